/// Something that a translation must have as its original has it.
struct WrittenContent: Hashable, Sendable {
  /// What it is, written alike in all languages.
  let identity: String
  /// The author's own text of it.
  let written: String
}
