import Text

/// Writes blocks as lines: as Markdown, or as text without markup for mails and tickets.
///
/// The Markdown is CommonMark, and tables with bars. Parsed again it gives the same blocks and words.
struct CopyWriter {
  enum Form: Sendable {
    case markdown
    /// Addresses stand in parentheses behind the words that lead to them. With `hidesAddresses`,
    /// what the page hides from harvesters isn't there for them either.
    case text(hidesAddresses: Bool)
  }

  let form: Form
  private(set) var bytes: [UInt8] = []
  /// What stands before each line, for the lists and quotes that it is in.
  private var prefix: [UInt8] = []
  /// The same before the next line alone, where it holds the mark of an item.
  private var first: [UInt8]?

  /// Lines with an end each; none for no block.
  static func bytes(of blocks: [CopyBlock], as form: Form) -> [UInt8] {
    var writer = Self(form: form)
    writer.write(blocks, isTight: false)
    return writer.bytes
  }

  init(form: Form) { self.form = form }

  private var isMarkdown: Bool { if case .markdown = form { true } else { false } }

  private mutating func write(_ blocks: [CopyBlock], isTight: Bool) {
    var isOther = false
    for (index, block) in blocks.enumerated() {
      if index > 0, !isTight { endWithBlankLine() }
      // Two lists that follow each other have other marks each, or they would be one.
      isOther = !isOther && index > 0 && block.isList(like: blocks[index - 1])
      write(block, isOther: isOther)
    }
  }

  private mutating func write(_ block: CopyBlock, isOther: Bool) {
    switch block {
    case .paragraph(let line, _): write(lines: InlineWriter.lines(of: line, as: form))
    case .heading(let level, let line):
      let mark = isMarkdown ? [UInt8](repeating: UInt8(ascii: "#"), count: level) + [0x20] : []
      write(lines: [mark + InlineWriter.heading(of: line, as: form)])
    case .list(let start, let items): write(items, from: start, isOther: isOther)
    case .quote(let blocks): write(quote: blocks)
    case .code(let text, let language): write(code: text, language)
    case .rule: write(lines: [Array(isMarkdown ? "___".utf8 : "---".utf8)])
    case .table(let table): write(lines: TableWriter(form: form).lines(of: table))
    }
  }

  private mutating func write(lines: [[UInt8]]) {
    for line in lines {
      bytes += first ?? prefix
      first = nil
      bytes += line
      endLine()
    }
  }

  /// Ends a line, without spaces before its end.
  private mutating func endLine() {
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }

  private mutating func endWithBlankLine() {
    bytes += prefix
    endLine()
  }
}

extension CopyWriter {
  private mutating func write(_ items: [[CopyBlock]], from start: Int?, isOther: Bool) {
    let isTight = Tightness.isTight(items)
    for (index, item) in items.enumerated() {
      if index > 0, !isTight { endWithBlankLine() }
      let mark =
        start.map { Array("\($0 + index)\(isOther && isMarkdown ? ")" : ".") ".utf8) }
        ?? Array(isOther && isMarkdown ? "* ".utf8 : "- ".utf8)
      write(item, behind: mark, with: [UInt8](repeating: 0x20, count: mark.count), isTight: isTight)
    }
  }

  private mutating func write(quote blocks: [CopyBlock]) {
    let mark = Array("> ".utf8)
    write(blocks, behind: mark, with: mark, isTight: false)
  }

  /// Writes blocks whose first line begins with a mark, and each other with what goes on from it.
  private mutating func write(
    _ blocks: [CopyBlock], behind mark: [UInt8], with others: [UInt8], isTight: Bool
  ) {
    let outer = prefix
    first = (first ?? prefix) + mark
    prefix += others
    write(blocks, isTight: isTight)
    if first != nil { write(lines: [[]]) }
    prefix = outer
  }

  private mutating func write(code: [UInt8], _ language: [UInt8]) {
    var lines = code.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    guard isMarkdown else { return write(code: lines) }
    let info = MarkdownText.escaped(language, isFence: true)
    let sign = UInt8(ascii: info.contains(UInt8(ascii: "`")) ? "~" : "`")
    let longest = lines.map { line in line.prefix(while: { $0 == sign || $0 == 0x20 }).count }
    let fence = [UInt8](repeating: sign, count: max(3, (longest.max() ?? 0) + 1))
    write(lines: [fence + info])
    write(code: lines)
    write(lines: [fence])
  }

  /// Writes lines in which every space counts.
  private mutating func write(code lines: [[UInt8]]) {
    for line in lines {
      bytes += first ?? prefix
      first = nil
      if line.isEmpty { while bytes.last == 0x20 { bytes.removeLast() } }
      bytes += line
      bytes.append(0x0A)
    }
    if lines.isEmpty, !isMarkdown, first != nil { write(lines: [[]]) }
  }
}

extension CopyBlock {
  /// Whether both are lists with bullets, or both with numbers.
  fileprivate func isList(like other: Self) -> Bool {
    guard case .list(let start, _) = self, case .list(let otherStart, _) = other else {
      return false
    }
    return (start == nil) == (otherStart == nil)
  }
}
