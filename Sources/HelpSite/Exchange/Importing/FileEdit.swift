import Text

/// A change of some bytes of a file.
struct FileEdit: Sendable {
  /// Of the file's bytes without a byte-order mark and with lines ended by LF.
  let range: Range<Int>
  /// Lines end in LF.
  let text: String
}

extension [FileEdit] {
  /// Makes the changes and leaves every other byte as it is: byte-order mark, ends of lines.
  ///
  /// - Parameter raw: The file as it is on the disk. Edits don't overlap; of several at one place,
  ///   the first comes first.
  /// - Returns: The changed file.
  func applied(to raw: [UInt8]) -> [UInt8] {
    let hasReturns = raw.firstIndex(of: 0x0A).map { $0 > 0 && raw[$0 - 1] == 0x0D } ?? false
    var result: [UInt8] = []
    result.reserveCapacity(raw.count + reduce(0) { $0 + $1.text.utf8.count })
    var cursor = Cursor(raw: raw)
    let sorted = enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in sorted {
      let start = cursor.index
      cursor.advance(to: edit.range.lowerBound)
      result += raw[start..<cursor.index]
      cursor.advance(to: edit.range.upperBound)
      for byte in edit.text.utf8 {
        if byte == 0x0A, hasReturns { result.append(0x0D) }
        result.append(byte)
      }
    }
    return result + raw[cursor.index...]
  }

  /// A place in a file, counted both ways.
  private struct Cursor {
    let raw: [UInt8]
    var index = 0
    private var normalized = 0

    init(raw: [UInt8]) {
      self.raw = raw
      if raw.starts(with: [0xEF, 0xBB, 0xBF]) { index = 0 }
    }

    mutating func advance(to place: Int) {
      if index == 0, place > 0 || normalized == 0, raw.starts(with: [0xEF, 0xBB, 0xBF]) {
        index = 3
      }
      while normalized < place, index < raw.count {
        // A return before a line feed counts together with it.
        if raw[index] == 0x0D, index + 1 < raw.count, raw[index + 1] == 0x0A { index += 1 }
        index += 1
        normalized += 1
      }
    }
  }
}
