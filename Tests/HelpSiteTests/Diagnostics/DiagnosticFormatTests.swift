import Files
import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct DiagnosticFormatTests {
  private let place = SourceLocation(file: "content/en/a.md", line: 3, column: 7)

  private func many(_ count: Int) -> [Diagnostic] {
    (1...count).map {
      let place = SourceLocation(file: "a.md", line: $0)
      return Diagnostic(error: "link.unresolved", at: place, "no page")
    }
  }

  @Test func `text is a line that editors link to, then the hint`() {
    let found = Diagnostic(error: "link.x", at: place, "no page at 'b'", hint: "write one")
    #expect(
      DiagnosticFormat.text.text(of: [found], site: nil)
        == "content/en/a.md:3:7: error: no page at 'b' [link.x]\n  hint: write one\n")
  }

  @Test func `a note is the least, and GitHub's notice`() {
    let found = [
      Diagnostic(note: "x.c", at: place, "three"), Diagnostic(warning: "x.b", at: place, "two"),
      Diagnostic(error: "x.a", at: place, "one"),
    ]
    #expect(found.map(\.severity).sorted() == [.note, .warning, .error])
    #expect(found.severityCounts == "1 error, 1 warning, 1 note")
    let text = DiagnosticFormat.text.text(of: found, site: nil)
    #expect(text.hasSuffix(": note: three [x.c]\n"), "\(text)")
    let lines = DiagnosticFormat.github.text(of: found, site: nil).split(separator: "\n")
    #expect(lines.last?.hasPrefix("::notice file=") == true)
    #expect(DiagnosticFormat.sarif.text(of: found, site: nil).contains("\"level\":\"note\""))
    let report = DiagnosticFormat.junit.text(
      of: found, site: nil, style: DiagnosticStyle(threshold: .warning))
    #expect(report.contains("failures=\"2\""))
  }

  @Test func `errors come before warnings, each by place`() {
    let later = SourceLocation(file: "content/en/b.md")
    let found = [
      Diagnostic(warning: "x.a", at: place, "one"), Diagnostic(error: "x.b", at: later, "two"),
    ]
    let text = DiagnosticFormat.text.text(of: found, site: nil)
    #expect(text.split(separator: "\n").map { $0.suffix(5) } == ["[x.b]", "[x.a]"])
  }

  @Test func `text shows so many and tells of the rest`() {
    let limit = DiagnosticFormat.textLimit
    let text = DiagnosticFormat.text.text(of: many(limit + 3), site: nil)
    #expect(text.hasSuffix("[link.unresolved]\n… and 3 more\n"))
    #expect(text.split(separator: "\n").count == limit + 1)
    #expect(!DiagnosticFormat.text.text(of: many(limit), site: nil).contains("more"))
  }

  @Test func `json is one array with all of them`() throws {
    let odd = Diagnostic(warning: "x.y", at: place, "a \"quote\"\n\u{1B}\u{9B}</script>")
    let text = DiagnosticFormat.json.text(of: many(150) + [odd], site: nil)
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x9B || $0 == "\n" })
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(list.count == 151)
    let last = try #require(list.last)
    #expect(last["id"] as? String == "x.y")
    #expect(last["severity"] as? String == "warning")
    #expect(last["file"] as? String == "content/en/a.md")
    #expect(last["line"] as? Int == 3)
    #expect(last["column"] as? Int == 7)
    #expect(last["message"] as? String == "a \"quote\"\n\u{1B}\u{9B}</script>")
    #expect(last["hint"] == nil)
    #expect(DiagnosticFormat.json.text(of: [], site: nil) == "[]\n")
  }

  @Test func `github gets commands with every sign that means something escaped`() {
    let odd = SourceLocation(file: "content/en/a,b:c%,\u{301}.md", line: 3, column: 7)
    let found = Diagnostic(error: "x.y", at: odd, "100% of 'a::b'\n::warning::x", hint: "a, b")
    #expect(
      DiagnosticFormat.github.text(of: [found], site: nil)
        == "::error file=content/en/a%2Cb%3Ac%25%2C\u{301}.md,line=3,col=7,title=x.y::"
        + "100%25 of 'a::b'\\u{A}::warning::x (a, b)\n")
  }

  @Test func `github gets so many commands of a severity, and the rest as lines`() {
    let warning = Diagnostic(warning: "x.y", at: place, "poorer")
    let lines = DiagnosticFormat.github.text(of: many(12) + [warning], site: nil)
      .split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == DiagnosticFormat.annotationLimit)
    #expect(lines.count { $0.hasPrefix("a.md:") } == 2)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 1)
    #expect(
      lines.last
        == "::notice title=SiteGen::12 errors, 1 warning; 2 errors in the log of this step only")
    #expect(!DiagnosticFormat.github.text(of: many(10), site: nil).contains("::notice"))
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func `no control character of an author gets through`(format: DiagnosticFormat) throws {
    let scratch = try ScratchFolder()
    try scratch.write("\u{1B}[2J.md", "one\n\u{1B}]0;title\u{7}\u{202E}\u{9B}2J ##[add-path]/evil")
    let place = SourceLocation(file: "\u{1B}[2J.md", line: 2, column: 2)
    let found = Diagnostic(
      error: "x.y", at: place, "\u{1B}[31m\r\u{202E}##[add-path]", hint: "\u{1B}[0m\n::error::")
    let text = format.text(of: [found], site: try SourceFolder(scratch.path))
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && scalar.properties.generalCategory != .format)
      #expect(!(0x7F...0x9F).contains(scalar.value))
    }
    #expect(!text.contains("##["))
    let commands = text.split(separator: "\n").count { $0.drop { $0 == " " }.hasPrefix("::") }
    #expect(commands == (format == .github ? 1 : 0))
  }
}
