import CommonMark
import Text

/// Reads from a page's body what each of its parts says of the glossary's terms.
struct TermReader {
  let index: TermIndex
  /// Gives the place where a node begins.
  let location: (Node) -> SourceLocation

  /// What is said before the first question, then by the questions with their answers.
  func terms(of body: borrowing PreparedBody) -> [PartTerms] {
    var terms: [PartTerms] = []
    for part in body.parts {
      var text = FoldedText(index.rules)
      var nodes: [Node] = []
      for element in body.elements[part] { add(element, to: &text, &nodes) }
      terms.append(self.terms(in: text, nodes))
    }
    return terms
  }

  private func terms(in text: FoldedText, _ nodes: [Node]) -> PartTerms {
    var uses = index.uses(in: text)
    let places = uses.forbidden.map { word in
      location(nodes[word.place >> Self.offsetBits]).moved(by: word.place & Self.offsetMask)
    }
    uses.forbidden = uses.forbidden.enumerated().map { index, word in
      TermUses.Forbidden(term: word.term, word: word.word, place: index)
    }
    return PartTerms(uses: uses, places: places)
  }

  /// A place is the number of a text and an offset in it.
  private static let offsetBits = 24
  private static let offsetMask = 1 << offsetBits - 1

  private func add(_ element: BodyElement, to text: inout FoldedText, _ nodes: inout [Node]) {
    let node = element.node
    switch element.kind {
    case .text where node.isAddress: text.appendObject()
    case .text:
      let origin = nodes.count << Self.offsetBits
      node.withLiteral { text.append($0, from: origin) }
      nodes.append(node)
    // Where words have no spaces between them, the end of a line is none.
    case .softBreak: if !index.rules.isUnspaced { text.appendSpace() }
    case .lineBreak: text.appendSpace()
    case .code, .htmlInline, .image: text.appendObject()
    case .emphasis, .strong, .link: break
    default: text.endBlock()
    }
  }
}
