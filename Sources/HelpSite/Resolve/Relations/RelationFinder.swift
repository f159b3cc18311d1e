/// Finds for each page the questions of others that its readers may want to know too: those that it
/// links to or that link to it, and those with the same rare words.
///
/// The pages are compared in one language, so that all languages have the same relations. What is
/// looked at for a page has a bound, so that a site takes time in proportion to its size. All
/// numbers are whole, so that every machine finds the same.
struct RelationFinder {
  private let pages: [ParsedPage]
  private let units: [RelationUnit]
  /// The units of each page.
  private let ranges: [Range<Int>]
  private let index: RelationIndex

  /// How many are kept of a page; readers see the first of those that their language has.
  private static let kept = 8
  /// How many of them may be of one page.
  private static let keptOfPage = 2

  /// - Parameter pages: One for each key, in the order of the keys.
  init(pages: [ParsedPage]) {
    self.pages = pages
    let numbers = Dictionary(
      pages.enumerated().map { ($1.file.key, $0) }, uniquingKeysWith: { first, _ in first })
    var units: [RelationUnit] = []
    ranges = pages.enumerated().map { number, page in
      let start = units.count
      units += RelationUnit.units(of: page, number: number, numbers: numbers)
      return start..<units.count
    }
    self.units = units
    index = RelationIndex(units)
  }

  func relations() -> [PageKey: [RelatedPlace]] {
    guard pages.count > 1 else { return [:] }
    var relations: [PageKey: [RelatedPlace]] = [:]
    relations.reserveCapacity(pages.count)
    var scores = RelationScores(count: units.count)
    for (number, page) in pages.enumerated() where page.header.related == nil {
      index.score(number, units[ranges[number]], units, ranges, &scores)
      let best = choose(from: &scores)
      if !best.isEmpty { relations[page.file.key] = best }
    }
    return relations
  }

  private func choose(from scores: inout RelationScores) -> [RelatedPlace] {
    var best: [RelatedPlace] = []
    for unit in scores.takeBest() where best.count < Self.kept {
      let key = pages[units[unit].page].file.key
      // A category says nothing itself.
      if units[unit].id == nil, key.folderOfPage != nil { continue }
      guard best.count(where: { $0.key == key }) < Self.keptOfPage else { continue }
      best.append(RelatedPlace(key: key, id: units[unit].id))
    }
    return best
  }
}
