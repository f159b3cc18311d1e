import Testing

@testable import HelpSite

/// Pages made to keep a build busy end in time, with a diagnostic or a page.
///
/// Proves promise 20.
@Suite(.serialized) struct HostilePageTests {
  /// What a page is filled with, by name: a test's arguments are printed.
  static let fillings = [
    "image openers": "![[]()", "stars": "*", "braces": "{", "placeholders": "{{a}}",
    "broken placeholders": "{{a ", "single braces": "{a} ", "equal headings": "## a\n",
    "headings with one id": "## a {#a}\n", "broken ids": "## a {#\n", "links": "[a](b.md)\n\n",
    "schemes": "[a](x:y)\n\n", "HTML": "<b>", "sections": "{{contact}}\n\n", "backticks": "`",
    "entities": "&#123;", "bullets": "- ", "quotes": ">", "autolinks": "<a:b> ",
  ]

  /// Parses a page of these bytes, which unoptimised code has ten times the promised time for.
  private func parse(_ body: String) async throws -> PageParser.Result {
    let site = try TrialSite(body: body)
    let source = try await site.loaded()
    let start = ContinuousClock.now
    let result = try site.parsed(of: source)
    #expect(ContinuousClock.now - start < .seconds(20))
    return result
  }

  @Test(arguments: fillings.keys.sorted())
  func `a page of one thing over and over ends in time`(name: String) async throws {
    let filling = Self.fillings[name]!
    _ = try await parse(String(repeating: filling, count: 200_000 / filling.utf8.count) + "x\n")
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
    #expect(found.count == 1_001)
  }

  @Test func `a list of many levels ends with a diagnostic`() async throws {
    let lines = (0..<400).map { String(repeating: "  ", count: $0) + "- a\n" }
    #expect(try await parse(lines.joined()).diagnostics.map(\.id) == ["markdown.limit"])
  }
}
