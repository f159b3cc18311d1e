import CommonMark
import Text

/// Tells the translatable parts of a page apart from what they were before, by hashes.
///
/// Equal are texts that a translator would translate alike: what counts are kinds of blocks and
/// inlines, words, code, addresses, and the names of facts and sections; what doesn't are the ends
/// of lines, the looks of markers, where a link's address is defined, and typography.
struct PartHasher {
  /// Whether raw HTML reaches readers.
  let allowsRawHTML: Bool
  private var text = PartText()
  /// The elements that the walk is in, from the outside in: whether each is an inline.
  private var open: [Bool] = []

  /// Begins whatever is hashed, so that another form gives other hashes.
  private static let version = UInt8(ascii: "1")

  init(allowsRawHTML: Bool) { self.allowsRawHTML = allowsRawHTML }

  /// The hash of a title or description.
  static func hash(of line: String) -> ContentHash {
    var text = PartText()
    text.open(version)
    text.append(Placeholder.withoutForms(line))
    return ContentHash(of: text.bytes)
  }

  /// The hashes of the text before the first question, be there any or not, and of the questions.
  mutating func hashes(of body: borrowing PreparedBody) -> [ContentHash] {
    var hashes: [ContentHash] = []
    for part in body.parts {
      text.removeAll()
      text.open(Self.version)
      for element in body.elements[part] {
        leave(downTo: element.depth)
        enter(element, body)
      }
      leave(downTo: 0)
      hashes.append(ContentHash(of: text.bytes))
    }
    return hashes
  }
}

extension PartHasher {
  private mutating func enter(_ element: BodyElement, _ body: borrowing PreparedBody) {
    let node = element.node
    switch element.kind {
    case .text: add(textOf: node)
    case .softBreak: text.appendLineEnd()
    case .htmlBlock, .htmlInline: if allowsRawHTML { addLiteral(of: element) }
    case .code, .codeBlock: addLiteral(of: element)
    default:
      text.open(element.kind.hashByte)
      addFields(of: element, body)
      open.append(element.kind.isInline)
    }
  }

  /// Ends what the next element, or the end of the part, doesn't stand in.
  private mutating func leave(downTo depth: Int) {
    while open.count > depth {
      if !open.removeLast() { text.endBlock() }
      text.close()
    }
  }

  private mutating func add(textOf node: Node) {
    guard node.hasInLiteral(UInt8(ascii: "{")), let literal = node.literal else {
      return node.withLiteral { text.append($0) }
    }
    text.append(Placeholder.withoutForms(literal))
  }

  private mutating func addLiteral(of element: BodyElement) {
    text.open(element.kind.hashByte)
    if element.kind == .codeBlock { text.append(field: element.node.fenceInfo ?? "") }
    element.node.withLiteral { text.append(code: $0) }
    text.close()
  }

  private mutating func addFields(of element: BodyElement, _ body: borrowing PreparedBody) {
    switch element.kind {
    case .heading(let number): text.append(number: body.headings[number].level)
    case .list: text.append(number: element.node.listStyle?.start ?? -1)
    case .section(let number): text.append("{{" + body.sections[number].inner + "}}")
    case .link(let number), .image(let number): add(body.links[number])
    default: break
    }
  }

  private mutating func add(_ link: BodyLink) {
    if let file = link.target.file {
      for field in file { text.append(field: field) }
    } else {
      // A fact may be written with spaces in its braces.
      let written = Placeholder.withoutForms(link.written)
      text.append(field: written.contains("{{") ? written.filter { $0 != " " } : written)
    }
    guard !link.title.isEmpty else { return }
    text.open(UInt8(ascii: "t"))
    text.append(Placeholder.withoutForms(link.title))
    text.close()
  }
}
