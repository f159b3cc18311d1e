/// Writes a table's lines: with bars, as GitHub's Markdown has them, or a row a line.
struct TableWriter {
  let form: CopyWriter.Form

  func lines(of table: CopyTable) -> [[UInt8]] {
    guard case .markdown = form else { return table.rows.map(text) }
    var rows = table.rows
    let width = rows.map(\.cells.count).max() ?? 0
    guard width > 0 else { return [] }
    // A table without a head has an empty one.
    if rows[0].isHead == false { rows.insert(CopyTable.Row(isHead: true), at: 0) }
    let aligned = rows.first { !$0.cells.isEmpty }?.cells ?? []
    let delimiters = (0..<width).map { column in
      Self.delimiter(column < aligned.count ? aligned[column].alignment : .none)
    }
    var lines = rows.map { Self.line(cells(of: $0, width)) }
    lines.insert(Self.line(delimiters), at: 1)
    return lines
  }

  private func text(of row: CopyTable.Row) -> [UInt8] {
    Array(
      row.cells.map { InlineWriter.heading(of: $0.content, as: form) }
        .joined(separator: " | ".utf8))
  }

  private func cells(of row: CopyTable.Row, _ width: Int) -> [[UInt8]] {
    (0..<width).map { column in
      guard column < row.cells.count else { return [] }
      return InlineWriter.cell(of: row.cells[column].content)
    }
  }

  private static func line(_ cells: [[UInt8]]) -> [UInt8] {
    Array("|".utf8) + cells.flatMap { [0x20] + $0 + Array(" |".utf8) }
  }

  private static func delimiter(_ alignment: CopyTable.Alignment) -> [UInt8] {
    switch alignment {
    case .none: Array("---".utf8)
    case .start: Array(":--".utf8)
    case .center: Array(":-:".utf8)
    case .end: Array("--:".utf8)
    }
  }
}
