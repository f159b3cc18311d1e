import Testing
import Text

@testable import HelpSite

@Suite struct PageChangeTests {
  private func page(_ questions: [(String, String)], text: String = "T") -> PublishedPage {
    PublishedPage(
      language: "it", title: text, text: text,
      questions: questions.map {
        PublishedPage.Question(id: $0.0, title: "\($0.0)?", answer: $0.1)
      })
  }

  private func change(_ old: [(String, String)], _ new: [(String, String)]) -> PageChange {
    PageChange(path: "it/p/index.html", old: page(old), new: page(new))
  }

  @Test func `new, gone, changed and moved questions are told apart`() {
    let change = change(
      [("a", "1"), ("b", "1"), ("c", "1"), ("d", "1"), ("gone", "1")],
      [("d", "1"), ("a", "1"), ("b", "2"), ("new", "1"), ("c", "1")])
    #expect(
      change.questions.map { "\($0.kind) \($0.id)" } == [
        "moved d", "changed b", "added new", "removed gone",
      ])
    #expect(change.isSeen)
  }

  @Test func `a question that stands elsewhere with other words is both`() throws {
    let change = change(
      [("a", "1"), ("b", "1"), ("c", "1")], [("c", "2"), ("a", "1"), ("b", "1")])
    let question = try #require(change.questions.first)
    #expect(change.questions.count == 1 && question.kind == .moved)
    #expect(question.old?.answer == "1" && question.new?.answer == "2")
  }

  @Test func `nothing that readers see is nothing`() {
    #expect(!change([("a", "1")], [("a", "1")]).isSeen)
  }
}
