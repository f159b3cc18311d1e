/// A page in the source language, cut once for all languages.
struct OriginalPage: Sendable {
  let blocks: PageBlocks
  /// The units of each part that is made of blocks.
  private let units: [Part: [ExchangeUnit]]

  init(_ blocks: PageBlocks) {
    self.blocks = blocks
    let key = blocks.page.file.key
    units = Dictionary(
      blocks.parts.map { ($0.part, UnitCutter.units(of: $0, in: key)) }
    ) { first, _ in first }
  }

  /// The units of a part; none if the page lacks the part.
  func units(of part: Part) -> [ExchangeUnit] { units[part] ?? [] }
}
