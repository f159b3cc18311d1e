import CommonMark

/// Text in which one space stands for each run of white space and between blocks.
struct PlainTextBuffer {
  private var bytes: [UInt8] = []

  var trimmed: [UInt8] { bytes.last == 0x20 ? bytes.dropLast() : bytes }

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
    let isPlain =
      text.firstIndex(ofByte: 0x0A) == nil && text.firstIndex(ofByte: 0x09) == nil
      && !text.hasPair(ofByte: 0x20)
    guard !isPlain else {
      let isBehindSpace = bytes.last.map { $0 == 0x20 } ?? true
      let start = isBehindSpace && text.first == 0x20 ? 1 : 0
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
      return
    }
    for byte in text {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A {
        appendSpace()
      } else {
        bytes.append(byte)
      }
    }
  }

  private mutating func appendSpace() {
    if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
  }
}
