package import Text

/// What became of one unit of a translators' file.
package struct ImportedUnit: Sendable {
  package enum Outcome: String, CaseIterable, Sendable {
    /// Its translation is in the site's files.
    case taken
    /// It is what the site has.
    case unchanged
    /// It is no translation yet, or of nothing that the site has.
    case left
    /// It can't be taken as it is.
    case refused
  }

  package let id: String
  package var outcome: Outcome
  /// Why it wasn't taken, or what to know of it; `nil` if there is nothing to say.
  package var reason: String?
  /// In the translators' file.
  package let location: SourceLocation
  /// The id of the diagnostic; `nil` if there is none.
  package var diagnostic: String?
  package var hint: String?

  init(
    _ unit: IncomingUnit, _ outcome: Outcome, _ reason: String? = nil, diagnostic: String? = nil,
    hint: String? = nil
  ) {
    id = unit.id
    location = unit.location
    self.outcome = outcome
    self.reason = reason
    self.diagnostic = diagnostic
    self.hint = hint
  }

  init(_ unit: IncomingUnit, refused problem: UnitProblem) {
    self.init(
      unit, .refused, problem.message, diagnostic: problem.id, hint: problem.hint)
  }
}
