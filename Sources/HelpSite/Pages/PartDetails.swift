/// What is in the text of a question or an introduction, as far as a check alone looks at it.
final class PartDetails: Sendable {
  let facts: FactUses
  /// `nil` unless the site has several languages.
  let shape: PartShape?
  /// `nil` unless the site has a glossary.
  let terms: PartTerms?

  init(facts: FactUses, shape: PartShape?, terms: PartTerms? = nil) {
    self.facts = facts
    self.shape = shape
    self.terms = terms
  }
}
