import CommonMark

/// Text in which one space stands for each run of white space and between blocks.
struct PlainTextBuffer {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(1 << 10) }

  /// The text, without white space at its ends.
  var text: ArraySlice<UInt8> {
    let isPlain = bytes.withUnsafeBufferPointer {
      $0.firstIndex(ofByte: 0x0A) == nil && $0.firstIndex(ofByte: 0x09) == nil
        && !$0.hasPair(ofByte: 0x20)
    }
    let text = isPlain ? bytes : Self.collapsed(bytes)
    let start = text.first == 0x20 ? 1 : 0
    return text.count > start && text.last == 0x20 ? text[start...].dropLast() : text[start...]
  }

  mutating func append(_ node: Node) {
    switch node.kind {
    case .text, .code: node.withLiteral { append($0) }
    case .codeBlock:
      appendSpace()
      node.withLiteral { append($0) }
    case .softBreak, .lineBreak: appendSpace()
    case .customInline:
      guard let image = node.replacedImage else { break }
      for inner in image.descendants { append(inner) }
    case let kind where kind.isBlock: appendSpace()
    default: break
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
  }

  private mutating func appendSpace() {
    if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
  }

  /// The text with one space for each run of white space.
  private static func collapsed(_ text: [UInt8]) -> [UInt8] {
    var collapsed: [UInt8] = []
    collapsed.reserveCapacity(text.count)
    for byte in text {
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A
      if !isSpace || collapsed.last != 0x20 { collapsed.append(isSpace ? 0x20 : byte) }
    }
    return collapsed
  }
}
