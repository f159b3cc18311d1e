/// Finds what somebody meant who mistyped a name.
struct NearestName {
  private let text: String
  private let bytes: [UInt8]

  init(to text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// Returns the candidate that needs the fewest changes, at most two and less than half of the
  /// text; of equals, the first in the order of their characters.
  func among(_ candidates: some Sequence<String>) -> String? {
    guard bytes.count <= 64 else { return nil }
    let limit = min(2, (bytes.count - 1) / 2)
    return candidates.map { (distance: distance(to: Array($0.utf8)), text: $0) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.text) < ($1.distance, $1.text) }?.text
  }

  /// Counts the bytes to add, drop, replace or swap with their neighbour.
  private func distance(to other: [UInt8]) -> Int {
    guard abs(bytes.count - other.count) <= 2 else { return .max }
    var before: [Int] = []
    var previous = Array(0...other.count)
    for (row, byte) in bytes.enumerated() {
      var current = [row + 1]
      for (column, candidate) in other.enumerated() {
        var best = min(previous[column + 1], current[column]) + 1
        best = min(best, previous[column] + (byte == candidate ? 0 : 1))
        let isSwap = row > 0 && column > 0 && byte == other[column - 1]
        if isSwap && bytes[row - 1] == candidate { best = min(best, before[column - 1] + 1) }
        current.append(best)
      }
      before = previous
      previous = current
    }
    return previous[other.count]
  }
}
