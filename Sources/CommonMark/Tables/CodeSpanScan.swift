/// Finds where the code spans of one line end, in linear time.
struct CodeSpanScan {
  /// The starts of the runs of backticks, by their width.
  private var runs: [Int: ArraySlice<Int>] = [:]

  init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    var index = line.startIndex
    while let start = line[index...].firstIndex(of: UInt8(ascii: "`")) {
      index = Self.endOfRun(at: start, in: line)
      runs[index - start, default: []].append(start)
    }
  }

  /// The index behind the code span that a run of backticks opens, or behind the run if it opens
  /// none.
  ///
  /// Ask from the line's start to its end.
  mutating func end(
    ofSpanAt start: Int, in line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int {
    let inside = Self.endOfRun(at: start, in: line)
    let width = inside - start
    while let first = runs[width]?.first {
      if first >= inside { return first + width }
      _ = runs[width]?.popFirst()
    }
    return inside
  }

  private static func endOfRun(
    at start: Int, in line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int {
    line[start...].firstIndex { $0 != UInt8(ascii: "`") } ?? line.endIndex
  }
}
