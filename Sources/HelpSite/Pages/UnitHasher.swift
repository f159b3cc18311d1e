import CommonMark

/// Tells the translatable parts of a page apart from what they were before, by hashes.
///
/// Equal are texts that a translator would translate alike: what counts are kinds of blocks and
/// inlines, words, code, addresses, and the names of facts and sections; what doesn't are the ends
/// of lines, the looks of markers, where a link's address is defined, and typography.
struct UnitHasher {
  /// Links are relative to it: `content/en/refunds.md`.
  let path: String
  /// Whether raw HTML reaches readers.
  let allowsRawHTML: Bool
  private var text = UnitText()
  /// The text node that ends with the `{#id}` of the heading at hand.
  private var marked: Node?

  /// Begins whatever is hashed, so that another form gives other hashes.
  private static let version = UInt8(ascii: "1")

  init(path: String, allowsRawHTML: Bool) {
    self.path = path
    self.allowsRawHTML = allowsRawHTML
  }

  /// The hash of a title or description.
  static func hash(of line: String) -> ContentHash {
    var text = UnitText()
    text.open(version)
    text.append(line)
    return ContentHash(of: text.bytes)
  }

  /// Walks the tree once, which is as it was parsed.
  ///
  /// - Returns: The hash of what stands before the first question, then those of the questions.
  mutating func hashes(of root: Node) -> [ContentHash] {
    var hashes: [ContentHash] = []
    begin()
    var next = root.firstChild
    while let node = next {
      if node.beginsQuestion {
        hashes.append(ContentHash(of: text.bytes))
        begin()
      }
      add(node)
      next = node.next
    }
    hashes.append(ContentHash(of: text.bytes))
    return hashes
  }

  /// The first block of the text before the questions, if there is such text.
  static func intro(of root: Node, allowsRawHTML: Bool) -> Node? {
    var next = root.firstChild
    while let node = next, !node.beginsQuestion {
      if allowsRawHTML || node.kind != .htmlBlock { return node }
      next = node.next
    }
    return nil
  }

  private mutating func begin() {
    text.removeAll()
    text.open(Self.version)
  }

  /// Adds a top-level block and all below it.
  private mutating func add(_ block: Node) {
    var node = block
    while true {
      enter(node)
      if let child = node.firstChild {
        node = child
        continue
      }
      leave(node)
      while node != block, node.next == nil, let parent = node.parent {
        node = parent
        leave(node)
      }
      guard node != block, let next = node.next else { return }
      node = next
    }
  }
}

extension UnitHasher {
  private mutating func enter(_ node: Node) {
    let kind = node.kind
    switch kind {
    case .text: add(text: node)
    case .softBreak: text.appendLineEnd()
    case .htmlBlock, .htmlInline: if allowsRawHTML { addLiteral(of: node, kind) }
    case .code, .codeBlock: addLiteral(of: node, kind)
    default:
      text.open(kind.byte)
      addFields(of: node, kind)
    }
  }

  private mutating func leave(_ node: Node) {
    let kind = node.kind
    switch kind {
    case .text, .softBreak, .htmlBlock, .htmlInline, .code, .codeBlock: return
    default:
      if kind.isBlock || node.isCell { text.endBlock() }
      text.close()
    }
  }

  private mutating func add(text node: Node) {
    let isMarked = node == marked
    node.withLiteral { literal in
      let length = isMarked ? HeadingMark.find(in: literal)?.lowerBound : nil
      text.append(UnsafeBufferPointer(rebasing: literal[..<(length ?? literal.count)]))
    }
  }

  private mutating func addLiteral(of node: Node, _ kind: Node.Kind) {
    text.open(kind.byte)
    if kind == .codeBlock { text.append(field: node.fenceInfo ?? "") }
    node.withLiteral { text.append(code: $0) }
    text.close()
  }

  private mutating func addFields(of node: Node, _ kind: Node.Kind) {
    switch kind {
    case .heading:
      text.append(number: node.headingLevel)
      marked = HeadingMark.holder(in: node)
    case .list: text.append(number: node.listStyle?.start ?? -1)
    case .link, .image:
      add(destination: node.destination ?? "")
      if let title = node.title, !title.isEmpty {
        text.open(UInt8(ascii: "t"))
        text.append(title)
        text.close()
      }
    default: break
    }
  }

  /// Two ways to write the way to one file are alike.
  private mutating func add(destination: String) {
    switch LinkTarget(destination, in: path) {
    case .page(let folder, let key, let fragment):
      text.append(field: "page")
      text.append(field: folder)
      text.append(field: key)
      text.append(field: fragment ?? "")
    case .asset(let path, let suffix):
      text.append(field: "asset")
      text.append(field: path)
      text.append(field: suffix)
    case .fragment, .contact, .other, .forbidden:
      // A fact may be written with spaces in its braces.
      text.append(
        field: destination.contains("{{") ? destination.filter { $0 != " " } : destination)
    }
  }
}

extension Node.Kind {
  /// What stands for the kind in a hash, for all time.
  fileprivate var byte: UInt8 {
    switch self {
    case .document: UInt8(ascii: "D")
    case .blockQuote: UInt8(ascii: "Q")
    case .list: UInt8(ascii: "L")
    case .item: UInt8(ascii: "I")
    case .codeBlock: UInt8(ascii: "C")
    case .htmlBlock: UInt8(ascii: "H")
    case .customBlock: UInt8(ascii: "X")
    case .paragraph: UInt8(ascii: "P")
    case .heading: UInt8(ascii: "#")
    case .thematicBreak: UInt8(ascii: "=")
    case .text: UInt8(ascii: "w")
    case .softBreak: UInt8(ascii: "s")
    case .lineBreak: UInt8(ascii: "b")
    case .code: UInt8(ascii: "c")
    case .htmlInline: UInt8(ascii: "h")
    case .customInline: UInt8(ascii: "x")
    case .emphasis: UInt8(ascii: "e")
    case .strong: UInt8(ascii: "S")
    case .link: UInt8(ascii: "a")
    case .image: UInt8(ascii: "i")
    }
  }
}
