import Text

/// Diagnostics as the results of tests: one case for each id and file, in the form of JUnit that
/// GitLab reads ([unit test reports](https://docs.gitlab.com/ci/testing/unit_test_reports/)).
///
/// It has no attribute that the schema of Jenkins' xUnit plugin doesn't know
/// ([junit-10.xsd](https://github.com/jenkinsci/xunit-plugin/tree/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd)).
struct JUnitReport {
  /// A case fails if it has a diagnostic of this severity, and says the others' words otherwise.
  let threshold: Diagnostic.Severity
  /// What leads from the repository's root to the site: `site/`.
  let prefix: String

  /// A file of XML.
  func text(of diagnostics: [Diagnostic]) -> String {
    let cases = cases(of: diagnostics)
    let failures = cases.count { $0.first!.severity >= threshold }
    let counts = "tests=\"\(max(1, cases.count))\" failures=\"\(failures)\" errors=\"0\""
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"SiteGen\" \(counts)>\n<testsuite name=\"SiteGen\" \(counts)>\n"
      + (cases.isEmpty ? Self.nothingFound : cases.map(xml).joined())
      + "</testsuite>\n</testsuites>\n"
  }

  /// Jenkins takes a report without any case for a mistake of its own, and fails.
  private static let nothingFound = "<testcase classname=\"SiteGen\" name=\"check\"></testcase>\n"

  /// The diagnostics of each id and file together, worst first.
  private func cases(of diagnostics: [Diagnostic]) -> [[Diagnostic]] {
    struct Name: Hashable {
      let id: String
      let file: SourcePath
    }
    var indexes: [Name: Int] = [:]
    var cases: [[Diagnostic]] = []
    for diagnostic in diagnostics {
      let name = Name(id: diagnostic.id, file: diagnostic.location.file)
      if let index = indexes[name] {
        cases[index].append(diagnostic)
      } else {
        indexes[name] = cases.count
        cases.append([diagnostic])
      }
    }
    return cases.map { some in
      Diagnostic.Severity.worstFirst.flatMap { severity in some.filter { $0.severity == severity } }
    }
  }

  private func xml(of diagnostics: [Diagnostic]) -> String {
    let first = diagnostics[0].moved(below: prefix)
    let file = Self.escaped(first.location.file.text)
    let lines = diagnostics.map { diagnostic in
      let moved = diagnostic.moved(below: prefix)
      let hint = moved.hint.map { "\n  hint: \(PrintableText.of($0))" } ?? ""
      return PrintableText.of(moved.description) + hint
    }
    let rest = diagnostics.count > 1 ? " (and \(diagnostics.count - 1) more)" : ""
    let message = Self.escaped(first.message + rest)
    let words = lines.map(Self.xml).joined(separator: "\n")
    let result =
      first.severity >= threshold
      ? "<failure message=\"\(message)\" type=\"\(first.severity.rawValue)\">\(words)</failure>"
      : "<system-out>\(words)</system-out>"
    return "<testcase classname=\"\(file)\" name=\"\(Self.escaped(first.id))\">"
      + "\(result)</testcase>\n"
  }

  /// Text for an attribute or an element, without what XML 1.0 can't hold.
  private static func escaped(_ text: String) -> String { xml(PrintableText.of(text)) }

  private static func xml(_ text: String) -> String {
    String(decoding: HTMLText.escaped(text), as: UTF8.self)
  }
}
