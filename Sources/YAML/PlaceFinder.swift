import Text

/// Turns libyaml's marks, which count characters, into bytes and the lines of editors.
///
/// Marks are asked for in the order of the text, so all of them together cost one walk; one
/// that lies behind starts the walk again.
struct PlaceFinder {
  struct Place {
    /// In bytes, from 0; at most the text's length.
    let offset: Int
    let position: TextPosition
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  private let isASCII: Bool
  private var character = 0
  private var offset = 0
  private var line: Int
  private var lineStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    line = firstLine
    isASCII = bytes.reduce(0, |) < 0x80
  }

  /// The place of a mark, all three counted in characters from 0.
  mutating func place(character index: Int, line: Int, column: Int) -> Place {
    // At the end, libyaml counts a line more if the last one isn't ended.
    if isASCII, index >= bytes.count { return place(byte: bytes.count) }
    if isASCII {
      let position = TextPosition(line: firstLine + line, column: column + 1)
      return Place(offset: index, position: position)
    }
    if index < character { restart() }
    while character < index, offset < bytes.count { step() }
    return here
  }

  /// The place of a byte, counted from 0, in bytes that need not be UTF-8.
  func place(byte target: Int) -> Place {
    var line = firstLine
    var lineStart = 0
    for offset in 0..<target where endsLine(at: offset) {
      line += 1
      lineStart = offset + 1
    }
    let position = TextPosition(line: line, column: target - lineStart + 1)
    return Place(offset: target, position: position)
  }

  /// The first U+0085, U+2028 or U+2029, which libyaml takes for a line's end and no editor does.
  func lineSeparator() -> YAMLError? {
    if isASCII { return nil }
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xC2 || bytes[index] == 0xE2, let scalar = separator(at: index) {
        return .unwantedCharacter(scalar, at: place(byte: index).position)
      }
      index += 1
    }
    return nil
  }

  private func separator(at index: Int) -> UInt32? {
    let next = bytes[index...].prefix(3)
    if next.starts(with: [0xC2, 0x85]) { return 0x85 }
    if next.starts(with: [0xE2, 0x80, 0xA8]) { return 0x2028 }
    return next.starts(with: [0xE2, 0x80, 0xA9]) ? 0x2029 : nil
  }

  private var here: Place {
    Place(offset: offset, position: TextPosition(line: line, column: offset - lineStart + 1))
  }

  private mutating func restart() {
    (character, offset, line, lineStart) = (0, 0, firstLine, 0)
  }

  private mutating func step() {
    let isLineEnd = endsLine(at: offset)
    offset += 1
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    character += 1
    if isLineEnd {
      line += 1
      lineStart = offset
    }
  }

  /// Whether the byte is a line feed, or a carriage return that stands alone.
  private func endsLine(at offset: Int) -> Bool {
    if bytes[offset] == 0x0A { return true }
    guard bytes[offset] == 0x0D else { return false }
    return offset + 1 == bytes.count || bytes[offset + 1] != 0x0A
  }
}
