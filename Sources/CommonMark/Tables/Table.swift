import Text

/// A pipe table that was found in a paragraph, before it is in the tree.
struct Table {
  /// The paragraph, or the heading that an underline below the table made of it.
  let block: Node
  /// The line of the header row.
  let headerLine: Int
  /// Whether lines of the paragraph stand before the header row.
  let hasTextBefore: Bool
  /// The alignments by column.
  let alignments: [TableAlignment]
  /// The cells of the header row and of each row below.
  ///
  /// A row may have fewer cells than there are columns, never more.
  let rows: [[Cell]]
  /// Whether the line below the table is a thematic break.
  let endsWithBreak: Bool

  struct Cell {
    let text: Range<Int>
    /// The place where the text starts.
    let position: TextPosition
  }
}
