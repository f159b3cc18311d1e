/// The state of one part of a page in one language.
package enum TranslationState: String, CaseIterable, Sendable {
  /// Made from the source text as it is, and accepted.
  case current
  /// There, but never accepted, or a machine's that nobody has looked at.
  case unreviewed
  /// Made from a source text that is another by now, or with facts whose numbers take other plural
  /// forms by now.
  case stale
  /// The source has it, the translation hasn't.
  case missing
  /// The translation has it, the source hasn't.
  case orphan
}
