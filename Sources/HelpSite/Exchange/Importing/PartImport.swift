import Languages
import Text

/// What a translators' file brings for one part.
struct PartImport {
  var part: ExchangePart
  /// The new texts, by the unit's index.
  private(set) var texts: [Int: Taken] = [:]
  /// What became of each incoming unit.
  private(set) var results: [ImportedUnit] = []
  /// The units whose translation is as good as the site's own, by index.
  private(set) var unchanged: Set<Int> = []
  /// Whether a machine made one of the translations.
  private(set) var hasMachine = false

  struct Taken {
    let content: [Inline]
    /// The source was another when the translation was made.
    let isStale: Bool
    let hash: ContentHash?
    /// The place in ``results``.
    let result: Int
  }

  init(_ part: ExchangePart) { self.part = part }

  /// Takes what the file has of the part.
  ///
  /// - Parameters:
  ///   - units: In the order of the file.
  ///   - judge: Decides of each.
  ///   - past: Earlier versions of the part, by their hash.
  mutating func take(
    _ units: [IncomingUnit], _ judge: UnitJudge, past: (ContentHash) -> FormerPart?
  ) {
    let places = self.places(of: units, past: past)
    var seen: [Int: Int] = [:]
    for (unit, place) in zip(units, places) {
      guard let place else {
        results.append(ImportedUnit(unit, refused: .otherSource))
        continue
      }
      let verdict = judge.verdict(on: unit, of: part.units[place.index])
      if let first = seen[place.index] {
        results.append(again(unit, verdict, place, first))
        continue
      }
      seen[place.index] = results.count
      add(unit, verdict, place)
    }
  }

  /// What becomes of a unit that came before: only another translation of it is a mistake.
  private func again(
    _ unit: IncomingUnit, _ verdict: UnitJudge.Verdict, _ place: Place, _ first: Int
  ) -> ImportedUnit {
    switch verdict {
    case .unchanged: return ImportedUnit(unit, .unchanged)
    case .left(let reason): return ImportedUnit(unit, .left, reason)
    case .good(let content, _) where texts[place.index]?.content == content:
      return ImportedUnit(unit, .unchanged)
    case .good, .refused:
      return ImportedUnit(
        unit, .refused, "another translation of it stands at \(results[first].location)",
        diagnostic: "exchange.duplicate")
    }
  }

  private mutating func add(_ unit: IncomingUnit, _ verdict: UnitJudge.Verdict, _ place: Place) {
    switch verdict {
    case .unchanged:
      if !place.isStale, unit.objection == nil { unchanged.insert(place.index) }
      results.append(ImportedUnit(unit, .unchanged))
    case .left(let reason): results.append(ImportedUnit(unit, .left, reason))
    case .refused(let problem): results.append(ImportedUnit(unit, refused: problem))
    case .good(let content, let notice):
      texts[place.index] = Taken(
        content: content, isStale: place.isStale, hash: unit.hash, result: results.count)
      hasMachine = hasMachine || unit.isMachine
      let stale = place.isStale ? "its original has changed since" : nil
      results.append(ImportedUnit(unit, .taken, stale ?? notice))
    }
    if unit.isMachine, case .unchanged = verdict { hasMachine = true }
  }

  /// Whether each unit has a translation, from the file or as it was.
  var isComplete: Bool {
    part.units.indices.allSatisfy { texts[$0] != nil || unchanged.contains($0) }
  }

  /// Whether each unit has one that was made from the source as it is.
  var isGood: Bool {
    part.units.indices.allSatisfy { index in
      texts[index].map { !$0.isStale } ?? unchanged.contains(index)
    }
  }

  /// Leaves what was taken, for some units have no translation.
  mutating func leaveIncomplete() {
    let missing = part.units.indices.count { texts[$0] == nil && !unchanged.contains($0) }
    for taken in texts.values {
      results[taken.result].outcome = .left
      results[taken.result].reason =
        "\(missing) of the \(part.units.count) texts of '\(part.name)' are missing still"
    }
    texts = [:]
  }

  /// Gives up what was taken, for a reason; of some units, or of all.
  mutating func giveUp(units: Set<Int>? = nil, _ problem: UnitProblem) {
    for index in units ?? Set(texts.keys) {
      guard let taken = texts.removeValue(forKey: index) else { continue }
      results[taken.result].outcome = .refused
      results[taken.result].reason = problem.message
      results[taken.result].diagnostic = problem.id
      results[taken.result].hint = problem.hint
    }
  }
}

extension PartImport {
  /// Which unit a text is of.
  struct Place {
    let index: Int
    let isStale: Bool
  }

  /// Finds each incoming unit's place by its name and its source text, never by its name alone.
  private func places(
    of units: [IncomingUnit], past: (ContentHash) -> FormerPart?
  ) -> [Place?] {
    var indexes: [String: Int] = [:]
    for (index, unit) in part.units.enumerated() { indexes[unit.id] = index }
    let named = units.map { unit in
      indexes[unit.id].flatMap { self.is(unit, of: $0) ? $0 : nil }
    }
    let claimed = Set(named.compactMap(\.self))
    // Looking for many texts among all would take quadratic time.
    let isPlausible = units.count <= part.units.count * 4 + 16
    return zip(units, named).map { unit, index in
      if let index { return Place(index: index, isStale: false) }
      if isPlausible, let moved = moved(unit, claimed) {
        return Place(index: moved, isStale: false)
      }
      guard isPlausible, let hash = unit.hash, hash != part.hash else { return nil }
      return stale(unit, past(hash), claimed, indexes)
    }
  }

  private func `is`(_ unit: IncomingUnit, of index: Int) -> Bool {
    unit.source.isText(
      of: part.units[index].source, isMarkdown: part.units[index].kind.isMarkdown)
  }

  /// The one unit of the part that has the text under another name by now.
  private func moved(_ unit: IncomingUnit, _ claimed: Set<Int>) -> Int? {
    let same = part.units.indices.filter { !claimed.contains($0) && self.is(unit, of: $0) }
    return same.count == 1 ? same[0] : nil
  }

  private func stale(
    _ unit: IncomingUnit, _ past: FormerPart?, _ claimed: Set<Int>, _ indexes: [String: Int]
  ) -> Place? {
    guard let past else {
      // The lock knows that the part was once this, though no history has the text.
      guard part.part.entry?.hash == unit.hash, let index = indexes[unit.id],
        !claimed.contains(index)
      else { return nil }
      return Place(index: index, isStale: true)
    }
    guard let index = past.index(of: unit, in: part), !claimed.contains(index) else { return nil }
    return Place(index: index, isStale: true)
  }
}

extension UnitProblem {
  static let otherSource = Self(
    id: "exchange.source", message: "the source text is not, and never was, that of this part",
    hint: "export again, and let the program that translates merge it")
}
