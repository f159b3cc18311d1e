/// All nodes below one node, parents before their children, without recursion.
///
/// The node that was given last may be changed in any way. If it was unlinked or replaced, the walk
/// goes on behind it; if its children were moved elsewhere in the tree, with them; nodes put in
/// behind it are visited. Other nodes that are still to come must not be unlinked.
package struct Descendants: Sequence, IteratorProtocol {
  private let root: Node
  private var given: Node?
  private var parent: Node?
  private var child: Node?
  private var following: Node?

  init(of root: Node) {
    self.root = root
    child = root.firstChild
  }

  /// All that come behind `node` in the walk from `root`; all if it is `nil`.
  init(of root: Node, behind node: Node?) {
    self.init(of: root)
    given = node
    parent = node?.parent
  }

  package mutating func next() -> Node? {
    guard let node = successor() else { return nil }
    given = node
    parent = node.parent
    child = node.firstChild
    following = node.next
    return node
  }

  private func successor() -> Node? {
    guard let given, let parent else { return child }
    if given.parent == parent {
      return given.firstChild ?? given.next ?? behind(parent)
    }
    if let child, let holder = child.parent, holder != given { return child }
    return following ?? behind(parent)
  }

  private func behind(_ node: Node) -> Node? {
    var node = node
    while node != root {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }
}

extension Node {
  package var descendants: Descendants { Descendants(of: self) }
}
