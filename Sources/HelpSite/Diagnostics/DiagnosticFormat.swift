package import Files
import Text

/// The forms in which diagnostics are printed.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// Lines that editors turn into links, with the source line and a caret.
  case text
  /// One JSON array.
  case json
  /// Workflow commands of GitHub Actions, which annotate the changed files.
  case github
  /// A log for code scanning: SARIF 2.1.0.
  case sarif
  /// Test cases, which GitLab shows beside a merge request.
  case junit

  /// Whether services read it, to which paths count from the repository's root.
  package var isForRepository: Bool { self == .github || self == .sarif || self == .junit }

  /// The most diagnostics that are printed one by one, as text.
  static let textLimit = 100
  /// GitHub shows no more annotations of one severity a step.
  static let annotationLimit = 10

  /// All of them as one text.
  ///
  /// - Parameters:
  ///   - diagnostics: Sorted as they shall be printed.
  ///   - site: The folder of their files, to show their lines; `nil` to show none.
  ///   - prefix: What leads to the site from the folder that paths shall count from: `docs/`.
  ///   - threshold: From where on a diagnostic fails the run.
  /// - Returns: Lines, or the empty text.
  package func text(
    of diagnostics: [Diagnostic], site: SourceFolder?, prefix: String = "",
    threshold: Diagnostic.Severity = .error
  ) -> String {
    switch self {
    case .text: Self.lines(of: diagnostics, site: site, prefix: prefix)
    case .json: Self.json(of: diagnostics)
    case .github: Self.annotations(of: diagnostics.map { $0.moved(below: prefix) })
    case .sarif: SARIFLog(guide: .own, prefix: prefix).text(of: diagnostics, site: site)
    case .junit: JUnitReport(threshold: threshold, prefix: prefix).text(of: diagnostics)
    }
  }

  private static func lines(
    of diagnostics: [Diagnostic], site: SourceFolder?, prefix: String
  ) -> String {
    var excerpts = SourceExcerpts(site: site)
    var text = ""
    // Errors first: they are what stops the build.
    let sorted = Diagnostic.Severity.worstFirst.flatMap { severity in
      diagnostics.filter { $0.severity == severity }
    }
    for diagnostic in sorted.prefix(textLimit) {
      text += PrintableText.of(diagnostic.moved(below: prefix).description) + "\n"
      text += excerpts.excerpt(of: diagnostic)
      if let hint = diagnostic.hint { text += "  hint: \(PrintableText.of(hint))\n" }
    }
    if sorted.count > textLimit { text += "… and \(sorted.count - textLimit) more\n" }
    return text
  }

  private static func json(of diagnostics: [Diagnostic]) -> String {
    let list = JSON.list(
      diagnostics.map { diagnostic in
        .object([
          ("id", .text(diagnostic.id)), ("severity", .text(diagnostic.severity.rawValue)),
          ("file", .text(diagnostic.location.file.text)),
          ("line", .number(diagnostic.location.line)),
          ("column", .number(diagnostic.location.column)),
          ("message", .text(diagnostic.message)), ("hint", diagnostic.hint.map { .text($0) }),
        ])
      })
    // What JSON lets stand but a terminal or a log would obey stands in texts only.
    return PrintableText.json(String(decoding: list.bytes, as: UTF8.self)) + "\n"
  }

  private static func annotations(of diagnostics: [Diagnostic]) -> String {
    var text = ""
    var unshown: [Diagnostic] = []
    for severity in Diagnostic.Severity.worstFirst {
      let some = diagnostics.filter { $0.severity == severity }
      for diagnostic in some.prefix(annotationLimit) { text += annotation(of: diagnostic) + "\n" }
      unshown += some.dropFirst(annotationLimit)
    }
    guard !unshown.isEmpty else { return text }
    // The rest is in the log, where GitHub sets no limit.
    for diagnostic in unshown { text += PrintableText.of(diagnostic.description) + "\n" }
    let words =
      "\(diagnostics.severityCounts); \(unshown.severityCounts) in the log of this step only"
    return text + "::notice title=SiteGen::\(words)\n"
  }

  /// `::error file=…,line=…,col=…,title=…::message`, escaped as the
  /// [toolkit](https://docs.github.com/actions/reference/workflow-commands-for-github-actions) does.
  private static func annotation(of diagnostic: Diagnostic) -> String {
    func data(_ text: String) -> String {
      PrintableText.of(text).replacingScalars("%", with: "%25")
    }
    func property(_ text: String) -> String {
      data(text).replacingScalars(":", with: "%3A").replacingScalars(",", with: "%2C")
    }
    let place = diagnostic.location
    let hint = diagnostic.hint.map { " (\($0))" } ?? ""
    let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    return "::\(command) file=\(property(place.file.text)),line=\(place.line)"
      + ",col=\(place.column),title=\(property(diagnostic.id))::\(data(diagnostic.message + hint))"
  }
}
