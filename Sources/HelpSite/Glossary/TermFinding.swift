/// What a text does with a term of a glossary that it should not.
struct TermFinding: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// The original names the term, and nothing in the translation is one of its words.
    case otherwise
    /// The original has a name that stays as it is, and the translation hasn't.
    case brand
    case forbidden(String)
  }

  /// The term's index in its glossary.
  let term: Int
  let kind: Kind
}
