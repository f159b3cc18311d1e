import CCmark

extension Node {
  /// Makes a node of the same document that isn't in the tree yet.
  ///
  /// Links and images need their destination set, text its literal.
  package func makeNode(_ kind: Kind) -> Node {
    useArena()
    let allocator = Document.pointerToAllocator(of: storage)
    return Node(pointer: cmark_node_new_with_mem(kind.type, allocator), storage: storage)
  }

  /// Makes a text node of the same document that isn't in the tree yet.
  package func makeText(_ text: some Sequence<UInt8>) -> Node {
    let node = makeNode(.text)
    node.setLiteral(text)
    return node
  }

  /// Makes an inline that is `html`, the children it is given, then `end`.
  package func makeRawInline(
    _ html: some Sequence<UInt8>, end: some Sequence<UInt8> = EmptyCollection<UInt8>()
  ) -> Node {
    makeRaw(.customInline, html, end)
  }

  /// Makes a block that is `html`, the children it is given, then `end`, each on lines of its own.
  package func makeRawBlock(
    _ html: some Sequence<UInt8>, end: some Sequence<UInt8> = EmptyCollection<UInt8>()
  ) -> Node {
    makeRaw(.customBlock, html, end)
  }

  private func makeRaw(
    _ kind: Kind, _ html: some Sequence<UInt8>, _ end: some Sequence<UInt8>
  ) -> Node {
    let node = makeNode(kind)
    node.set(html, cmark_node_set_on_enter)
    node.set(end, cmark_node_set_on_exit)
    return node
  }
}

extension Node.Kind {
  fileprivate var type: cmark_node_type {
    switch self {
    case .document: CMARK_NODE_DOCUMENT
    case .blockQuote: CMARK_NODE_BLOCK_QUOTE
    case .list: CMARK_NODE_LIST
    case .item: CMARK_NODE_ITEM
    case .codeBlock: CMARK_NODE_CODE_BLOCK
    case .htmlBlock: CMARK_NODE_HTML_BLOCK
    case .customBlock: CMARK_NODE_CUSTOM_BLOCK
    case .paragraph: CMARK_NODE_PARAGRAPH
    case .heading: CMARK_NODE_HEADING
    case .thematicBreak: CMARK_NODE_THEMATIC_BREAK
    case .text: CMARK_NODE_TEXT
    case .softBreak: CMARK_NODE_SOFTBREAK
    case .lineBreak: CMARK_NODE_LINEBREAK
    case .code: CMARK_NODE_CODE
    case .htmlInline: CMARK_NODE_HTML_INLINE
    case .customInline: CMARK_NODE_CUSTOM_INLINE
    case .emphasis: CMARK_NODE_EMPH
    case .strong: CMARK_NODE_STRONG
    case .link: CMARK_NODE_LINK
    case .image: CMARK_NODE_IMAGE
    }
  }
}
