/// Makes a file's bytes fit for every later stage: UTF-8, no byte-order mark, lines that end in LF.
enum SourceText {
  enum Problem: Hashable, Sendable {
    case notUTF8
    /// A C0 control other than tab and line end; HTML can't hold it.
    case control(UInt8)
  }

  struct Malformed: Error, Hashable {
    let problem: Problem
    /// From 1; the column in bytes.
    let line: Int
    let column: Int
  }

  /// Drops a byte-order mark, makes CR LF and CR one LF, and checks the rest.
  static func normalize(_ bytes: inout [UInt8]) throws(Malformed) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.contains(0x0D) { bytes = withUnixLineEnds(bytes) }
    if let offset = bytes.withUnsafeBufferPointer(firstMalformed) {
      let line = bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let byte = bytes[offset]
      throw Malformed(
        problem: byte < 0x20 ? .control(byte) : .notUTF8, line: line, column: offset - start + 1)
    }
  }

  private static func withUnixLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }

  /// The offset of the first byte that is not well-formed UTF-8
  /// (Unicode, [table 3-7](https://www.unicode.org/versions/latest/core-spec/chapter-3/#G27506))
  /// or is a control character.
  private static func firstMalformed(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20, byte != 0x0A, byte != 0x09 { return index }
        index += 1
      } else {
        let length = sequenceLength(bytes, at: index)
        if length == 0 { return index }
        index += length
      }
    }
    return nil
  }

  /// The length of the well-formed sequence of several bytes at `index`, or 0.
  @inline(__always)
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    var second: ClosedRange<UInt8> = 0x80...0xBF
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for next in index + 2..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
