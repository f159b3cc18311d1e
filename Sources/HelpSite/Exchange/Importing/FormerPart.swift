/// An earlier version of a part's source.
struct FormerPart {
  /// Of a title or words: the text; of others the blocks.
  enum Content {
    case line(UnitText)
    case blocks(PartBlocks)
  }

  let content: Content

  /// The unit of the present part that an incoming one was then; `nil` if it wasn't this part's, or if
  /// its text is gone.
  func index(of incoming: IncomingUnit, in part: ExchangePart) -> Int? {
    switch content {
    case .line(let text):
      let isText = incoming.source.isText(of: text, isMarkdown: false)
      return isText ? part.units.indices.first : nil
    case .blocks(let former):
      guard let source = part.source else { return nil }
      let units = UnitCutter.units(of: former, in: part.name.page)
      guard
        let old = units.first(where: {
          $0.id == incoming.id
            && incoming.source.isText(of: $0.source, isMarkdown: $0.kind.isMarkdown)
        }), let block = old.place.block
      else { return nil }
      let matches = BlockAlignment.matches(
        former.blocks.map(\.text.key), source.blocks.map(\.text.key))
      return part.units.indices.first { index in
        guard let number = part.units[index].place.block else { return false }
        return matches[number]?.index == block && part.units[index].place.isLike(old.place)
      }
    }
  }
}

extension ExchangeUnit.Place {
  /// Whether both are a block's words, or both the same of a token of it.
  fileprivate func isLike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.block, .block), (.line, .line): true
    case (.words(_, let one), .words(_, let two)), (.title(_, let one), .title(_, let two)):
      one == two
    default: false
    }
  }
}
