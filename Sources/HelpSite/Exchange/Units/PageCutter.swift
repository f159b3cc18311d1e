import CommonMark
import Text

/// Cuts the body of a page into blocks with words.
struct PageCutter {
  let page: ParsedPage
  /// The whole file.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the body begins, each question does, and the file ends.
  let starts: [Int]
  let bodyStart: Int

  func parts(of body: borrowing PreparedBody) -> [PartBlocks] {
    let ranges = body.parts
    guard ranges.count + 1 == starts.count else { return [] }
    var parts: [PartBlocks] = []
    for (number, range) in ranges.enumerated() {
      if number == 0, page.outline.introduction.location == nil { continue }
      let heading = number == 0 ? nil : page.outline.questions[number - 1].heading
      parts.append(
        PartBlocks(
          part: heading.map { .question($0.id) } ?? .intro, blocks: blocks(in: range, of: body),
          skeleton: Self.skeleton(of: range, of: body), range: starts[number]..<starts[number + 1],
          hasWrittenID: heading?.isExplicit ?? true))
    }
    return parts
  }

  private func blocks(in range: Range<Int>, of body: borrowing PreparedBody) -> [TextBlock] {
    range.compactMap { index in
      let element = body.elements[index]
      let kind: TextBlock.Kind
      switch element.kind {
      case .heading(let number): kind = body.headings[number].isQuestion ? .question : .heading
      case .paragraph: kind = Self.kind(ofParagraph: element.node)
      // What stood before a table in its paragraph is made like a cell, and isn't one.
      case .cell where element.node.parent?.kind == .customBlock: kind = .cell
      default: return nil
      }
      guard element.node.firstChild != nil, let text = InlineReader.text(of: element.node) else {
        return nil
      }
      let words = element.node.rangeOfWords
      let place = words.map { ($0.lowerBound + bodyStart)..<($0.upperBound + bodyStart) }
      return TextBlock(
        kind: kind, text: text, range: place.flatMap { withoutID($0, kind) },
        indentation: words.map {
          String(decoding: element.node.indentation(of: $0), as: UTF8.self)
        } ?? "")
    }
  }

  private static func kind(ofParagraph node: Node) -> TextBlock.Kind {
    switch node.parent?.kind {
    case .item: .item
    case .blockQuote: .quote
    default: .paragraph
    }
  }

  /// The words of a heading without the id behind them.
  private func withoutID(_ range: Range<Int>, _ kind: TextBlock.Kind) -> Range<Int>? {
    guard kind == .question || kind == .heading, bytes[range.upperBound - 1] == UInt8(ascii: "}"),
      let open = bytes[range].lastIndex(of: UInt8(ascii: "{")), open + 1 < range.upperBound,
      bytes[open + 1] == UInt8(ascii: "#")
    else { return range }
    let end = bytes[range.lowerBound..<open].lastIndex { !$0.isSpace }.map { $0 + 1 }
    return end.map { range.lowerBound..<$0 }
  }

  /// What a part is built of: each block with its depth, and what makes it another kind of block.
  private static func skeleton(of range: Range<Int>, of body: borrowing PreparedBody) -> [UInt8] {
    var skeleton: [UInt8] = []
    for index in range {
      let element = body.elements[index]
      if element.kind.isInline || element.kind == .htmlBlock { continue }
      skeleton += [UInt8(truncatingIfNeeded: element.depth), element.kind.hashByte]
      switch element.kind {
      case .heading(let number): skeleton.append(UInt8(body.headings[number].level))
      case .list: skeleton.append(element.node.listStyle?.start == nil ? 0 : 1)
      case .section(let number): skeleton += body.sections[number].inner.utf8
      case .cell: skeleton.append(element.node.firstChild == nil ? 0 : 1)
      default: break
      }
    }
    return skeleton
  }
}
