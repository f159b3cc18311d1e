@testable import HelpSite

extension Diagnosed {
  /// To be named at once: `let (facts, found) = …`.
  var both: (Value, [Diagnostic]) { (value, diagnostics) }
}
