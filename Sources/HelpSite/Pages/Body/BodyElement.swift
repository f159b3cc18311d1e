import CommonMark

/// One node of a page's body, and what it is to those who look at it.
struct BodyElement {
  let node: Node
  let kind: Kind
  /// The number of elements that it stands in.
  let depth: Int

  /// CommonMark's words, and those for what is made on its tree.
  ///
  /// A number leads to what a ``PreparedBody`` tells of all elements of the kind.
  enum Kind: Equatable {
    case blockQuote
    case list
    case item
    case codeBlock
    case htmlBlock
    case paragraph
    /// A section, in the place of the paragraph that named it.
    case section(Int)
    case heading(Int)
    case thematicBreak
    case table
    /// The head, the body or a row of a table.
    case tablePart
    case cell
    case text
    case softBreak
    case lineBreak
    case code
    case htmlInline
    case emphasis
    case strong
    /// Numbers count links and images together.
    case link(Int)
    case image(Int)
  }
}

extension BodyElement.Kind {
  /// - Parameters:
  ///   - node: Of a tree that was parsed; no document.
  ///   - number: Of a heading, a link or an image.
  init(of node: Node, number: Int) {
    switch node.kind {
    case .blockQuote: self = .blockQuote
    case .list: self = .list
    case .item: self = .item
    case .codeBlock: self = .codeBlock
    case .htmlBlock: self = .htmlBlock
    case .paragraph: self = .paragraph
    case .heading: self = .heading(number)
    case .thematicBreak: self = .thematicBreak
    case .customBlock: self = node.parent?.kind == .customBlock ? .tablePart : .table
    case .customInline: self = .cell
    case .text: self = .text
    case .softBreak: self = .softBreak
    case .lineBreak: self = .lineBreak
    case .code: self = .code
    case .htmlInline: self = .htmlInline
    case .emphasis: self = .emphasis
    case .strong: self = .strong
    case .link: self = .link(number)
    case .image: self = .image(number)
    case .document: preconditionFailure("a document stands in no other")
    }
  }

  /// What stands for the kind in the hashes of parts, for all time.
  var hashByte: UInt8 {
    switch self {
    case .blockQuote: UInt8(ascii: "Q")
    case .list: UInt8(ascii: "L")
    case .item: UInt8(ascii: "I")
    case .codeBlock: UInt8(ascii: "C")
    case .htmlBlock: UInt8(ascii: "H")
    case .paragraph, .section: UInt8(ascii: "P")
    case .heading: UInt8(ascii: "#")
    case .thematicBreak: UInt8(ascii: "=")
    case .table, .tablePart: UInt8(ascii: "X")
    case .cell: UInt8(ascii: "x")
    case .text: UInt8(ascii: "w")
    case .softBreak: UInt8(ascii: "s")
    case .lineBreak: UInt8(ascii: "b")
    case .code: UInt8(ascii: "c")
    case .htmlInline: UInt8(ascii: "h")
    case .emphasis: UInt8(ascii: "e")
    case .strong: UInt8(ascii: "S")
    case .link: UInt8(ascii: "a")
    case .image: UInt8(ascii: "i")
    }
  }

  /// Whether the text before an element of the kind goes on in it and behind it.
  var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image:
      true
    default: false
    }
  }
}
