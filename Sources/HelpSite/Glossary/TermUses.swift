/// What a text says of the terms of a glossary, which are known by their indexes.
struct TermUses: Equatable, Sendable {
  /// The terms that the text names; of a longer and a shorter one at a place, the longer.
  var named: Set<Int> = []
  /// The terms that some word of the text may stand for.
  var rendered: Set<Int> = []
  /// The names that stay as they are, and do so in the text.
  var kept: Set<Int> = []
  /// The words that mustn't be used.
  var forbidden: [Forbidden] = []

  struct Forbidden: Equatable, Sendable {
    let term: Int
    /// As the glossary has it.
    let word: String
    /// Of its first letter, as the text was told.
    let place: Int
  }

  static let none = Self()
}
