import Text

extension POReader {
  /// Reads a text in double quotes from its first quote on, with C's escapes.
  mutating func string() throws(CatalogError) -> String {
    let start = place
    advance()
    if let plain = plainString() { return try checked(plain, from: start) }
    var text: [UInt8] = []
    while let byte = current, byte != 0x0A {
      advance()
      switch byte {
      case UInt8(ascii: "\""): return try checked(text, from: start)
      case UInt8(ascii: "\\"): try appendEscape(to: &text)
      default: text.append(byte)
      }
    }
    throw CatalogError(
      "the text that begins here isn't closed on its line", at: start,
      hint: "a double quote ends it; within it stands \\\"")
  }

  private func checked(
    _ text: some Sequence<UInt8>, from start: TextPosition
  ) throws(CatalogError) -> String {
    guard let text = String(validating: text, as: UTF8.self) else {
      throw CatalogError("the escapes of this text give no UTF-8", at: start)
    }
    return text
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(CatalogError) {
    guard let byte = current, byte != 0x0A else { return }
    advance()
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): break
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "?"):
      text.append(byte)
    case UInt8(ascii: "x"): text.append(number(base: 16, most: 2, from: 0))
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      text.append(number(base: 8, most: 2, from: UInt8(byte - UInt8(ascii: "0"))))
    case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"):
      throw CatalogError("a control character can't stand in a text", at: place)
    // What no program writes, people may have.
    default: text += [UInt8(ascii: "\\"), byte]
    }
  }

  private mutating func number(base: Int, most: Int, from first: UInt8) -> UInt8 {
    var value = Int(first)
    for _ in 0..<most {
      guard let digit = current?.hexValue, Int(digit) < base else { break }
      value = value * base + Int(digit)
      advance()
    }
    return UInt8(truncatingIfNeeded: value)
  }
}

extension Substring.UTF8View {
  /// Without spaces at the ends.
  var trimmingSpaces: Self {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    let start = drop(while: isSpace)
    return start.lastIndex { !isSpace($0) }.map { start[...$0] } ?? start.prefix(0)
  }
}
