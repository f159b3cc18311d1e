/// Which blocks of a former original are which of the present one.
enum BlockAlignment {
  /// For each present block, the number of the former one that it was, and whether its text stayed.
  ///
  /// Equal blocks in order come first; between two of them, as many changed blocks on both sides
  /// are each other.
  ///
  /// - Parameters:
  ///   - former: The keys of the former blocks.
  ///   - present: The keys of the present ones.
  /// - Returns: `nil` where the present block was none.
  static func matches(_ former: [[UInt8]], _ present: [[UInt8]]) -> [(index: Int, isSame: Bool)?] {
    var matches = [(index: Int, isSame: Bool)?](repeating: nil, count: present.count)
    let pairs = commonPairs(former, present)
    var (start, begin) = (0, 0)
    for (old, new) in pairs + [(former.count, present.count)] {
      if old - start == new - begin {
        for offset in 0..<(old - start) { matches[begin + offset] = (start + offset, false) }
      }
      if new < present.count { matches[new] = (old, true) }
      (start, begin) = (old + 1, new + 1)
    }
    return matches
  }

  /// The longest common subsequence; of very many blocks, only equal ends count.
  private static func commonPairs(
    _ former: [[UInt8]], _ present: [[UInt8]]
  ) -> [(old: Int, new: Int)] {
    guard former == present || former.count * present.count <= CommonLengths.pairLimit else {
      return []
    }
    return CommonLengths.pairs(former, present)
  }
}
