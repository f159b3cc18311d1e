/// Nodes that follow each other under one parent.
///
/// The node that was given last may be replaced or unlinked; the walk goes on behind it.
package struct Siblings: Sequence, IteratorProtocol {
  private var following: Node?

  init(from first: Node?) { following = first }

  package mutating func next() -> Node? {
    defer { following = following?.next }
    return following
  }
}

extension Node {
  package var children: Siblings { Siblings(from: firstChild) }
}
