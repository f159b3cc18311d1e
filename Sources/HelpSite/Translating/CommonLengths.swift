/// For each pair of places in two lists, how long the longest common subsequence of the rests is.
struct CommonLengths {
  /// The most pairs of places that are worth looking at.
  static let pairLimit = 4_000_000

  private let width: Int
  private var lengths: [Int32]

  init<Element: Equatable>(_ old: [Element], _ new: [Element]) {
    width = new.count + 1
    lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        let below = (row + 1) * width + column
        lengths[row * width + column] =
          old[row] == new[column]
          ? lengths[below + 1] + 1 : max(lengths[below], lengths[row * width + column + 1])
      }
    }
  }

  /// The places of the longest common subsequence, in both lists.
  static func pairs<Element: Equatable>(
    _ old: [Element], _ new: [Element]
  ) -> [(old: Int, new: Int)] {
    if old == new { return old.indices.map { ($0, $0) } }
    let common = CommonLengths(old, new)
    var (row, column) = (0, 0)
    var pairs: [(old: Int, new: Int)] = []
    while row < old.count, column < new.count {
      if old[row] == new[column] {
        pairs.append((row, column))
        (row, column) = (row + 1, column + 1)
      } else if common.leavesOutOld(row, column) {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// Whether leaving out the old element loses no more than leaving out the new one.
  func leavesOutOld(_ row: Int, _ column: Int) -> Bool {
    lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
  }
}
