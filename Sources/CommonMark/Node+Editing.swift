import CCmark

/// Texts may be any UTF-8 bytes, such as `[UInt8]` or a string's `utf8`; they are copied. A zero
/// byte becomes U+FFFD. Changing what a kind doesn't have is a bug of the caller and stops the
/// program.
extension Node {
  @inlinable
  package func setLiteral(_ text: some Sequence<UInt8>) {
    set(text, cmark_node_set_literal)
  }

  @inlinable
  package func setDestination(_ text: some Sequence<UInt8>) {
    set(text, cmark_node_set_url)
  }

  @inlinable
  package func setTitle(_ text: some Sequence<UInt8>) {
    set(text, cmark_node_set_title)
  }

  package func setHeadingLevel(_ level: Int) {
    succeed(cmark_node_set_heading_level(pointer, Int32(level)))
  }

  /// Takes the node, with all below it, out of the tree; it can be put in again.
  package func unlink() { cmark_node_unlink(pointer) }

  /// Puts `sibling` before this node, from wherever in the document it was.
  package func insertBefore(_ sibling: Node) {
    succeed(cmark_node_insert_before(pointer, sibling.pointer))
  }

  /// Puts `sibling` behind this node, from wherever in the document it was.
  package func insertAfter(_ sibling: Node) {
    succeed(cmark_node_insert_after(pointer, sibling.pointer))
  }

  /// Puts `child` behind the last child, from wherever in the document it was.
  package func appendChild(_ child: Node) {
    succeed(cmark_node_append_child(pointer, child.pointer))
  }

  /// Puts `other` in this node's place and unlinks this one.
  package func replace(with other: Node) {
    succeed(cmark_node_replace(pointer, other.pointer))
  }

  /// Moves all children, in order, behind the last child of `other`.
  package func moveChildren(to other: Node) {
    while let child = firstChild { other.appendChild(child) }
  }

  /// Makes one text node of each run of them below this node, as they are after parsing.
  package func mergeTextNodes() {
    useArena()
    cmark_consolidate_text_nodes(pointer)
  }

  @inlinable
  func set(_ text: some Sequence<UInt8>, _ setter: Setter) {
    let isSet: Void? = text.withContiguousStorageIfAvailable { set(bytes: $0, setter) }
    if isSet == nil { Array(text).withUnsafeBufferPointer { set(bytes: $0, setter) } }
  }

  @usableFromInline
  typealias Setter = (OpaquePointer?, UnsafePointer<CChar>?) -> Int32

  @usableFromInline
  func set(bytes: UnsafeBufferPointer<UInt8>, _ setter: Setter) {
    useArena()
    withCString(bytes) { succeed(setter(pointer, $0)) }
  }

  private func succeed(_ status: Int32) {
    precondition(status == 1, "cmark refuses this change of a node of its kind")
  }
}
