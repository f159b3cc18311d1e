/// How near the units of a site are to one page.
struct RelationScores {
  private struct Score {
    var words = 0
    /// How many words are shared.
    var count = 0
    var links = 0
  }

  private var scores: [Score]
  /// The units with a score.
  private var touched: [Int] = []

  /// Fewer shared words are chance, and so is a sum of worth that is less.
  private static let fewestWords = 2
  private static let least = 32
  private static let best = 32

  init(count: Int) { scores = [Score](repeating: Score(), count: count) }

  private mutating func touch(_ unit: Int) {
    if scores[unit].words == 0, scores[unit].links == 0 { touched.append(unit) }
  }

  mutating func addWord(_ worth: Int, to unit: Int) {
    touch(unit)
    scores[unit].words += worth
    scores[unit].count += 1
  }

  mutating func addLink(_ worth: Int, to unit: Int) {
    touch(unit)
    scores[unit].links += worth
  }

  /// Makes what words are worth depend on how many a unit has, and on the worth of the rarest.
  mutating func weigh(rarest: Int, _ wordCounts: (Int) -> Int) {
    for unit in touched {
      let isChance = scores[unit].count < Self.fewestWords
      scores[unit].words =
        isChance ? 0 : scores[unit].words * 160 / (rarest * (3 + wordCounts(unit)))
    }
  }

  /// The nearest units, the first first; all scores are gone then.
  mutating func takeBest() -> [Int] {
    var best: [(score: Int, unit: Int)] = []
    for unit in touched {
      let score = scores[unit].words + scores[unit].links
      scores[unit] = Score()
      guard score >= Self.least else { continue }
      if best.count == Self.best, let last = best.last, last.score > score { continue }
      let place =
        best.firstIndex { $0.score < score || $0.score == score && $0.unit > unit } ?? best.count
      best.insert((score, unit), at: place)
      if best.count > Self.best { best.removeLast() }
    }
    touched.removeAll(keepingCapacity: true)
    return best.map(\.unit)
  }
}
