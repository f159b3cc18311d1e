import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 20.
@Suite struct FactSizeTests {
  private func found(_ body: String, factOf count: Int) async throws -> [String] {
    let text = String(repeating: "x", count: count)
    return try await TrialSite(body: body, ["content/facts.yaml": "f: {text: \(text)}\n"])
      .diagnostics().filter { $0.severity == .error }.map { "\($0.id) \($0.location.line)" }
  }

  @Test func `a page's facts have 4 MiB together and no more`() async throws {
    let line = String(repeating: "{{f}} ", count: 256) + "\n\n"
    #expect(try await found(String(repeating: line, count: 4), factOf: 4_096) == [])
    #expect(
      try await found(line + line + line + line + "{{f}}", factOf: 4_096) == ["markdown.limit 12"])
  }

  @Test(arguments: [
    "[a]({{f}}) ", "[a](https://a.example/ '{{f}}') ", "![a](https://a.example/ '{{f}}') ",
  ])
  func `those in links and titles count too`(link: String) async throws {
    let body = String(repeating: link + "\n\n", count: 1_100)
    #expect(try await found(body, factOf: 4_096).contains { $0.hasPrefix("markdown.limit") })
  }

  @Test func `a fact's text has 4 KiB and no more`() async throws {
    #expect(try await found("", factOf: 4_096) == [])
    #expect(try await found("", factOf: 4_097) == ["config.value 1"])
  }
}
