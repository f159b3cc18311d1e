/// A line that may be a row of a pipe table.
///
/// The rule is that of [GFM](https://github.github.com/gfm/#tables-extension-), with one
/// difference: a bar in a code span doesn't end a cell.
struct TableRow {
  /// The row without the indentation and markers before it; the indexes are those of the document's
  /// text.
  let line: Slice<UnsafeBufferPointer<UInt8>>

  init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    let end = line.lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? line.startIndex
    self.line = line[..<end]
  }

  /// What each cell holds, without the spaces around it; of a longer row, one more than a table may
  /// have.
  var cells: [Range<Int>] {
    var cells: [Range<Int>] = []
    var index = line.firstIndex { !Self.isSpace($0) } ?? line.endIndex
    if index < line.endIndex, line[index] == UInt8(ascii: "|") { index += 1 }
    var start = index
    var spans: CodeSpanScan?
    while index < line.endIndex, cells.count <= InputLimits.mostTableColumns {
      switch line[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"):
        if spans == nil { spans = CodeSpanScan(line[index...]) }
        index = spans!.end(ofSpanAt: index, in: line)
      case UInt8(ascii: "|"):
        cells.append(trimmed(start..<index))
        index += 1
        start = index
      default: index += 1
      }
    }
    guard cells.count <= InputLimits.mostTableColumns else { return cells }
    let rest = trimmed(start..<line.endIndex)
    if !rest.isEmpty || cells.isEmpty { cells.append(rest) }
    return cells
  }

  /// The columns that a delimiter row makes, or `nil` if this is none.
  ///
  /// It holds a bar, so that no underline of a heading is taken for one.
  var alignments: [TableAlignment]? {
    guard line.contains(UInt8(ascii: "|")) else { return nil }
    var alignments: [TableAlignment] = []
    for cell in cells {
      guard let alignment = TableAlignment(line[cell]) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let start = line[range].firstIndex(where: { !Self.isSpace($0) }),
      let last = line[range].lastIndex(where: { !Self.isSpace($0) })
    else { return range.upperBound..<range.upperBound }
    return start..<last + 1
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
