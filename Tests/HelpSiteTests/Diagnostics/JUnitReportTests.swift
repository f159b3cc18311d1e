import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct JUnitReportTests {
  private func diagnostic(
    _ id: String, _ file: SourcePath, _ message: String = "text", isError: Bool = true
  ) -> Diagnostic {
    let place = SourceLocation(file: file, line: 2)
    return isError
      ? Diagnostic(error: id, at: place, message, hint: "try <this>")
      : Diagnostic(warning: id, at: place, message)
  }

  /// XML as strict as our pages: every element closed, every value in quotes.
  private func report(
    _ diagnostics: [Diagnostic], threshold: Diagnostic.Severity = .error
  ) throws -> HTMLPage {
    let text = DiagnosticFormat.junit.text(
      of: diagnostics, site: nil, style: DiagnosticStyle(prefix: "docs/", threshold: threshold))
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    try #require(text.hasPrefix(head))
    return try HTMLPage(String(text.dropFirst(head.count)))
  }

  @Test func `diagnostics of one id and file are one case`() throws {
    let report = try report([
      diagnostic("x.a", "a.md", "one"), diagnostic("x.a", "b.md"), diagnostic("x.b", "a.md"),
      diagnostic("x.a", "a.md", "two"),
    ])
    let cases = report.all("testcase")
    #expect(cases.map { $0["classname"] } == ["docs/a.md", "docs/b.md", "docs/a.md"])
    #expect(cases.map { $0["name"] } == ["x.a", "x.a", "x.b"])
    let failure = try #require(report.first("failure"))
    #expect(failure["message"] == "one (and 1 more)" && failure["type"] == "error")
    #expect(
      failure.text == """
        docs/a.md:2:1: error: one [x.a]
          hint: try <this>
        docs/a.md:2:1: error: two [x.a]
          hint: try <this>
        """)
  }

  /// The names that junit-10.xsd of Jenkins' xUnit plugin has for what we write.
  @Test func `elements and attributes are those of Jenkins' schema`() throws {
    let names: [String: Set<String>] = [
      "testsuites": ["name", "time", "tests", "failures", "errors"],
      "testsuite": [
        "name", "tests", "failures", "errors", "group", "time", "skipped", "timestamp", "hostname",
        "id", "package", "file", "log", "url", "version",
      ],
      "testcase": ["name", "time", "classname", "group"], "failure": ["type", "message"],
      "system-out": [],
    ]
    let report = try report([
      diagnostic("x.a", "a.md"), diagnostic("x.b", "a.md", "poor", isError: false),
    ])
    #expect(Set(report.elements.map(\.name)) == Set(names.keys))
    for element in report.elements {
      #expect(Set(element.attributes.keys).isSubset(of: names[element.name] ?? []), "\(element)")
    }
  }

  @Test(arguments: [(Diagnostic.Severity.error, 1), (.warning, 2)])
  func `a case fails if the run fails for it, else it tells what was found`(
    threshold: Diagnostic.Severity, failures: Int
  ) throws {
    let report = try report(
      [diagnostic("x.a", "a.md"), diagnostic("x.b", "a.md", "poor", isError: false)],
      threshold: threshold)
    #expect(report.all("failure").count == failures)
    #expect(report.all("system-out").map(\.text).allSatisfy { $0.contains("poor") })
    for name in ["testsuites", "testsuite"] {
      let suite = try #require(report.first(name))
      #expect(suite["tests"] == "2" && suite["failures"] == "\(failures)" && suite["errors"] == "0")
      #expect(suite["name"] == "SiteGen")
    }
  }

  @Test func `nothing of an author's ends an element or a value`() throws {
    let odd = "\"]]> </failure><x a='&amp;' \u{1B}\u{FFFE}\u{7}\u{202E}\n"
    let report = try report([diagnostic("x.a", "a\(odd).md", odd)])
    let message = try #require(report.first("failure")?["message"])
    #expect(message.hasPrefix("\"]]> </failure><x a='&amp;' \\u{1B}\\u{FFFE}\\u{7}"))
    #expect(report.all("x").isEmpty)
  }

  @Test func `nothing found is a case that didn't fail`() throws {
    let report = try report([])
    for name in ["testsuites", "testsuite"] {
      let suite = try #require(report.first(name))
      #expect(suite["tests"] == "1" && suite["failures"] == "0")
    }
    #expect(report.all("testcase").map { $0["name"] } == ["check"])
    #expect(report.all("failure").isEmpty)
  }
}
