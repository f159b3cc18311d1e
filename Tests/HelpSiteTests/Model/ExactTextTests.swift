import Testing
import Text

@testable import HelpSite

@Suite struct ExactTextTests {
  private static let composed = "caf\u{E9}"
  private static let decomposed = "cafe\u{301}"

  @Test func `two texts that look alike are two keys, but one id`() {
    #expect(PageKey(Self.composed) != PageKey(Self.decomposed))
    #expect(Set([Self.composed, Self.decomposed].map(PageKey.init)).count == 2)
    #expect(QuestionID(Self.composed) == QuestionID(Self.decomposed))
    #expect(Set([Self.composed, Self.decomposed].map(QuestionID.init)).count == 1)
  }

  @Test func `the same bytes are one key, however the text is kept in memory`() {
    let long = "billing/refunds-of-subscriptions/caf\u{E9}"
    for text in ["", "a", Self.composed, long] {
      let slice = ("x" + text + "x").dropFirst().dropLast()
      #expect(PageKey(String(slice)) == PageKey(text))
      #expect(Set([PageKey(text)]).contains(PageKey(String(decoding: text.utf8, as: UTF8.self))))
    }
  }

  @Test func `keys are sorted by their bytes`() {
    let keys: [PageKey] = ["", "B", "a", "a/b", "ab", "cafe\u{301}", "cafz", "caf\u{E9}"]
    #expect(keys.reversed().sorted().map(\.text) == keys.map(\.text))
    #expect(keys.reversed().sorted() == keys)
  }
}
