import CCmark
import Text

/// Finds inlines of a paragraph in the document's text, from the numbers that cmark gives them.
///
/// cmark numbers an inline by its offset from the last line end that was a break, as if every line
/// started in the column of the first. Line ends after a backslash, in code, in raw HTML and in a
/// link's destination aren't counted as lines: the columns go on.
struct ParagraphLines {
  private let block: Node
  private let start: TextPosition
  private let lastLine: Int
  private let quotes: Int

  /// Prepares for a block of several lines that holds inlines; `nil` for any other.
  init?(of block: Node) {
    guard let start = block.source.rawPosition, let end = block.endLine, end > start.line
    else { return nil }
    self.block = block
    self.start = start
    lastLine = end
    quotes = sequence(first: block) { $0.parent }.count { $0.kind == .blockQuote }
  }

  func position(of node: Node, raw: TextPosition) -> TextPosition {
    let counted = node.countedLine(raw) + 1 - start.line
    var cursor = cursor(before: counted, offset: raw.column - start.column)
    while cursor.counted < counted, pass(&cursor) {}
    let position = place(column: raw.column, from: &cursor)
    node.storage.pointee.cursor = cursor
    return position
  }

  private func cursor(before counted: Int, offset: Int) -> LineCursor {
    if let known = block.storage.pointee.cursor, known.block == block.pointer,
      (known.counted, known.offset) <= (counted, offset),
      known.passed == nil || block.node(known.passed)?.parent != nil
    {
      return known
    }
    return LineCursor(
      block: block.pointer, passed: nil, counted: 1, line: start.line + linesOfDefinitions)
  }

  /// Goes on behind the next break that cmark counted; `false` if there is none.
  private func pass(_ cursor: inout LineCursor) -> Bool {
    var nodes = Descendants(of: block, behind: block.node(cursor.passed))
    while let node = nodes.next() {
      guard node.kind == .softBreak || node.kind == .lineBreak else { continue }
      place(endBefore: node, from: &cursor)
      if node.kind == .lineBreak, text(of: cursor.line).last == UInt8(ascii: "\\") { continue }
      cursor.passed = node.pointer
      cursor.counted += 1
      cursor.offset = 0
      cursor.line += 1
      return true
    }
    return false
  }

  /// Goes on to the line that a break ends.
  private func place(endBefore node: Node, from cursor: inout LineCursor) {
    if let before = node.previous {
      guard before.source.rawPosition != nil else { return }
      _ = place(column: before.source.rawEndColumn, from: &cursor)
    } else if let parent = node.parent, !parent.kind.isBlock, let raw = parent.source.rawPosition {
      _ = place(column: raw.column, from: &cursor)
    }
  }

  /// Goes on over the ends of lines as long as the column lies behind them.
  private func place(column: Int, from cursor: inout LineCursor) -> TextPosition {
    var offset = column - start.column - cursor.offset
    var share = text(of: cursor.line)
    while cursor.line < lastLine, offset > share.count {
      offset -= share.count + 1
      cursor.offset += share.count + 1
      cursor.line += 1
      share = text(of: cursor.line)
    }
    let lineStart = block.storage.pointee.rangeOfLine(cursor.line).lowerBound
    return TextPosition(line: cursor.line, column: share.startIndex - lineStart + offset + 1)
  }

  /// A line's share in the paragraph: without the indentation and markers before it.
  func text(of line: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    let range = block.storage.pointee.rangeOfLine(line)
    let bytes = block.storage.pointee.source[range]
    if line == start.line { return bytes.dropFirst(start.column - 1) }
    var quotes = quotes
    return bytes.drop { byte in
      if byte == UInt8(ascii: ">"), quotes > 0 {
        quotes -= 1
        return true
      }
      return byte == 0x20 || byte == 0x09
    }
  }

  /// The line on which the block's words begin, behind definitions of links; `nil` if there is none
  /// up to the last one.
  func firstLineOfWords(before last: Int) -> Int? {
    let first = start.line + linesOfDefinitions
    return first <= last ? first : nil
  }

  /// Whether the first line starts like `[label]:`.
  private var startsWithLabel: Bool {
    let line = text(of: start.line)
    guard line.first == UInt8(ascii: "[") else { return false }
    var isEscaped = false
    for index in line.indices.dropFirst() {
      if !isEscaped, line[index] == UInt8(ascii: "]") {
        return index + 1 < line.endIndex && line[index + 1] == UInt8(ascii: ":")
      }
      isEscaped = !isEscaped && line[index] == UInt8(ascii: "\\")
    }
    return false
  }

  /// The lines of link reference definitions that the paragraph began with; they aren't in the tree.
  private var linesOfDefinitions: Int {
    guard startsWithLabel else { return 0 }
    var lines = lastLine - start.line + (block.source.kind == .heading ? 0 : 1)
    for node in block.descendants {
      switch node.kind {
      case .softBreak, .lineBreak: lines -= 1
      case .htmlInline: lines -= node.withLiteral { $0.count { $0 == 0x0A } }
      default: break
      }
    }
    return max(lines - 1, 0)
  }
}

extension Node {
  /// cmark's line of a node; it gives a link the one where its text ends.
  fileprivate func countedLine(_ raw: TextPosition) -> Int {
    guard source.kind == .link || source.kind == .image else { return raw.line }
    var breaks = 0
    for node in descendants {
      if let inner = node.rawPosition { return min(raw.line, inner.line - breaks) }
      if node.kind == .softBreak || node.kind == .lineBreak { breaks += 1 }
    }
    return raw.line
  }
}
