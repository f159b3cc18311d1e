import CommonMark

/// The body of a page as readers see it, without markup, cut at its questions.
struct PlainBody {
  struct Question {
    let id: String
    let text: String
    let answer: [UInt8]
    /// The language in which the question is shown in the place of the page's; `nil` if in that.
    var shown: LanguageSettings?
  }

  let intro: [UInt8]
  let questions: [Question]
}

extension BodyRenderer {
  /// The texts of a tree as readers see it; sections that stand in it are left out.
  func texts(of root: Node, _ questions: [(node: Node, id: String)]) -> PlainBody {
    PlainBody(
      intro: plainText(from: root.firstChild, upTo: questions.first?.node),
      questions: questions.indices.map { index in
        let (node, id) = questions[index]
        let next = index + 1 < questions.count ? questions[index + 1].node : nil
        return PlainBody.Question(
          id: id, text: node.plainText, answer: plainText(from: node.next, upTo: next))
      })
  }

  private func plainText(from first: Node?, upTo end: Node?) -> [UInt8] {
    var text = PlainTextBuffer()
    var next = first
    while let node = next, node != end {
      text.append(node)
      for inner in node.descendants { text.append(inner) }
      next = node.next
    }
    return text.trimmed
  }
}

/// Text in which one space stands for each run of white space and between blocks.
private struct PlainTextBuffer {
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
