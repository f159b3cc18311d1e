import CommonMark

extension PseudoLanguage {
  /// Marks the ends of a block's text, or of a picture's description, if there is any.
  ///
  /// To be called before its texts are changed.
  func markEnds(of node: Node) {
    guard Self.holdsText(node), self == .accented else { return }
    var width = 0
    var hasLetters = false
    for text in node.descendants
    where text.kind == .text && !text.isAddress && !text.isInPicture(below: node) {
      let words = text.withLiteral { PseudoWords($0) }
      width += words.width
      hasLetters = hasLetters || words.hasLetters
    }
    guard hasLetters, let first = node.firstChild else { return }
    let ends = ends(width: width)
    first.insertBefore(first.makeText(ends.start.utf8))
    node.appendChild(node.makeText(ends.end.utf8))
  }

  private static func holdsText(_ node: Node) -> Bool {
    switch node.kind {
    case .paragraph, .heading, .customInline, .image: true
    default: false
    }
  }
}

extension Node {
  /// Whether it is part of the description of a picture in a block.
  fileprivate func isInPicture(below block: Node) -> Bool {
    var next = parent
    while let node = next, node != block {
      if node.kind == .image { return true }
      next = node.parent
    }
    return false
  }
}
