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
  ///   - style: What the forms have in common.
  /// - Returns: Lines, or the empty text.
  package func text(
    of diagnostics: [Diagnostic], site: SourceFolder?, style: DiagnosticStyle = DiagnosticStyle()
  ) -> String {
    var lines = SourceLines(site: site)
    let counted = diagnostics.map { $0.counting(style.columns, &lines) }
    return switch self {
    case .text: Self.lines(of: diagnostics, shownAs: counted, site: site, prefix: style.prefix)
    case .json: Self.json(of: counted)
    case .github: Self.annotations(of: counted.map { $0.moved(below: style.prefix) })
    // It counts characters in any case.
    case .sarif: SARIFLog(guide: .own, prefix: style.prefix).text(of: diagnostics, site: site)
    case .junit: JUnitReport(threshold: style.threshold, prefix: style.prefix).text(of: counted)
    }
  }

  /// Lines are looked up by the places of `diagnostics`; those of `shown` are printed.
  private static func lines(
    of diagnostics: [Diagnostic], shownAs shown: [Diagnostic], site: SourceFolder?, prefix: String
  ) -> String {
    var excerpts = SourceExcerpts(site: site)
    var text = ""
    // Errors first: they are what stops the build.
    let sorted = Diagnostic.Severity.worstFirst.flatMap { severity in
      zip(diagnostics, shown).filter { $0.0.severity == severity }
    }
    for (diagnostic, shown) in sorted.prefix(textLimit) {
      let moved = shown.moved(below: prefix)
      text += PrintableText.of(moved.description) + "\n"
      text += excerpts.excerpt(of: diagnostic)
      if let hint = moved.hint { text += "  hint: \(PrintableText.of(hint))\n" }
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
    return list.line
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

extension Diagnostic {
  /// The same, its column counted in another way.
  fileprivate func counting(
    _ columns: DiagnosticStyle.Columns, _ lines: inout SourceLines
  ) -> Diagnostic {
    guard columns == .characters else { return self }
    var diagnostic = self
    diagnostic.location = SourceLocation(
      file: location.file, line: location.line, column: lines.columns(at: location).start)
    return diagnostic
  }
}
