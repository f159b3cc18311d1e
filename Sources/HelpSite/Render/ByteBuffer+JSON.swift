import Mustache
import Text

/// Strings of files that hold much text.
extension ByteBuffer {
  mutating func appendJSON(_ text: String) {
    text.withBytes { appendJSON($0) }
  }

  /// A JSON string: UTF-8 as it is, but for what JSON needs escaped, and for `<`, so that the file
  /// holds no markup whatever takes it for a page.
  mutating func appendJSON(_ text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var start = 0
    var index = 0
    while true {
      index = text.endOfEights(without: (0x22, 0x3C, 0x5C), orControls: true, from: index)
      let end = min(index + 8, text.count)
      while index < end, !Self.mustEscape(text[index]) { index += 1 }
      guard index < text.count else { break }
      guard index < end else { continue }
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      appendEscape(of: text[index])
      index += 1
      start = index
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(of byte: UInt8) {
    if byte == 0x22 || byte == 0x5C {
      append(UInt8(ascii: "\\"))
      append(byte)
      return
    }
    append("\\u00")
    for digit in [byte >> 4, byte & 15] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  @inline(__always)
  private static func mustEscape(_ byte: UInt8) -> Bool {
    // The bits of " and < among the lowest 64; all below 0x20 are controls.
    let bits: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x3C
    return byte < 64 ? bits >> UInt64(byte) & 1 == 1 : byte == 0x5C
  }
}
