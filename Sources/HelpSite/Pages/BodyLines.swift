import Text

/// The lines of a page's body, cut when the first is asked for.
struct BodyLines {
  private let text: UnsafeBufferPointer<UInt8>
  /// Where each line begins.
  private lazy var starts: [Int] = {
    var starts = [0]
    while let end = text.firstIndex(ofByte: 0x0A, from: starts[starts.count - 1]) {
      starts.append(end + 1)
    }
    return starts
  }()

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// A line, from 1, without its end; empty if there is none.
  mutating func line(_ line: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    guard starts.indices.contains(line - 1) else { return text[text.endIndex...] }
    return text[starts[line - 1]..<text.end(without: 0x0A, from: starts[line - 1])]
  }

  /// The column, from 1, at which a text stands on a line, from 1, at a column or behind it; `nil` if
  /// it stands behind a backslash, which says that it is meant so.
  mutating func column(of words: String, onLine line: Int, from column: Int) -> Int? {
    let line = self.line(line)
    let rest = line.dropFirst(max(column, 1) - 1)
    guard let found = rest.firstRange(of: Array(words.utf8))?.lowerBound,
      found == line.startIndex || text[found - 1] != UInt8(ascii: "\\")
    else { return nil }
    return found - line.startIndex + 1
  }
}
