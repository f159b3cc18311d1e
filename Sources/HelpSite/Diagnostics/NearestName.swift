/// Finds the name that an author most likely meant.
enum NearestName {
  /// Returns the candidate with the smallest edit distance, if that is small enough to be a typo.
  static func to(_ name: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(name.lowercased().utf8.prefix(64))
    let limit = max(1, typed.count / 3)
    var best: (name: String, distance: Int)?
    // No fewer changes than the difference in length: that spares most candidates.
    for candidate in candidates
    where abs(candidate.utf8.count - typed.count) <= limit && candidate != name {
      let distance = editDistance(typed, Array(candidate.lowercased().utf8))
      guard distance <= limit else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.name) }) ?? true {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// A hint that names the nearest candidate, or `nil` if none is near.
  static func hint(_ name: String, among candidates: some Sequence<String>) -> String? {
    to(name, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// Insertions, deletions, substitutions and swaps of neighbours, each 1
  /// (optimal string alignment).
  private static func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let change = last[j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(change, last[j + 1] + 1, row[j] + 1)
        let isSwap = i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j]
        if isSwap { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
