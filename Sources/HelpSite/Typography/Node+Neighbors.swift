import CommonMark
import Text

/// The characters beside a node, in the text of its block as a reader sees it.
extension Node {
  /// The first character behind the node; a space at the block's end.
  var characterBehind: UInt32 {
    neighbor(next: \.next, inner: \.firstChild, edge: { $0.isEmpty ? nil : $0.character(at: 0) })
  }

  /// The last character before the node; a space at the block's start.
  var characterBefore: UInt32 {
    neighbor(
      next: \.previous, inner: \.lastChild,
      edge: { $0.isEmpty ? nil : $0.character(before: $0.count) })
  }

  private func neighbor(
    next: (Node) -> Node?, inner: (Node) -> Node?,
    edge: (UnsafeBufferPointer<UInt8>) -> UInt32?
  ) -> UInt32 {
    var node = self
    while true {
      if let sibling = next(node) {
        node = sibling
        while let child = inner(node) { node = child }
        if let character = node.character(edge) { return character }
      } else if let parent = node.parent, !parent.kind.isBlock, !parent.isCell {
        node = parent
      } else {
        return CharacterClass.space
      }
    }
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
