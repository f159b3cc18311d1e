import CommonMark

/// The body of a page as readers see it, without markup, cut at its questions.
struct PlainBody {
  struct Question {
    let id: String
    let text: String
    let answer: [UInt8]
  }

  let intro: [UInt8]
  let questions: [Question]
}

extension BodyRenderer {
  /// The texts of the body with its facts filled in; sections in the text are left out.
  func plainBody(_ body: UnsafeBufferPointer<UInt8>) -> PlainBody {
    let document = Document(parsing: body)
    var headings: [Node] = []
    for node in document.root.descendants {
      switch node.kind {
      case .heading:
        _ = HeadingMark.take(from: node)
        headings.append(node)
      case .text: fillInFacts(of: node)
      case .paragraph where Placeholder(sectionIn: node, names: names) != nil:
        node.replaceWithRawBlock([])
      default: break
      }
    }
    let questions = zip(headings, page.content.outline.headings).filter { $0.1.isQuestion }
    return PlainBody(
      intro: plainText(from: document.root.firstChild, upTo: questions.first?.0),
      questions: questions.indices.map { index in
        let (node, heading) = questions[index]
        let next = index + 1 < questions.count ? questions[index + 1].0 : nil
        return PlainBody.Question(
          id: heading.id, text: node.plainText, answer: plainText(from: node.next, upTo: next))
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
    case let kind where kind.isBlock: appendSpace()
    default: break
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
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
