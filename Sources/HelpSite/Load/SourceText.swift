/// Makes a file's bytes fit for every later stage: UTF-8, no byte-order mark, lines that end in LF.
enum SourceText {
  enum Problem: Hashable, Sendable {
    case notUTF8
    /// A control character other than tab and line end; HTML can't hold it.
    case control(UnicodeScalar)
  }

  struct Malformed: Error, Hashable {
    let problem: Problem
    /// From 1; the column in bytes.
    let line: Int
    let column: Int
  }

  /// Drops a byte-order mark, makes CR LF and CR one LF, and checks the rest.
  ///
  /// Bytes that are known to be sound, because the same were checked before, aren't checked again.
  static func normalize(_ bytes: inout [UInt8], areSound: Bool = false) throws(Malformed) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let hasReturns = bytes.withUnsafeBufferPointer { $0.firstIndex(ofByte: 0x0D) != nil }
    if hasReturns { bytes = withUnixLineEnds(bytes) }
    if !areSound, let offset = bytes.withUnsafeBufferPointer(firstMalformed) {
      let line = bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      throw Malformed(
        problem: Self.problem(bytes[offset...]), line: line, column: offset - start + 1)
    }
  }

  /// What is wrong with the first of the bytes.
  private static func problem(_ bytes: ArraySlice<UInt8>) -> Problem {
    let (lead, second) = (bytes.first!, bytes.dropFirst().first)
    if lead < 0x80 { return .control(UnicodeScalar(lead)) }
    guard lead == 0xC2, let second, (0x80..<0xA0).contains(second) else { return .notUTF8 }
    return .control(UnicodeScalar(second))
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
      let lead = bytes[index]
      if lead < 0x80 {
        if lead < 0x20, lead != 0x0A, lead != 0x09 { return index }
        if lead == 0x7F { return index }
        index = endOfPlainText(bytes, from: index + 1)
        continue
      }
      let common = lengthOfCommon(bytes, at: index)
      guard common == 0 else {
        index += common
        continue
      }
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index + length <= bytes.count, isSequence(bytes, at: index, length) else {
        return index
      }
      index += length
    }
    return nil
  }

  /// Skips ASCII without control characters, eight bytes at a time.
  @inline(__always)
  private static func endOfPlainText(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let memory = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= memory.count {
      let word = UInt64(
        littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // The top bit of a byte is set by itself, by the borrow of one below 0x20, or by 0x7F + 1.
      let odd =
        (word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101))
        & 0x8080_8080_8080_8080
      guard odd == 0 else { return index + odd.trailingZeroBitCount / 8 }
      index += 8
    }
    return index
  }

  /// The length of what most texts are made of: two characters of three bytes or of two, which need
  /// no closer look; 0 if something else is there.
  @inline(__always)
  private static func lengthOfCommon(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index + 8 <= bytes.count else { return 0 }
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
    if isCommonThree(word) { return isCommonThree(word >> 24) ? 6 : 3 }
    // From U+0100 up: below are controls, and overlong forms.
    let areTwo = word & 0xC0E0_C0E0 == 0x80C0_80C0 && word & 0x1C != 0 && word & 0x1C_0000 != 0
    return areTwo ? 4 : 0
  }

  /// Whether the first three bytes are a character; behind E0 and ED, not every byte may stand.
  @inline(__always)
  private static func isCommonThree(_ word: UInt64) -> Bool {
    word & 0x00C0_C0F0 == 0x0080_80E0 && word & 0xF != 0 && word & 0xF != 0xD
  }

  /// Whether the bytes are one character of this length and no overlong form, surrogate, control or
  /// number past U+10FFFF.
  @inline(__always)
  private static func isSequence(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int
  ) -> Bool {
    let (lead, second) = (bytes[index], bytes[index + 1])
    guard second & 0xC0 == 0x80 else { return false }
    if length == 2 { return lead == 0xC2 ? second >= 0xA0 : lead > 0xC2 }
    guard bytes[index + 2] & 0xC0 == 0x80 else { return false }
    if length == 3 { return lead == 0xE0 ? second >= 0xA0 : lead != 0xED || second < 0xA0 }
    guard bytes[index + 3] & 0xC0 == 0x80, lead <= 0xF4 else { return false }
    return lead == 0xF0 ? second >= 0x90 : lead != 0xF4 || second < 0x90
  }
}
