import CCmark

/// All nodes below one node, parents before their children, without recursion.
///
/// The node that was given last may be changed in any way. If it was unlinked or replaced, the walk
/// goes on behind it; if its children were moved elsewhere in the tree, with them; nodes put in
/// behind it are visited. Other nodes that are still to come must not be unlinked.
package struct Descendants: Sequence, IteratorProtocol {
  private let root: Node
  private var given: OpaquePointer?
  private var parent: OpaquePointer?
  private var child: OpaquePointer?
  private var following: OpaquePointer?

  init(of root: Node) {
    self.root = root
    child = cmark_node_first_child(root.pointer)
  }

  /// All that come behind `node` in the walk from `root`; all if it is `nil`.
  init(of root: Node, behind node: Node?) {
    self.init(of: root)
    given = node?.pointer
    parent = node?.parent?.pointer
  }

  package mutating func next() -> Node? {
    guard let node = successor() else { return nil }
    given = node
    parent = cmark_node_parent(node)
    child = cmark_node_first_child(node)
    following = cmark_node_next(node)
    return Node(pointer: node, storage: root.storage)
  }

  private func successor() -> OpaquePointer? {
    guard let given, let parent else { return child }
    if cmark_node_parent(given) == parent {
      return cmark_node_first_child(given) ?? cmark_node_next(given) ?? behind(parent)
    }
    if let child, let holder = cmark_node_parent(child), holder != given { return child }
    return following ?? behind(parent)
  }

  private func behind(_ node: OpaquePointer) -> OpaquePointer? {
    var node = node
    while node != root.pointer {
      if let next = cmark_node_next(node) { return next }
      guard let parent = cmark_node_parent(node) else { return nil }
      node = parent
    }
    return nil
  }
}

extension Node {
  package var descendants: Descendants { Descendants(of: self) }
}
