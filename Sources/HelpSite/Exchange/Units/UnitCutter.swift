import Text

/// Makes units of the parts of a source text.
enum UnitCutter {
  /// The unit that is all of a part.
  static func line(_ text: String, of name: PartName) -> ExchangeUnit? {
    let kind: ExchangeUnit.Kind =
      switch name.part {
      case .title: .title
      case .description: .description
      default: .words
      }
    let unit = ExchangeUnit(
      id: "\(name)", place: .line, kind: kind, source: UnitText(plain: text))
    return unit.source.hasWords ? unit : nil
  }

  /// The units of a part's blocks; those that no translator would change are left out.
  static func units(of blocks: PartBlocks, in page: PageKey) -> [ExchangeUnit] {
    let name = "\(PartName(page: page, part: blocks.part))"
    // A question counts from its heading, which has the part's own name.
    let first = blocks.blocks.first?.kind == .question ? 0 : 1
    return blocks.blocks.enumerated().flatMap { number, block -> [ExchangeUnit] in
      let id = number + first == 0 ? name : "\(name)/\(number + first)"
      var units: [ExchangeUnit] = []
      if block.text.hasWords {
        units.append(
          ExchangeUnit(
            id: id, place: .block(number), kind: .block(block.kind), source: block.text))
      }
      let base = number + first == 0 ? "\(name)/0" : id
      for (token, piece) in block.text.tokens.enumerated() {
        units += Self.units(of: piece, block.text.names[token], base, number, token)
      }
      return units
    }
  }

  private static func units(
    of piece: InlineToken, _ name: String, _ base: String, _ block: Int, _ token: Int
  ) -> [ExchangeUnit] {
    var units: [ExchangeUnit] = []
    func add(_ text: String, _ id: String, _ place: ExchangeUnit.Place, _ kind: ExchangeUnit.Kind) {
      let unit = ExchangeUnit(id: id, place: place, kind: kind, source: UnitText(plain: text))
      if unit.source.hasWords { units.append(unit) }
    }
    switch piece {
    case .image(_, let title, let words):
      add(words, "\(base)/\(name)", .words(block: block, token: token), .alternative)
      add(title, "\(base)/\(name)/title", .title(block: block, token: token), .linkTitle)
    case .link(_, let title):
      add(title, "\(base)/\(name)/title", .title(block: block, token: token), .linkTitle)
    case .code, .fact, .autolink, .html: break
    }
    return units
  }

  /// The text of a unit's place in another version of its part, numbered as the source is.
  ///
  /// - Parameters:
  ///   - place: In the source.
  ///   - block: The block that stands there in the other version.
  ///   - original: The block in the source.
  /// - Returns: `nil` if the other version has nothing there.
  static func text(
    at place: ExchangeUnit.Place, of block: UnitText, original: UnitText
  ) -> UnitText? {
    let numbered = block.numbered(as: original)
    switch place {
    case .line, .block: return numbered
    case .words(_, let token):
      guard case .image(_, _, let words) = numbered.tokens[token] else { return nil }
      return numbered.has(token) ? UnitText(plain: words) : nil
    case .title(_, let token):
      switch numbered.tokens[token] {
      case .image(_, let title, _), .link(_, let title):
        return numbered.has(token) && !title.isEmpty ? UnitText(plain: title) : nil
      default: return nil
      }
    }
  }
}

extension UnitText {
  /// Whether a token stands in the text.
  func has(_ token: Int) -> Bool { content.numbers.contains(token) }
}
