import Text

/// Finds the pipe tables in a document's paragraphs.
///
/// Every line is read a fixed number of times. A line that continues a quote or list lazily is a
/// row as well, because it is a line of the paragraph.
struct TableFinder {
  /// The lines that may be delimiter rows, in their order.
  private var candidates: ArraySlice<Int>
  private var cells = 0
  private var tables: [Table] = []

  /// All tables of a document in their order, or the limit that they pass.
  static func tables(in root: Node) throws(InputLimits.Violation) -> [Table] {
    let candidates = DelimiterLines.candidates(in: root.storage.pointee.source)
    guard !candidates.isEmpty else { return [] }
    var finder = Self(candidates: candidates[...])
    for block in root.descendants where block.kind == .paragraph || block.kind == .heading {
      try finder.read(block)
      if finder.candidates.isEmpty { break }
    }
    return finder.tables
  }

  private init(candidates: ArraySlice<Int>) { self.candidates = candidates }

  private mutating func read(_ block: Node) throws(InputLimits.Violation) {
    guard let start = block.position?.line, let end = block.endLine else { return }
    while let line = candidates.first, line <= start { _ = candidates.popFirst() }
    guard let next = candidates.first, next <= end, let lines = ParagraphLines(of: block)
    else { return }
    let underline = block.kind == .heading ? lines.underline(between: start, and: end) : nil
    let endsWithBreak = underline.map { lines.text(of: $0).first == UInt8(ascii: "-") } ?? false
    let last = underline.map { endsWithBreak ? $0 - 1 : $0 } ?? end
    // Definitions of links come before a paragraph's text and can't be in a table.
    guard let first = block.firstChild?.firstPosition?.line,
      let (header, alignments) = header(in: lines, from: first, through: last)
    else { return }
    try count(columns: alignments.count, rows: last - header, line: header)
    tables.append(
      Table(
        block: block, headerLine: header, hasTextBefore: first < header, alignments: alignments,
        rows: ([header] + (header + 1..<last).map { $0 + 1 }).map { line in
          Self.cells(of: lines.text(of: line), on: line, columns: alignments.count, in: block)
        },
        endsWithBreak: endsWithBreak))
  }

  /// The first line that has a delimiter row with as many cells below it.
  private mutating func header(
    in lines: ParagraphLines, from first: Int, through last: Int
  ) -> (line: Int, alignments: [TableAlignment])? {
    while let line = candidates.first, line <= last {
      _ = candidates.popFirst()
      if line > first, let alignments = TableRow(lines.text(of: line)).alignments,
        TableRow(lines.text(of: line - 1)).cells.count == alignments.count
      {
        return (line - 1, alignments)
      }
    }
    return nil
  }

  private static func cells(
    of text: Slice<UnsafeBufferPointer<UInt8>>, on line: Int, columns: Int, in block: Node
  ) -> [Table.Cell] {
    let start = block.storage.pointee.rangeOfLine(line).lowerBound
    return TableRow(text).cells.prefix(columns).map { cell in
      Table.Cell(
        text: cell, position: TextPosition(line: line, column: cell.lowerBound - start + 1))
    }
  }

  private mutating func count(
    columns: Int, rows: Int, line: Int
  ) throws(InputLimits.Violation) {
    cells += columns * rows
    if columns > InputLimits.mostTableColumns {
      throw InputLimits.Violation(limit: .tableColumns, line: line)
    }
    if cells > InputLimits.mostTableCells {
      throw InputLimits.Violation(limit: .tableCells, line: line)
    }
  }
}

extension ParagraphLines {
  /// The line that made a heading of a paragraph: cmark counts its end there or on the next line.
  fileprivate func underline(between start: Int, and end: Int) -> Int {
    let line = text(of: end - 1)
    guard end - 1 > start, let sign = line.first,
      sign == UInt8(ascii: "-") || sign == UInt8(ascii: "="),
      line.drop(while: { $0 == sign }).allSatisfy(TableRow.isSpace)
    else { return end }
    return end - 1
  }
}
