/// A reference to a character by its number: `&#233;`, `&#xE9;`.
///
/// See [CommonMark, 2.5](https://spec.commonmark.org/0.30/#entity-and-numeric-character-references).
package struct NumericReference {
  /// `nil` where the number is no character's: 0, a surrogate, or beyond Unicode.
  package let scalar: UnicodeScalar?
  /// The offset behind its semicolon.
  package let end: Int

  /// Finds the next one in a text; `nil` if there is none.
  package init?(in text: UnsafeBufferPointer<UInt8>, from start: Int) {
    var start = start
    while let found = text.firstIndex(ofByte: UInt8(ascii: "&"), from: start) {
      start = found + 1
      guard start < text.count, text[start] == UInt8(ascii: "#") else { continue }
      let isHex = start + 1 < text.count && text[start + 1] | 0x20 == UInt8(ascii: "x")
      let digits = start + (isHex ? 2 : 1)
      var (number, end): (UInt32, Int) = (0, digits)
      while end < text.count, let digit = Self.digit(text[end], isHex), end - digits < 8 {
        number = number * (isHex ? 16 : 10) + digit
        end += 1
      }
      guard end > digits, end - digits <= (isHex ? 6 : 7), end < text.count,
        text[end] == UInt8(ascii: ";")
      else { continue }
      scalar = number == 0 ? nil : UnicodeScalar(number)
      self.end = end + 1
      return
    }
    return nil
  }

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    if byte.isDigit { return UInt32(byte - UInt8(ascii: "0")) }
    let letter = byte | 0x20
    guard isHex, (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(letter) else { return nil }
    return UInt32(letter - UInt8(ascii: "a") + 10)
  }
}
