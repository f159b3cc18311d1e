import CommonMark

extension InvisibleCharacter {
  /// The first in the text of a heading or a link, or `nil`.
  static func first(inTextOf node: Node) -> Self? {
    for text in node.descendants where text.kind == .text || text.kind == .code {
      guard text.withLiteral(mayBeIn) else { continue }
      if let found = first(in: text.literal ?? "") { return found }
    }
    return nil
  }
}
