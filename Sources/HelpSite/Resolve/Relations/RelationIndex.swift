/// Which units of a site have a word, and which link to a page.
struct RelationIndex {
  /// The units with a stem, in their order; of stems that many have, none.
  private var withStem: [UInt64: [Int32]] = [:]
  /// The units that link to a place, in their order, no more than ``most``.
  private var linking: [RelationUnit.Target: [Int32]] = [:]
  /// The units that link to a page or one of its questions.
  private var linkingPage: [Int: [Int32]] = [:]
  /// The units that others link to.
  private var linked: [RelationUnit.Target: Int] = [:]
  private let unitCount: Int

  /// A word that more units have tells little.
  private static let most = 32
  /// As many words of a page are looked at, the rarest ones.
  private static let mostStems = 48

  // What a link is worth, beside words: all words of a question, if each is rare, are worth a
  // hundred and more.
  private static let linkedTo = 90
  private static let linksBack = 60
  private static let linkedPage = 40
  private static let sameLink = 16

  init(_ units: [RelationUnit]) {
    unitCount = units.count
    var counts: [UInt64: Int] = [:]
    for unit in units {
      for stem in unit.stems { counts[stem, default: 0] += 1 }
    }
    // On a small site, a word that every fourth question has is one of the language's.
    let limit = min(Self.most, max(2, units.count / 4))
    for (number, unit) in units.enumerated() {
      for stem in unit.stems where (2...limit).contains(counts[stem] ?? 0) {
        withStem[stem, default: []].append(Int32(number))
      }
      for target in unit.links {
        if linking[target, default: []].count < Self.most {
          linking[target, default: []].append(Int32(number))
        }
        if linkingPage[target.page, default: []].count < Self.most {
          linkingPage[target.page, default: []].append(Int32(number))
        }
      }
    }
    for (number, unit) in units.enumerated() {
      let target = RelationUnit.Target(page: unit.page, id: unit.id)
      if linking[target] != nil { linked[target] = number }
    }
  }

  /// Scores the units of other pages by how near they are to one.
  func score(
    _ page: Int, _ own: ArraySlice<RelationUnit>, _ units: [RelationUnit], _ ranges: [Range<Int>],
    _ scores: inout RelationScores
  ) {
    for (stem, worth) in stems(of: own) {
      for unit in withStem[stem] ?? [] where units[Int(unit)].page != page {
        scores.addWord(worth, to: Int(unit))
      }
    }
    scores.weigh(rarest: worth(of: 2)) { units[$0].stems.count }
    for target in own.lazy.flatMap(\.links) {
      if let unit = linked[target] {
        scores.addLink(Self.linkedTo, to: unit)
      } else if let first = ranges[target.page].first {
        scores.addLink(Self.linkedPage, to: first)
      }
      for unit in linking[target] ?? [] where units[Int(unit)].page != page {
        scores.addLink(Self.sameLink, to: Int(unit))
      }
    }
    for unit in linkingPage[page] ?? [] where units[Int(unit)].page != page {
      scores.addLink(Self.linksBack, to: Int(unit))
    }
  }

  /// The rarest words of a page, and what each is worth.
  private func stems(of own: ArraySlice<RelationUnit>) -> [(stem: UInt64, worth: Int)] {
    let all = own.reduce(into: Set<UInt64>()) { $0.formUnion($1.stems) }
    let known = all.compactMap { stem in withStem[stem].map { (count: $0.count, stem: stem) } }
    return known.sorted { ($0.count, $0.stem) < ($1.count, $1.stem) }.prefix(Self.mostStems)
      .map { count, stem in (stem, worth(of: count)) }
  }

  /// One for each time that halving the site's units leaves more than have the word.
  private func worth(of count: Int) -> Int {
    Int.bitWidth - (unitCount / max(1, count)).leadingZeroBitCount
  }
}
