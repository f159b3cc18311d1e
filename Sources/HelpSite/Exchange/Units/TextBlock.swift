/// A block of a page with words in it: a paragraph, a heading, or a cell of a table.
struct TextBlock: Sendable {
  enum Kind: Hashable, Sendable {
    case question
    case heading
    case paragraph
    case item
    case quote
    case cell
  }

  let kind: Kind
  let text: UnitText
  /// Where it stands in the file, in bytes, as ``PageBlocks/bytes`` has them; `nil` if that isn't
  /// known, so that it can't be written.
  let range: Range<Int>?
  /// What stands before each of its lines but the first.
  let indentation: String
}
