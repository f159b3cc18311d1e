/// Finds the name that an author most likely meant.
package enum NearestName {
  /// After so many mistakes of one kind on a page there are no more hints: each looks at all names.
  package static let enough = 20

  /// Returns the candidate with the smallest edit distance, if that is small enough to be a typo;
  /// of equals, the first in the order of their characters.
  ///
  /// - Parameters:
  ///   - name: What was typed; capital letters count as small ones.
  ///   - candidates: The names that there are.
  ///   - limit: The most changes; `nil` is one in three bytes, and at least one.
  /// - Returns: `nil` if none is near.
  package static func to(
    _ name: String, among candidates: some Sequence<String>, limit: Int? = nil
  ) -> String? {
    let typed = Array(name.lowercased().utf8.prefix(64))
    let limit = limit ?? max(1, typed.count / 3)
    var best: (name: String, distance: Int)?
    // No fewer changes than the difference in length: that spares most candidates.
    for candidate in candidates
    where abs(candidate.utf8.count - typed.count) <= limit && candidate != name {
      let distance = editDistance(typed, Array(candidate.lowercased().utf8), limit: limit)
      guard distance <= limit else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.name) }) ?? true {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// A hint that names the nearest candidate, or `nil` if none is near.
  package static func hint(_ name: String, among candidates: some Sequence<String>) -> String? {
    to(name, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// Insertions, deletions, substitutions and swaps of neighbours, each 1
  /// (optimal string alignment); anything over the limit once that is certain.
  private static func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    let width = b.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
      for j in 0..<width { rows[j] = j }
      for i in a.indices {
        // Three rows take turns.
        let (row, last, first) = (
          (i + 1) % 3 * width, i % 3 * width, (i + 2) % 3 * width
        )
        rows[row] = i + 1
        var least = i + 1
        for j in b.indices {
          let change = rows[last + j] + (a[i] == b[j] ? 0 : 1)
          var cost = min(change, rows[last + j + 1] + 1, rows[row + j] + 1)
          let isSwap = i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j]
          if isSwap { cost = min(cost, rows[first + j - 1] + 1) }
          rows[row + j + 1] = cost
          least = min(least, cost)
        }
        // A swap reaches back by two rows, but never below the lowest of the last by more than 1.
        if least > limit + 1 { return least }
      }
      return rows[a.count % 3 * width + b.count]
    }
  }
}
