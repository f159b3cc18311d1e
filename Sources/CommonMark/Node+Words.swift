import Text

extension Node {
  /// Where the words of a paragraph, a heading or a cell of a table stand in the document's text;
  /// `nil` for other nodes, and where that isn't known.
  ///
  /// Without the signs of a heading, definitions of links before a paragraph, and spaces at the
  /// ends. Of words on several lines, what stands before each further line is in the range too.
  package var rangeOfWords: Range<Int>? {
    if isCell { return rangeOfCell }
    let block = source
    guard block.kind == .paragraph || block.kind == .heading, let start = block.rawPosition
    else { return nil }
    let first = offset(of: start)
    guard first < text.count else { return nil }
    if block.kind == .heading, isNumberSigned(at: first) {
      return rangeOfSigned(from: first, line: start.line)
    }
    guard let lines = ParagraphLines(of: block) else {
      return trimmed(first..<range(of: start.line).upperBound)
    }
    let end = block.kind == .heading ? lastLineOfHeading(lines, from: start.line) : block.endLine
    guard let end, let begin = lines.firstLineOfWords(before: end) else { return nil }
    return trimmed(lines.text(of: begin).startIndex..<range(of: end).upperBound)
  }

  /// What stands before each line of a block but the first: spaces, and the signs of quotes.
  ///
  /// - Parameter range: As ``rangeOfWords`` gives it.
  /// - Returns: Bytes of one line.
  package func indentation(of range: Range<Int>) -> [UInt8] {
    let first = text[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return text[first..<range.lowerBound].map {
      $0 == UInt8(ascii: ">") || $0 == 0x09 ? $0 : 0x20
    }
  }

  private var text: UnsafeBufferPointer<UInt8> { storage.pointee.source }

  private func range(of line: Int) -> Range<Int> { storage.pointee.rangeOfLine(line) }

  private func offset(of position: TextPosition) -> Int {
    range(of: position.line).lowerBound + position.column - 1
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, TableRow.isSpace(text[start]) { start += 1 }
    while end > start, TableRow.isSpace(text[end - 1]) { end -= 1 }
    return start < end ? start..<end : nil
  }

  private var rangeOfCell: Range<Int>? {
    guard let place = origin?.fragment else { return nil }
    var start = place
    start.column += TableText.indentation
    let line = range(of: start.line)
    let first = offset(of: start)
    guard first <= line.upperBound else { return nil }
    return TableRow(text[first..<line.upperBound]).cells.first.flatMap(trimmed)
  }

  private func isNumberSigned(at start: Int) -> Bool {
    let signs = text[start...].prefix { $0 == UInt8(ascii: "#") }
    guard (1...6).contains(signs.count) else { return false }
    return signs.endIndex == text.count || TableRow.isSpace(text[signs.endIndex])
      || text[signs.endIndex] == 0x0A
  }

  private func rangeOfSigned(from start: Int, line: Int) -> Range<Int>? {
    let sign = UInt8(ascii: "#")
    let begin = text[start...].firstIndex { $0 != sign } ?? text.count
    let end = range(of: line).upperBound
    guard begin <= end, let words = trimmed(begin..<end) else { return nil }
    let closing = text[words].lastIndex { $0 != sign }.map { $0 + 1 } ?? words.lowerBound
    guard closing < words.upperBound else { return words }
    if closing == words.lowerBound { return nil }
    return TableRow.isSpace(text[closing - 1]) ? trimmed(words.lowerBound..<closing) : words
  }

  /// The line above the one that underlines a heading.
  private func lastLineOfHeading(_ lines: ParagraphLines, from start: Int) -> Int? {
    guard let end = endLine else { return nil }
    let line = (start...end).last { line in
      let share = lines.text(of: line)
      guard line > start, let sign = share.first,
        sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-")
      else { return false }
      return share.drop { $0 == sign }.allSatisfy(TableRow.isSpace)
    }
    return line.map { $0 - 1 }
  }
}
