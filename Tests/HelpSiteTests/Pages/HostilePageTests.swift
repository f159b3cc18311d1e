import TestSupport
import Testing
import Text

@testable import HelpSite

/// Pages made to keep a build busy end in time in proportion, with a diagnostic or a page.
///
/// Proves promise 20.
@Suite(.serialized) struct HostilePageTests {
  /// What a page is filled with.
  private static let fillings = [
    "![[]()", "*", "{", "{{a}}", "{{a ", "{a} ", "## a\n", "## a {#a}\n", "## a {#\n",
    "[a](b.md)\n\n", "[a](x:y)\n\n", "<b>", "{{contact}}\n\n", "`", "&#123;", "- ", ">",
    "<a:b> ",
  ]

  @Test(arguments: fillings)
  func `a page of one thing over and over takes time in proportion`(filling: String) async throws {
    let text = RepeatedText(filling, upTo: 200_000)
    func path(_ count: Int) -> String { "content/en/p\(count).md" }
    let counts = [text.count / 4, text.count]
    let pages = counts.map { (path($0), page(text.text($0) + "x")) }
    let site = try TrialSite(Dictionary(uniqueKeysWithValues: pages))
    let source = try await site.loaded()
    let growth = try Growth(upTo: text.count, of: path) {
      _ = try site.parsed(SourcePath($0), of: source)
    }
    #expect(growth.isInProportion)
  }

  private func parse(_ body: String) async throws -> PageParser.Result {
    try await TrialSite(body: body).parsed()
  }

  @Test(arguments: ["[a](none.md)\n\n", "{{none}}\n\n", "{{none}} ", "{{a b} "])
  func `a page of many mistakes shows the first of them`(mistake: String) async throws {
    let found = try await parse(String(repeating: mistake, count: 10_000)).diagnostics
    #expect((100...200).contains(found.count))
  }

  @Test func `many warnings hide no error behind them`() async throws {
    let found = try await parse(String(repeating: "<b>", count: 1_000) + " [a](javascript:x)\n")
      .diagnostics
    #expect(found.last?.id == "url.scheme")
    #expect(found.count == 101)
  }

  @Test func `a list of many levels ends with a diagnostic`() async throws {
    let lines = (0..<400).map { String(repeating: "  ", count: $0) + "- a\n" }
    #expect(try await parse(lines.joined()).diagnostics.map(\.id) == ["markdown.limit"])
  }
}
