import TestSupport
import Testing
import Text

@testable import HelpSite

/// What readers take for a page's words (promise 7).
@Suite struct InvisibleTextTests {
  @Test(arguments: [
    "## Pay \u{202E}001 {#q}", "### A \u{2066}part\n\n## Q {#q}", "## `co\u{200B}de` {#q}",
    "## A *b\u{2060}c* {#q}",
    "[a\u{202E}b](https://a.example/)", "[a](https://a.example/\u{200B})",
    "## See [a\u{200B}](https://a.example/) {#q}",
  ])
  func `a hidden character in a heading or a link is told`(body: String) async throws {
    let found = try await TrialSite(body: body + "\n\nA").parsed().diagnostics
    #expect(Set(found.map(\.id)) == ["text.invisible"])
    #expect(found.allSatisfy { $0.severity == .warning && $0.location.line == 4 })
  }

  @Test(arguments: [
    "## می\u{200C}خواهم {#q}\n\nA", "running \u{200B}text", "## “Quotes” — 日本語 {#q}\n\nA",
  ])
  func `what languages need, and running text, is let pass`(body: String) async throws {
    #expect(try await TrialSite(body: body).parsed().diagnostics.isEmpty)
  }
}
