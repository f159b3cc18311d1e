import Testing
import Text

@testable import HelpSite

/// Proves promise 21.
@Suite struct DiagnosticTests {
  private func found(_ file: SourcePath, _ line: Int, _ column: Int, _ id: String = "a.b")
    -> Diagnostic
  {
    Diagnostic(
      error: id, at: SourceLocation(file: file, line: line, column: column), "something")
  }

  @Test func `diagnostics are sorted by file, line, column and id, files by bytes`() {
    let sorted = [
      found("content/B.md", 9, 1), found("content/a.md", 2, 1), found("content/a.md", 2, 10),
      found("content/a.md", 2, 10, "a.c"), found("content/a.md", 10, 1),
      found("content/é.md", 1, 1),
    ]
    #expect(sorted.reversed().sortedAndUnique() == sorted)
  }

  @Test func `what differs in the hint alone has an order too`() {
    let sorted = (10..<30).map { number in
      Diagnostic(
        warning: "a.b", at: SourceLocation(file: "a"), "the same", hint: "see line \(number)")
    }
    #expect(sorted.sortedAndUnique() == sorted)
  }

  @Test func `the same mistake met twice is one`() {
    #expect([found("a", 1, 1), found("a", 1, 1)].sortedAndUnique().count == 1)
    #expect([found("a", 1, 1), found("a", 1, 2)].sortedAndUnique().count == 2)
  }

  @Test func `a stage ends with an error and not with warnings`() {
    let place = SourceLocation(file: "a")
    let warning = Diagnostic(warning: "a.b", at: place, "poorer")
    #expect(throws: Never.self) { try [warning].throwIfErrors() }
    #expect {
      try [self.found("b", 1, 1), warning].throwIfErrors()
    } throws: { error in
      (error as? BuildFailure)?.diagnostics == [warning, self.found("b", 1, 1)]
    }
  }

  @Test func `a message has a bounded length, with both its ends`() {
    let name = String(repeating: "é", count: 500_000)
    let found = Diagnostic(
      error: "a.b", at: SourceLocation(file: "a"), "unknown key '\(name)' here", hint: name)
    #expect(found.message.hasPrefix("unknown key 'éé") && found.message.hasSuffix("é' here"))
    #expect(found.message.utf8.count < 1_100 && (found.hint ?? "").utf8.count < 1_100)
    let short = String(repeating: "x", count: 1_000)
    #expect(Diagnostic(error: "a.b", at: SourceLocation(file: "a"), short).message == short)
  }
}
