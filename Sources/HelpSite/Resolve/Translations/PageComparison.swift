import Text

/// Compares the translations of one page with their original, part by part.
final class PageComparison {
  let key: PageKey
  /// The page in the source language; `nil` if there is no such page.
  let original: ParsedPage?
  // Of most pages there is nothing to say, and these aren't needed.
  private lazy var parts = original?.parts(withHashes: true) ?? []
  private lazy var indexes: [UnitPart: Int] = Dictionary(
    parts.enumerated().map { ($1.part, $0) }, uniquingKeysWith: { first, _ in first })

  init(key: PageKey, original: ParsedPage?) {
    self.key = key
    self.original = original
  }

  /// The state of every part in one language: those of the original in its order, then orphans.
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
    let state = translation == nil ? .missing : Self.state(of: part, entry)
    return TranslatedUnit(
      name: UnitName(page: key, part: part.part), state: state, source: part.location,
      translation: translation, hash: part.hash, entry: entry)
  }

  /// The state of a part that is translated.
  private static func state(
    of part: PagePart, _ entry: TranslationLock.Entry?
  ) -> TranslationState {
    guard let entry else { return .unreviewed }
    if entry.hash != part.hash { return .stale }
    return entry.method == .machine ? .unreviewed : .current
  }

  /// Whether a translation has the original's parts in its order, all named by hand, and has
  /// followed it as far as the lock tells; without one, nobody has begun to say.
  func isFollowed(by translation: ParsedPage, lock: TranslationLock?) -> Bool {
    guard let original, translation.hasParts(of: original) else { return false }
    guard let lock else { return true }
    return parts.allSatisfy { Self.state(of: $0, lock[key, $0.part]) == .current }
  }
}
