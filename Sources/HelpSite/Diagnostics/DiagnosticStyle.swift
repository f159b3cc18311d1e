/// How diagnostics are printed, in whatever form.
package struct DiagnosticStyle: Sendable {
  /// What leads to the site from the folder that paths shall count from: `docs/`.
  package var prefix: String
  /// From where on a diagnostic fails the run.
  package var threshold: Diagnostic.Severity
  package var columns: Columns

  /// What columns count, from 1.
  package enum Columns: String, CaseIterable, Sendable {
    /// Bytes of UTF-8.
    case bytes
    /// Characters of Unicode, as in SARIF.
    case characters
  }

  package init(
    prefix: String = "", threshold: Diagnostic.Severity = .error, columns: Columns = .bytes
  ) {
    self.prefix = prefix
    self.threshold = threshold
    self.columns = columns
  }
}
