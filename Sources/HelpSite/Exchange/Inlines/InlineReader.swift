import CommonMark
import Text

/// Reads the inlines of a block of a page as the text of a unit.
struct InlineReader {
  private var tokens: [InlineToken] = []
  private var isTooDeep = false

  /// Inlines inside each other.
  private static let depthLimit = 40

  /// - Parameter block: A paragraph, a heading or a cell.
  /// - Returns: `nil` if its inlines are nested deeper than anybody means.
  static func text(of block: Node) -> UnitText? {
    var reader = Self()
    let content = reader.content(of: block, depth: 0)
    return reader.isTooDeep ? nil : UnitText(content: content, tokens: reader.tokens)
  }

  private mutating func content(of node: Node, depth: Int) -> [Inline] {
    guard depth < Self.depthLimit else {
      isTooDeep = true
      return []
    }
    var pieces: [Inline] = []
    for child in node.children { pieces += inline(child, depth: depth + 1) }
    return pieces
  }

  private mutating func inline(_ node: Node, depth: Int) -> [Inline] {
    switch node.kind {
    case .text: return UnitText.pieces(of: node.literal ?? "", &tokens)
    case .softBreak: return [.text("\n")]
    case .lineBreak: return [.lineBreak]
    case .code: return [token(.code(node.literal ?? ""))]
    case .htmlInline: return [token(.html(node.literal ?? ""))]
    case .emphasis: return [.emphasis(content(of: node, depth: depth))]
    case .strong: return [.strong(content(of: node, depth: depth))]
    case .link: return [link(node, depth: depth)]
    case .image:
      return [
        token(
          .image(
            destination: node.destination ?? "", title: node.title ?? "", words: node.plainText))
      ]
    default: return content(of: node, depth: depth)
    }
  }

  private mutating func token(_ token: InlineToken) -> Inline {
    .token(UnitText.number(of: token, &tokens), form: nil)
  }

  private mutating func link(_ node: Node, depth: Int) -> Inline {
    let (destination, title) = (node.destination ?? "", node.title ?? "")
    if title.isEmpty, let text = node.firstChild, text.next == nil, text.kind == .text,
      let literal = text.literal, literal == destination || "mailto:" + literal == destination,
      URLScheme.of(destination) != nil, !literal.contains(where: { " <>{}".contains($0) })
    {
      return token(.autolink(destination: destination, text: literal))
    }
    let number = UnitText.number(of: .link(destination: destination, title: title), &tokens)
    return .link(number, content(of: node, depth: depth))
  }
}
