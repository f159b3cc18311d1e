import Text

/// Compares the translations of one page or data file with their original, part by part.
final class PartComparison<Content: PartedText> {
  let key: PageKey
  /// The text in the source language; `nil` if there is none.
  let original: Content?
  private let facts: FactTables
  // Of most pages there is nothing to say, and these aren't needed.
  private lazy var parts = original?.parts ?? []
  private lazy var hashes = original?.partHashes ?? []
  private lazy var words = original?.partWords ?? []
  private lazy var indexes: [Part: Int] = Dictionary(
    parts.enumerated().map { ($1.value, $0) }, uniquingKeysWith: { first, _ in first })

  init(key: PageKey, original: Content?, facts: FactTables) {
    self.key = key
    self.facts = facts
    self.original = original
  }

  /// The state of every part in one language: those of the original in its order, then orphans.
  ///
  /// - Parameters:
  ///   - translation: `nil` if the language lacks the text.
  ///   - records: What the language's translations were made from.
  /// - Returns: Nothing if neither text is there.
  func parts(
    of translation: Content?, records: TranslationRecords?
  ) -> [TranslatedPart] {
    var places = [SourceLocation?](repeating: nil, count: parts.count)
    var matches = [Int?](repeating: nil, count: parts.count)
    var orphans: [TranslatedPart] = []
    for (index, own) in (translation?.parts ?? []).enumerated() {
      // Mostly the two have the same parts in the same order.
      let isSame = index < parts.count && parts[index].value == own.value
      if let match = isSame ? index : indexes[own.value] {
        places[match] = own.location
        matches[match] = index
      } else {
        let entry = records?.lock[key, own.value]
        orphans.append(part(own.value, .orphan(own.location, entry)))
      }
    }
    let words = translation.map { sameWords(in: $0, at: matches) } ?? [:]
    let texts = translation.flatMap { facts[$0.language] }
    return parts.indices.map { index in
      let standing = standing(of: index, at: places[index], records, texts)
      return part(
        parts[index].value, words[index].map(standing.having) ?? standing,
        records?.move(to: name(of: index)))
    } + orphans
  }

  /// The parts of a translation that have no words of their own, by their index in the original.
  ///
  /// Few words may be the same in two languages; they are so if the text has other words that were
  /// translated. `matches` is where each part of the original stands among the translation's.
  private func sameWords(
    in translation: Content, at matches: [Int?]
  ) -> [Int: TranslatedPart.SameWords] {
    let own = translation.partWords
    lazy var mayShareWords = original?.mayShareWords(with: translation) ?? true
    var found: [Int: TranslatedPart.SameWords] = [:]
    var doubtful: [Int] = []
    var hasOtherWords = false
    for (index, match) in matches.enumerated() {
      guard let match else { continue }
      if own[match].isEmpty {
        if !words[index].isEmpty { found[index] = .untranslated(.empty) }
      } else if own[match] != words[index] {
        hasOtherWords = true
      } else if words[index].kind == .prose, !mayShareWords {
        found[index] = .untranslated(.copied)
      } else if words[index].kind == .few, !mayShareWords {
        doubtful.append(index)
      }
    }
    for index in doubtful { found[index] = hasOtherWords ? .shared : .untranslated(.copied) }
    return found
  }

  private func part(
    _ part: Part, _ standing: TranslatedPart.Standing, _ move: TranslationRecords.Move? = nil
  ) -> TranslatedPart {
    TranslatedPart(name: PartName(page: key, part: part), move: move, standing: standing)
  }

  private func name(of index: Int) -> PartName { PartName(page: key, part: parts[index].value) }

  /// The standing of the original's part at an index, by its place in the translation (`nil` if it
  /// isn't there), by what the records of the language hold and by how it writes facts.
  private func standing(
    of index: Int, at place: SourceLocation?, _ records: TranslationRecords?, _ facts: FactTexts?
  ) -> TranslatedPart.Standing {
    let original = TranslatedPart.Original(location: parts[index].location, hash: hashes[index])
    let entry = records?.entry(of: name(of: index))
    guard let place else { return .missing(original, entry) }
    var translation = TranslatedPart.Translation(original: original, location: place)
    guard let entry else { return .unreviewed(translation, nil) }
    if entry.hash != original.hash { return .stale(translation, entry) }
    translation.changedFacts = entry.facts.changes(facts)
    if !translation.changedFacts.isEmpty { return .stale(translation, entry) }
    switch entry.method {
    case .human, .machineReviewed: return .current(translation, entry)
    // What was accepted as it was has been written since.
    case .machine, .asIs: return .unreviewed(translation, entry)
    }
  }
}

extension PartComparison<ParsedPage> {
  /// Whether a translation has the original's parts in its order, all translated and named by hand,
  /// and has followed it as far as the records tell; without any, nobody has begun to say.
  func isFollowed(by translation: ParsedPage, records: TranslationRecords?) -> Bool {
    guard let original, translation.hasParts(of: original),
      !sameWords(in: translation, at: Array(parts.indices)).values.contains(where: \.isUntranslated)
    else { return false }
    guard let records else { return true }
    let facts = facts[translation.language]
    return zip(parts, hashes).allSatisfy { part, hash in
      records.entry(of: PartName(page: key, part: part.value)).map {
        $0.hash == hash && $0.method.isReviewed && $0.facts.changes(facts).isEmpty
      } ?? false
    }
  }
}
