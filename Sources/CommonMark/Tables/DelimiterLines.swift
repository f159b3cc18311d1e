import Text

/// Finds the lines of a text that may be delimiter rows of tables.
enum DelimiterLines {
  /// Their numbers, counted from 1; a text without a bar costs one search.
  static func candidates(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard text.firstIndex(ofByte: UInt8(ascii: "|")) != nil else { return [] }
    var lines: [Int] = []
    var line = 0
    var start = 0
    while start < text.count {
      line += 1
      let end = text.end(without: 0x0A, from: start)
      if isCandidate(text[start..<end]) { lines.append(line) }
      start = end + 1
    }
    return lines
  }

  /// Whether nothing stands in the line but the marks of a delimiter row and of quotes around it.
  private static func isCandidate(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var hasBar = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09: continue
      default: return false
      }
    }
    return hasBar
  }
}
