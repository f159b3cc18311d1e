import CommonMark
import Mustache
import Text

/// Text in which one space stands for each run of white space.
///
/// Between blocks stands a sign, too, unless the former ends in one: items of a list, cells of a
/// table and headings would run into what follows them.
struct PlainTextBuffer: ~Copyable {
  private var bytes = ByteBuffer(capacity: 1 << 10)
  /// Whether a block began behind the text.
  private var isBetweenBlocks = false

  /// Gives `body` the text, without white space at its ends.
  borrowing func withText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withBytes { bytes in
      let isPlain =
        bytes.firstIndex(ofByte: 0x0A) == nil && bytes.firstIndex(ofByte: 0x09) == nil
        && !bytes.hasPair(ofByte: 0x20)
      if isPlain { return body(Self.trimmed(bytes)) }
      Self.collapsed(bytes).withUnsafeBufferPointer { body(Self.trimmed($0)) }
    }
  }

  /// The text without a space at either end.
  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let start = text.first == 0x20 ? 1 : 0
    let end = text.count > start && text.last == 0x20 ? text.count - 1 : text.count
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }

  mutating func append(_ node: Node) {
    switch node.kind {
    case .text, .code: appendLiteral(of: node)
    case .codeBlock:
      isBetweenBlocks = true
      appendLiteral(of: node)
    case .softBreak, .lineBreak: appendSpace()
    case .customInline where node.isCell: isBetweenBlocks = true
    case .customInline:
      guard let image = node.replacedImage else { break }
      for inner in image.descendants { append(inner) }
    case let kind where kind.isBlock: isBetweenBlocks = true
    default: break
    }
  }

  private mutating func appendLiteral(of node: Node) {
    node.withLiteral { literal in
      guard !literal.isEmpty else { return }
      if isBetweenBlocks { appendSeparator() }
      isBetweenBlocks = false
      bytes.append(literal)
    }
  }

  private mutating func appendSeparator() {
    let isEnded = bytes.withBytes { $0.allSatisfy { $0 <= 0x20 } || Self.endsInSign($0) }
    if !isEnded { bytes.append(bytes.last == 0x20 ? "·" : " ·") }
    appendSpace()
  }

  /// Whether the text ends in a mark of punctuation, brackets and quotation marks behind it apart.
  private static func endsInSign(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if let last = text.last, last < 0x80, last > 0x20 {
      if [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F].contains(last) { return true }
      if ![0x22, 0x27, 0x29, 0x5D].contains(last) { return false }
    }
    // A text has few of them at its end.
    var end = text.count
    while end > max(0, text.count - 16), let last = UnicodeScalar(text.character(before: end)) {
      switch last.properties.generalCategory {
      case .closePunctuation, .finalPunctuation, .spaceSeparator, .control: break
      case let category where last != "\"" && last != "'": return category == .otherPunctuation
      default: break
      }
      end -= last.utf8.count
    }
    return false
  }

  private mutating func appendSpace() {
    if let last = bytes.last, last != 0x20 { bytes.append(UInt8(ascii: " ")) }
  }

  /// The text with one space for each run of white space.
  private static func collapsed(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var collapsed: [UInt8] = []
    collapsed.reserveCapacity(text.count)
    for byte in text {
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A
      if !isSpace || collapsed.last != 0x20 { collapsed.append(isSpace ? 0x20 : byte) }
    }
    return collapsed
  }
}
