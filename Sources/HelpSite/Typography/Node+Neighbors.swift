import CommonMark
import Text

/// The characters beside a node, in the text of its block as a reader sees it.
extension Node {
  /// The first character behind the node; a space at the block's end.
  var characterBehind: UInt32 {
    neighbor(\.leafBehind) { $0.isEmpty ? nil : $0.character(at: 0) }
  }

  /// The last character before the node; a space at the block's start.
  var characterBefore: UInt32 {
    neighbor(\.leafBefore) { $0.isEmpty ? nil : $0.character(before: $0.count) }
  }

  /// The next node of the block that has no text below it; `nil` at the block's end.
  ///
  /// A picture is one: its description is a text of its own.
  var leafBehind: Node? { leaf(next: \.next, inner: \.firstChild) }

  private var leafBefore: Node? { leaf(next: \.previous, inner: \.lastChild) }

  private func leaf(next: (Node) -> Node?, inner: (Node) -> Node?) -> Node? {
    var node = self
    while next(node) == nil {
      guard let parent = node.parent, !parent.kind.isBlock, !parent.isCell, parent.kind != .image
      else { return nil }
      node = parent
    }
    guard var leaf = next(node) else { return nil }
    while leaf.kind != .image, let child = inner(leaf) { leaf = child }
    return leaf
  }

  private func neighbor(
    _ leaf: (Node) -> Node?, edge: (UnsafeBufferPointer<UInt8>) -> UInt32?
  ) -> UInt32 {
    var node = self
    while let next = leaf(node) {
      if let character = next.character(edge) { return character }
      node = next
    }
    return CharacterClass.space
  }

  /// What a node without children shows at one edge; `nil` if it shows nothing.
  private func character(_ edge: (UnsafeBufferPointer<UInt8>) -> UInt32?) -> UInt32? {
    switch kind {
    case .text: withLiteral(edge)
    case .softBreak, .lineBreak: CharacterClass.space
    case .code, .image, .customInline: CharacterClass.word
    default: nil
    }
  }
}
