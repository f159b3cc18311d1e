/// A JSON value to be written into a page or a file (RFC 8259).
package enum JSON: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSON])
  /// Names in the order given; members without a value are left out.
  case object([(String, JSON?)])
  /// Bytes that ``bytes`` made.
  case written([UInt8])

  /// UTF-8 that may stand in a script element: `<`, `>`, `&` and the two line separators that
  /// JavaScript once took for line ends are written as `\uXXXX`.
  package var bytes: [UInt8] {
    var buffer = ByteBuffer()
    write(to: &buffer)
    return buffer.withBytes { Array($0) }
  }

  /// One line with its end, in which nothing stands that a terminal or a log would obey.
  package var line: String {
    PrintableText.json(String(decoding: bytes, as: UTF8.self)) + "\n"
  }

  private func write(to buffer: inout ByteBuffer) {
    switch self {
    case .text(let text): Self.write(text, to: &buffer)
    case .number(let number): buffer.append(String(number))
    case .flag(let flag): buffer.append(flag ? "true" : "false")
    case .written(let written): buffer.append(written)
    case .list(let elements):
      buffer.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { buffer.append(UInt8(ascii: ",")) }
        element.write(to: &buffer)
      }
      buffer.append(UInt8(ascii: "]"))
    case .object(let members):
      buffer.append(UInt8(ascii: "{"))
      var isFirst = true
      for case (let name, let value?) in members {
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        isFirst = false
        Self.write(name, to: &buffer)
        buffer.append(UInt8(ascii: ":"))
        value.write(to: &buffer)
      }
      buffer.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to buffer: inout ByteBuffer) {
    var text = text
    buffer.append(UInt8(ascii: "\""))
    text.withUTF8 { text in
      var start = 0
      for index in text.indices where mayNeedEscape(text[index]) {
        guard let (escape, length) = escape(of: text, at: index) else { continue }
        buffer.append(UnsafeBufferPointer(rebasing: text[start..<index]))
        buffer.append(escape)
        start = index + length
      }
      buffer.append(UnsafeBufferPointer(rebasing: text[start...]))
    }
    buffer.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F, 0xE2: true
    default: false
    }
  }

  /// How the character at `index` is written, and how many bytes it has; `nil` if it may stand.
  private static func escape(
    of text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (String, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case 0xE2:
      // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
      guard index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
      let last = text[index + 2]
      return last == 0xA8 ? ("\\u2028", 3) : last == 0xA9 ? ("\\u2029", 3) : nil
    case let byte:
      let digits = String(byte, radix: 16)
      return ("\\u00" + (digits.count < 2 ? "0" : "") + digits, 1)
    }
  }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}
