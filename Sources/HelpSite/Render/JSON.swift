/// A JSON value to be written into a page or a file (RFC 8259).
indirect enum JSON {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSON])
  /// Names in plain ASCII, in the order given; members without a value are left out.
  case object([(String, JSON?)])
  /// Bytes that ``bytes`` made.
  case written([UInt8])

  /// UTF-8 that may stand in a script element: `<`, `>`, `&` and the two line separators that
  /// JavaScript once took for line ends are written as `\uXXXX`.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.write(text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .written(let written): bytes += written
    case .list(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      for case (let name, let value?) in members {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(UInt8(ascii: "\""))
        bytes += name.utf8
        bytes += [UInt8(ascii: "\""), UInt8(ascii: ":")]
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { text in
      var start = 0
      for index in text.indices where mayNeedEscape(text[index]) {
        guard let (escape, length) = escape(of: text, at: index) else { continue }
        bytes += text[start..<index]
        bytes += escape.utf8
        start = index + length
      }
      bytes += text[start...]
    }
    bytes.append(UInt8(ascii: "\""))
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
  init(stringLiteral text: String) { self = .text(text) }
}
