/// Makes a file's bytes fit for every later stage: UTF-8, no byte-order mark, lines that end in LF.
package enum SourceText {
  package enum Problem: Hashable, Sendable {
    case notUTF8
    /// A character that HTML can't hold: a control other than tab and line end, a noncharacter.
    case forbidden(UnicodeScalar)
  }

  package struct Malformed: Error, Hashable {
    package let problem: Problem
    /// The line, from 1; the column counts bytes.
    package let line: Int
    package let column: Int
  }

  /// Drops a byte-order mark, makes CR LF and CR one LF, and checks the rest.
  ///
  /// Bytes that are known to be sound, because the same were checked before, aren't checked again.
  package static func normalize(_ bytes: inout [UInt8], areSound: Bool = false) throws(Malformed) {
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
    let lead = bytes.first!
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let scalar = String(validating: bytes.prefix(length), as: UTF8.self)?.unicodeScalars.first
    return scalar.map(Problem.forbidden) ?? .notUTF8
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
  /// or is a character that HTML can't hold.
  private static func firstMalformed(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    // A block is looked at with the three bytes before it.
    var index = 3
    if let malformed = firstMalformed(bytes, from: 0, to: index) { return malformed }
    while index + blockSize <= bytes.count,
      isPlain(bytes.baseAddress! + index) || isSound(bytes.baseAddress! + index)
    {
      index += blockSize
    }
    // The character that the last of them belong to may go on behind them.
    return firstMalformed(bytes, from: max(0, index - 3), to: bytes.count)
  }

  private static let blockSize = 64

  /// Whether a block, and the three bytes before it, are ASCII without controls but line ends.
  private static func isPlain(_ block: UnsafePointer<UInt8>) -> Bool {
    var odd: UInt8 = 0
    for offset in -3..<blockSize {
      let byte = block[offset]
      odd |= bit(byte >= 0x7F) | bit(byte < 0x20) & bit(byte != 0x0A)
    }
    return odd == 0
  }

  /// Whether a block is well-formed behind the three bytes before it, as far as it goes.
  ///
  /// Without branches, so that the compiler makes it look at many bytes at once.
  private static func isSound(_ block: UnsafePointer<UInt8>) -> Bool {
    var odd: UInt8 = 0
    for offset in 0..<blockSize {
      let (here, one) = (block[offset], block[offset &- 1])
      let (two, three) = (block[offset &- 2], block[offset &- 3])
      let follows = bit(one >= 0xC0) | bit(two >= 0xE0) | bit(three >= 0xF0)
      odd |= bit(here & 0xC0 == 0x80) ^ follows
      odd |= bit(here >= 0xF5) | bit(here & 0xFE == 0xC0)
      odd |= bit(here < 0xA0) & (bit(one == 0xE0) | bit(one == 0xC2))
      odd |= bit(here >= 0xA0) & bit(one == 0xED)
      odd |= bit(here < 0x90) & bit(one == 0xF0)
      odd |= bit(here >= 0x90) & bit(one == 0xF4)
      odd |= bit(here < 0x20) & bit(here != 0x0A) & bit(here != 0x09) | bit(here == 0x7F)
      // U+FFFE, U+FFFF and their like in each plane; U+FDD0 to U+FDEF.
      let isLast = bit(two == 0xEF) | bit(two & 0x0F == 0x0F) & bit(three >= 0xF0)
      odd |= bit(here >= 0xBE) & bit(one == 0xBF) & isLast
      odd |= bit(here >= 0x90) & bit(here < 0xB0) & bit(one == 0xB7) & bit(two == 0xEF)
    }
    return odd == 0
  }

  @inline(__always)
  private static func bit(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }

  /// The same, one character after the other: of those that begin from `start` on and before `end`.
  ///
  /// At `start` may be the middle of a character, if what is before is known to be well-formed.
  private static func firstMalformed(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    var index = start
    if start > 0 {
      while index < bytes.count, index < start + 3, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    while index < min(end, bytes.count) {
      let lead = bytes[index]
      let isControl = lead < 0x20 && lead != 0x0A && lead != 0x09 || lead == 0x7F
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard !isControl, index + length <= bytes.count,
        length == 1 || isSequence(bytes, at: index, length)
      else { return index }
      index += length
    }
    return nil
  }

  /// Whether the bytes are one character of this length and no overlong form, surrogate, control,
  /// noncharacter or number past U+10FFFF.
  @inline(__always)
  private static func isSequence(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int
  ) -> Bool {
    let (lead, second) = (bytes[index], bytes[index + 1])
    guard second & 0xC0 == 0x80 else { return false }
    if length == 2 { return lead == 0xC2 ? second >= 0xA0 : lead > 0xC2 }
    let third = bytes[index + 2]
    guard third & 0xC0 == 0x80 else { return false }
    if length == 3 {
      if lead == 0xEF {
        return second == 0xB7 ? !(0x90..<0xB0).contains(third) : second != 0xBF || third < 0xBE
      }
      return lead == 0xE0 ? second >= 0xA0 : lead != 0xED || second < 0xA0
    }
    let fourth = bytes[index + 3]
    guard fourth & 0xC0 == 0x80, lead <= 0xF4 else { return false }
    if second & 0x0F == 0x0F, third == 0xBF, fourth >= 0xBE { return false }
    return lead == 0xF0 ? second >= 0x90 : lead != 0xF4 || second < 0x90
  }
}
