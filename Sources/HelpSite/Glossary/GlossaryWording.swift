/// The words for a term in one language.
package struct GlossaryWording: Hashable, Sendable {
  /// What the term is called, the best word first; may be empty if only ``forbidden`` is known.
  package var terms: [String] = []
  /// Forms of these that the language's rules don't lead to.
  package var forms: [String] = []
  /// What it must not be called.
  package var forbidden: [String] = []

  /// All words by which the term may be known.
  package var allowed: [String] { terms + forms }
}
