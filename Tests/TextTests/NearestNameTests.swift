import Testing

@testable import Text

@Suite struct NearestNameTests {
  private let names = ["refunds", "payments", "licences", "it", "de", "refund-window"]

  @Test(arguments: [
    ("refund", "refunds"), ("refunsd", "refunds"), ("Refunds", "refunds"), ("paymnets", "payments"),
    ("refund window", "refund-window"), ("refund_window", "refund-window"), ("ed", "de"),
    ("IT", "it"), ("licenses", "licences"),
  ])
  func `a typo has its name`(typed: String, name: String) {
    #expect(NearestName.to(typed, among: names) == name)
  }

  @Test(arguments: ["", "shipping", "xx", "refunds", "pay", "erstattungen"])
  func `what is near nothing has none`(typed: String) {
    #expect(NearestName.to(typed, among: names.filter { $0 != typed }) == nil)
  }

  @Test func `of names equally near the first by alphabet is taken`() {
    #expect(NearestName.to("cad", among: ["cbd", "cab", "card"]) == "cab")
    #expect(NearestName.to("cad", among: ["card", "cab", "cbd"]) == "cab")
  }

  @Test func `a very long name costs nothing`() {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(NearestName.to(long, among: names + [long + "y"]) == nil)
  }

  @Test func `a hint is a question`() {
    #expect(NearestName.hint("refund", among: names) == "did you mean 'refunds'?")
    #expect(NearestName.hint("zzzzz", among: names) == nil)
  }
}
