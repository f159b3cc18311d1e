/// Compares the translations of one page with their original, part by part.
struct PageComparison {
  let key: String
  /// In the source language; `nil` if there is no such page.
  let original: ParsedPage?
  private let parts: [PagePart]
  private let indexes: [UnitPart: Int]

  init(key: String, original: ParsedPage?) {
    self.key = key
    self.original = original
    parts = original?.parts(withHashes: true) ?? []
    indexes = Dictionary(
      parts.enumerated().map { ($1.part, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where every part stands in one language: those of the original in its order, then orphans.
  ///
  /// - Parameters:
  ///   - translation: `nil` if the language lacks the page.
  ///   - lock: What the language's translations were made from.
  /// - Returns: Nothing if neither page is there.
  func units(of translation: ParsedPage?, lock: TranslationLock?) -> [TranslatedUnit] {
    var places = [SourceLocation?](repeating: nil, count: parts.count)
    var orphans: [PagePart] = []
    for (index, part) in (translation?.parts(withHashes: false) ?? []).enumerated() {
      // Mostly the two have the same parts in the same order.
      let isSame = index < parts.count && parts[index].part == part.part
      if let match = isSame ? index : indexes[part.part] {
        places[match] = part.location
      } else {
        orphans.append(part)
      }
    }
    return parts.indices.map { unit(parts[$0], translation: places[$0], lock: lock) }
      + orphans.map { part in
        TranslatedUnit(
          name: UnitName(page: key, part: part.part), state: .orphan, source: nil,
          translation: part.location, hash: nil, entry: lock?[key, part.part])
      }
  }

  private func unit(
    _ part: PagePart, translation: SourceLocation?, lock: TranslationLock?
  ) -> TranslatedUnit {
    let entry = lock?[key, part.part]
    let state: TranslationState =
      if translation == nil {
        .missing
      } else if let entry {
        entry.hash != part.hash ? .stale : entry.method == .machine ? .unreviewed : .current
      } else {
        .unreviewed
      }
    return TranslatedUnit(
      name: UnitName(page: key, part: part.part), state: state, source: part.location,
      translation: translation, hash: part.hash, entry: entry)
  }
}
