import Languages

/// Words of a data file as the readers of a language get them.
struct ShownWords: Sendable {
  let text: String
  /// The language of the words, if it isn't one that the readers' tag stands on.
  let language: Language?
}
