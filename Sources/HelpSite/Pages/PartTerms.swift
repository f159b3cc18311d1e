import Text

/// What one part of a page says of the glossary's terms.
struct PartTerms: Sendable {
  /// The places of forbidden words are indexes of ``places``.
  let uses: TermUses
  /// Where each of the forbidden words stands.
  let places: [SourceLocation]
}
