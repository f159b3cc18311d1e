import CommonMark
import Mustache
import Text

/// Text in which one space stands for each run of white space and between blocks.
struct PlainTextBuffer: ~Copyable {
  private var bytes = ByteBuffer(capacity: 1 << 10)

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
    case .text, .code: node.withLiteral { bytes.append($0) }
    case .codeBlock:
      appendSpace()
      node.withLiteral { bytes.append($0) }
    case .softBreak, .lineBreak: appendSpace()
    case .customInline:
      guard let image = node.replacedImage else { break }
      for inner in image.descendants { append(inner) }
    case let kind where kind.isBlock: appendSpace()
    default: break
    }
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
