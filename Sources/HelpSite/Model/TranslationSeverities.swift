/// How much it matters that a language's translations don't follow their originals, by diagnostic.
struct TranslationSeverities: Sendable {
  /// That of all ids that have none of their own.
  var general = TranslationSeverity.warning
  var byID: [String: TranslationSeverity] = [:]

  subscript(id: String) -> TranslationSeverity { byID[id] ?? general }

  /// The diagnostics as they are to be said, without those that are off; none is an error unless it
  /// `mayFail`.
  func applied(to found: [Diagnostic], mayFail: Bool) -> [Diagnostic] {
    found.compactMap { diagnostic in
      switch self[diagnostic.id] {
      case .off: nil
      case .error where mayFail: diagnostic.asError
      case .error, .warning: diagnostic
      }
    }
  }
}
