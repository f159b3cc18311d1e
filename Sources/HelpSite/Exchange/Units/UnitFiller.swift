/// Fills the units of a part with what its translation says.
struct UnitFiller {
  /// What a stale translation was made from; `nil` if no history has it.
  let formerBlocks: () -> PartBlocks?

  func fill(_ part: inout ExchangePart, from translation: PartBlocks) {
    guard part.isTranslated, let source = part.source else {
      part.isAligned = part.source?.isBuilt(as: translation) ?? false
      return
    }
    let former = part.part.state == .stale ? formerBlocks() : nil
    let matches = former.map {
      BlockAlignment.matches($0.blocks.map(\.text.key), source.blocks.map(\.text.key))
    }
    part.isAligned = source.isBuilt(as: translation)
    guard part.isAligned || former.map({ $0.isBuilt(as: translation) }) ?? false else { return }
    for index in part.units.indices {
      let unit = part.units[index]
      guard let block = unit.place.block else { continue }
      let match = matches?[block]
      guard let number = part.isAligned ? block : match?.index else { continue }
      let original = source.blocks[block].text
      part.units[index].target = UnitCutter.text(
        at: unit.place, of: translation.blocks[number].text, original: original)
      guard part.units[index].target != nil else { continue }
      let old = match.flatMap {
        UnitCutter.text(at: unit.place, of: former!.blocks[$0.index].text, original: original)
      }
      part.units[index].state = state(of: unit, in: part.part, old)
    }
  }

  private func state(
    of unit: ExchangeUnit, in part: TranslatedPart, _ old: UnitText?
  ) -> ExchangeUnit.State {
    switch part.state {
    case .current: .current
    case .unreviewed: .unreviewed
    case .stale: old?.key == unit.source.key ? .unreviewed : .stale(old)
    case .missing, .orphan: .missing
    }
  }
}

extension PartBlocks {
  /// Whether another text has the same kinds of blocks with words in the same order.
  func isBuilt(as other: PartBlocks) -> Bool {
    skeleton == other.skeleton || blocks.map(\.kind) == other.blocks.map(\.kind)
  }
}
