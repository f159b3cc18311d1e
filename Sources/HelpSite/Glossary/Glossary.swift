import Languages

/// The words that a site uses alike everywhere: `content/glossary.yaml`.
package struct Glossary: Sendable {
  /// In the order of the file.
  package let terms: [GlossaryTerm]

  init(_ terms: [GlossaryTerm] = []) { self.terms = terms }

  package var isEmpty: Bool { terms.isEmpty }

  /// The most terms of a glossary.
  static let termLimit = 5_000
}
