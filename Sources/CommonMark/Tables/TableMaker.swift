import Text

/// Puts tables into the tree, in the place of the paragraphs in which they were found.
struct TableMaker {
  private let root: Node
  private let label: [UInt8]
  /// The next of the headings that the texts of cells were parsed as.
  private var parsed: Node?

  /// Makes all tables of a document, or none if they pass a limit.
  static func make(in root: Node, label: [UInt8]) throws(InputLimits.Violation) {
    let tables = try TableFinder.tables(in: root)
    guard !tables.isEmpty else { return }
    let whole = tables.filter { $0.hasTextBefore && !$0.cutTextBefore() }
    var text = TableText(tables, in: root.storage.pointee.source)
    for table in whole { text.append(table.linesBefore) }
    text.appendDefinitions()
    let tree = text.bytes.withUnsafeBufferPointer { Document.parse($0, in: root.storage) }
    var maker = Self(root: root, label: label)
    maker.parsed = root.node(tree)?.firstChild
    let made = tables.map { maker.block($0) }
    for table in whole { maker.takeTextBefore(table) }
    for (table, block) in zip(tables, made) { table.place(block) }
  }

  private init(root: Node, label: [UInt8]) {
    self.root = root
    self.label = label
  }

  private mutating func block(_ table: Table) -> Node {
    let box = root.makeRawBlock(
      Array("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"".utf8) + label
        + Array("\">\n<table>".utf8),
      end: "</table>\n</div>".utf8)
    let head = root.makeRawBlock("<thead>".utf8, end: "</thead>".utf8)
    head.appendChild(row(table.rows[0], of: table, name: "th scope=\"col\""))
    box.appendChild(head)
    guard table.rows.count > 1 else { return box }
    let body = root.makeRawBlock("<tbody>".utf8, end: "</tbody>".utf8)
    for cells in table.rows.dropFirst() {
      body.appendChild(row(cells, of: table, name: "td"))
    }
    box.appendChild(body)
    return box
  }

  private mutating func row(_ cells: [Table.Cell], of table: Table, name: String) -> Node {
    let row = root.makeRawBlock("<tr>".utf8, end: "</tr>".utf8)
    for (column, alignment) in table.alignments.enumerated() {
      let cell = root.makeRawInline(
        "<\(name)\(alignment.attribute)>".utf8, end: "</\(name.prefix(2))>\n".utf8)
      row.appendChild(cell)
      if column < cells.count { fill(cell, with: cells[column]) }
    }
    return row
  }

  private mutating func fill(_ cell: Node, with source: Table.Cell) {
    var position = source.position
    position.column -= TableText.indentation
    cell.setOrigin(Origin(fragment: position))
    guard !source.text.isEmpty else { return }
    let heading = parsed
    parsed = heading?.next
    heading?.moveChildren(to: cell)
    for node in cell.descendants where node.kind == .code { node.unescapeBars() }
  }

  /// Takes the text that was parsed anew for the lines before a table.
  private mutating func takeTextBefore(_ table: Table) {
    let holder = root.makeRawInline(EmptyCollection<UInt8>())
    holder.setOrigin(Origin(fragment: table.block.position))
    while let next = parsed, next.kind != .heading {
      if next.kind == .paragraph { next.moveChildren(to: holder) }
      parsed = next.next
    }
    parsed = parsed?.next
    for node in table.block.children { node.unlink() }
    table.block.appendChild(holder)
  }
}

extension Node {
  /// Takes the backslashes before bars out of a code span, where Markdown itself keeps them.
  fileprivate func unescapeBars() {
    let literal = withLiteral { Array($0) }
    guard literal.contains(UInt8(ascii: "\\")) else { return }
    var unescaped: [UInt8] = []
    for byte in literal {
      if byte == UInt8(ascii: "|"), unescaped.last == UInt8(ascii: "\\") {
        unescaped.removeLast()
      }
      unescaped.append(byte)
    }
    setLiteral(unescaped)
  }
}
