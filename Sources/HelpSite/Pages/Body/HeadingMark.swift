import CommonMark
import Text

/// The `{#id}` at the end of a heading.
enum HeadingMark {
  /// Takes the mark out of the tree and returns its id, or `nil` if there is none.
  static func take(from heading: Node) -> String? {
    guard let text = heading.lastChild, text.kind == .text,
      let (rest, id) = text.withLiteral(split)
    else { return nil }
    if rest.isEmpty {
      text.unlink()
    } else {
      text.setLiteral(rest)
    }
    return id
  }

  /// Whether a heading without a mark, in which these stand, has the beginning of one.
  static func isMisplaced(in elements: ArraySlice<BodyElement>) -> Bool {
    elements.contains { $0.kind == .text && $0.node.withLiteral(hasMark) }
  }

  private static func hasMark(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let open = literal.firstIndex(ofByte: UInt8(ascii: "{"), from: start) {
      start = open + 1
      if start < literal.count, literal[start] == UInt8(ascii: "#") { return true }
    }
    return false
  }

  /// Whether a paragraph begins as a heading of a question would.
  static func isMissingSpace(in paragraph: Node) -> Bool {
    guard let text = paragraph.firstChild, text.kind == .text else { return false }
    return text.withLiteral {
      $0.count >= 2 && $0[0] == UInt8(ascii: "#") && $0[1] == $0[0]
        // `＃＃`, as keyboards of East Asia have it.
        || $0.starts(with: "＃＃".utf8) || $0.starts(with: "＃ ".utf8)
        || $0.starts(with: "＃\u{3000}".utf8)
    }
  }

  /// The start of the mark in a text, with the spaces before it, and the range of its id.
  private static func find(
    in literal: UnsafeBufferPointer<UInt8>
  ) -> (lowerBound: Int, id: Range<Int>)? {
    let text = withoutSpaces(literal[...])
    guard text.last == UInt8(ascii: "}"),
      let open = text.lastIndex(of: UInt8(ascii: "{")), open + 1 < text.endIndex,
      text[open + 1] == UInt8(ascii: "#")
    else { return nil }
    return (withoutSpaces(text[..<open]).endIndex, open + 2..<text.endIndex - 1)
  }

  private static func split(_ literal: UnsafeBufferPointer<UInt8>) -> ([UInt8], String)? {
    find(in: literal).map { start, id in
      (Array(literal[..<start]), String(decoding: literal[id], as: UTF8.self))
    }
  }

  /// The text without the spaces at its end.
  private static func withoutSpaces(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    text[..<(text.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? text.startIndex)]
  }
}
