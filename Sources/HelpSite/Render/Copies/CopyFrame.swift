/// An element that is open while HTML is read, with what was read of it.
struct CopyFrame {
  enum Kind {
    case root, quote, item
    case list(start: Int?)
    case heading(Int)
    case table, row
    case cell(CopyTable.Alignment, isHead: Bool)
    case code(language: [UInt8])
    case emphasis, strong, codeSpan
    case link(CopyAddress, title: [UInt8])
  }

  let name: String
  let kind: Kind
  var blocks: [CopyBlock] = []
  var inlines: [CopyInline] = []
  /// Of a list.
  var items: [[CopyBlock]] = []
  /// Of a table.
  var rows: [CopyTable.Row] = []
  /// Of a row.
  var cells: [CopyTable.Cell] = []
  /// Whether the last cell of a row is a heading.
  var isHead = false
  /// Whether the line that is being read stands in an element of its own.
  var isParagraph = false

  /// Whether blocks can't stand in it: they are but words there.
  var holdsWords: Bool {
    switch kind {
    case .emphasis, .strong, .codeSpan, .link, .heading, .cell, .code: true
    case .root, .quote, .item, .list, .table, .row: false
    }
  }

  /// Whether it stands in a line.
  var isInline: Bool {
    switch kind {
    case .emphasis, .strong, .codeSpan, .link: true
    default: false
    }
  }

  /// Whether every space in it counts.
  var isCode: Bool {
    switch kind {
    case .code, .codeSpan: true
    default: false
    }
  }

  init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Makes a block of the line that was read.
  mutating func endLine() {
    Self.trim(&inlines)
    defer { isParagraph = false }
    guard !inlines.isEmpty else { return }
    let line = CopyBlock.paragraph(inlines, isBare: !isParagraph)
    inlines = []
    if case .list = kind { items.append([line]) } else { blocks.append(line) }
  }

  /// Takes the space at the end of a line away.
  static func trim(_ line: inout [CopyInline]) {
    guard case .text(var bytes, let isHidden)? = line.last, bytes.last == 0x20 else { return }
    line.removeLast()
    bytes.removeLast()
    if !bytes.isEmpty { line.append(.text(bytes, isHidden: isHidden)) }
  }
}

extension CopyFrame {
  /// What an ended element is in the line that it stood in; `nil` for one without words.
  var inline: CopyInline? {
    switch kind {
    case .emphasis where !inlines.isEmpty: .emphasis(inlines)
    case .strong where !inlines.isEmpty: .strong(inlines)
    case .codeSpan where !inlines.isEmpty: .code(text)
    case .link(let address, let title): .link(address, title: title, inlines)
    default: nil
    }
  }

  /// What an ended element is among the blocks that it stood among.
  var asBlocks: [CopyBlock] {
    switch kind {
    case .quote: [.quote(blocks)]
    case .list(let start): items.isEmpty ? blocks : blocks + [.list(start: start, items)]
    case .heading(let level): inlines.isEmpty ? [] : [.heading(level: level, inlines)]
    case .code(let language): [.code(text, language: language)]
    case .table: rows.isEmpty ? blocks : blocks + [.table(CopyTable(rows: rows))]
    default: blocks
    }
  }

  /// The words of code.
  private var text: [UInt8] {
    inlines.flatMap { inline -> [UInt8] in
      if case .text(let bytes, _) = inline { bytes } else { [] }
    }
  }
}
