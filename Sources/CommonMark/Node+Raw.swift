/// HTML of our own in the tree. It is rendered as it is, also in safe mode. The new node keeps the
/// position of the one it replaces.
extension Node {
  /// Replaces an inline and all below it by HTML, and returns the new node.
  @discardableResult
  package func replaceWithRawInline(_ html: some Sequence<UInt8>) -> Node {
    takePlace(makeRawInline(html))
  }

  /// Replaces a block and all below it by HTML, on lines of its own, and returns the new node.
  @discardableResult
  package func replaceWithRawBlock(_ html: some Sequence<UInt8>) -> Node {
    takePlace(makeRawBlock(html))
  }

  /// Replaces a node's own markup by HTML around its children, and returns the new node.
  ///
  /// For a heading, `<h3 id="x">` and `</h3>` give one line, as cmark sets headings. Around blocks,
  /// each of the two stands on a line of its own.
  @discardableResult
  package func wrapRaw(onEnter: some Sequence<UInt8>, onExit: some Sequence<UInt8>) -> Node {
    guard kind.isBlock else {
      return takePlace(makeRawInline(onEnter, end: onExit), children: true)
    }
    guard kind == .heading || kind == .paragraph else {
      return takePlace(makeRawBlock(onEnter, end: onExit), children: true)
    }
    // A custom block sets its own text on lines apart; an inline inside it doesn't.
    let none = EmptyCollection<UInt8>()
    let block = makeRawBlock(none)
    let inline = makeRawInline(onEnter, end: onExit)
    moveChildren(to: inline)
    block.appendChild(inline)
    return takePlace(block)
  }

  /// The picture that HTML of our own took the place of, out of the tree with its description.
  package var replacedImage: Node? {
    guard let replaced = node(origin?.replaced), replaced.kind == .image else { return nil }
    return replaced
  }

  /// The link that HTML of our own took the place of, out of the tree without its text.
  package var replacedLink: Node? {
    guard let replaced = node(origin?.replaced), replaced.kind == .link else { return nil }
    return replaced
  }

  /// Puts `node` in this one's place, perhaps with the children, and returns it.
  @discardableResult
  func takePlace(_ node: Node, children: Bool = false) -> Node {
    if children { moveChildren(to: node) }
    node.setOrigin(Origin(replaced: pointer))
    replace(with: node)
    return node
  }
}
