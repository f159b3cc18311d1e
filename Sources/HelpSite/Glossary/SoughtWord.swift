/// A word of the glossary that is looked for in texts of a language.
struct SoughtWord: Sendable {
  enum Meaning: Sendable {
    /// A term, or a right word for one.
    case phrase(term: Int, names: Bool)
    case forbidden(term: Int, word: String)
    /// A name as it is written.
    case name(term: Int, written: [UInt32], names: Bool)
  }

  /// How many letters it has in a folded text.
  let length: Int
  let meaning: Meaning
}
