import Testing
import Text

@testable import HelpSite

@Suite struct IDListTests {
  @Test func `an id is in the list if all its bytes are`() {
    let ids: [QuestionID] = ["refunds", "", "a", "refunds-2", "caf\u{E9}"]
    let list = IDList(ids)
    for id in ids { #expect(list.contains(id)) }
    let others: [QuestionID] = [
      "refund", "refunds-", "cafe", "a\0refunds-2", "\0", "efunds",
    ]
    for id in others { #expect(!list.contains(id)) }
    #expect(!IDList([]).contains("") && list != IDList([]))
  }
}
