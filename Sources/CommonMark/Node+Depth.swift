extension Node {
  /// The first descendant that lies more than `limit` levels below this node, if there is one.
  ///
  /// A child is one level below. Walks without recursion, so it may be asked of any tree.
  package func firstDescendant(deeperThan limit: Int) -> Node? {
    var depth = 0
    var node = self
    while true {
      if let child = node.firstChild {
        depth += 1
        if depth > limit { return child }
        node = child
        continue
      }
      while node.next == nil {
        guard depth > 1, let parent = node.parent else { return nil }
        depth -= 1
        node = parent
      }
      guard depth > 0, let next = node.next else { return nil }
      node = next
    }
  }
}
