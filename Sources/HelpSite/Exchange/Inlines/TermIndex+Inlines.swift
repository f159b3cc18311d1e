import Text

extension TermIndex {
  /// What a unit's text says of the terms; technical pieces are no words.
  func uses(in content: [Inline]) -> TermUses {
    var text = FoldedText(rules)
    text.append(content)
    return uses(in: text)
  }
}

extension FoldedText {
  fileprivate mutating func append(_ content: [Inline]) {
    for piece in content {
      switch piece {
      case .text(let text): text.withBytes { append($0, from: 0) }
      case .lineBreak: appendSpace()
      case .token: appendObject()
      case .emphasis(let inside), .strong(let inside), .link(_, let inside): append(inside)
      }
    }
  }
}
