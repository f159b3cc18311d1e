import Text

/// The bytes at which a text may have something to set, and the search for them.
struct TypesetSigns: Sendable {
  /// A bit for each byte below 0x40.
  private var low: UInt64 = 0
  private let hasQuotes: Bool
  private let hasSpaces: Bool

  init(quotes: Bool, spaces: Bool) {
    hasQuotes = quotes
    hasSpaces = spaces
    let bytes = (quotes ? Array("\"'".utf8) : []) + (spaces ? Array(":;!?%".utf8) : [])
    for byte in bytes { low |= 1 << UInt64(byte) }
  }

  /// Whether a text needs a closer look: most have neither mark.
  func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    hasSpaces
      || hasQuotes
        && (text.firstIndex(ofByte: UInt8(ascii: "'"), from: 0) != nil
          || text.firstIndex(ofByte: UInt8(ascii: "\""), from: 0) != nil)
  }

  /// The index of the first sign at or behind `start`, or of a brace, which may begin a name.
  func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte < 0x40 {
        if low >> UInt64(byte) & 1 == 1 { return index }
      } else if byte == UInt8(ascii: "{") || byte == Self.guillemets && hasSpaces {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The first byte of « and ».
  static let guillemets: UInt8 = 0xC2
}
