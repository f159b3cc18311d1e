import CommonMark

extension InvisibleCharacter {
  /// The first in the text of a heading or a link, or `nil`.
  static func first(in elements: ArraySlice<BodyElement>) -> Self? {
    for element in elements where element.kind == .text || element.kind == .code {
      guard element.node.withLiteral(mayBeIn) else { continue }
      if let found = first(in: element.node.literal ?? "") { return found }
    }
    return nil
  }
}
