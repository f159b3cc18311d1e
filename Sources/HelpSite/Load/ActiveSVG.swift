import Text

/// What would run when a drawing is opened on its own, as a page of the site's host.
///
/// A deny list is all that drawings of other programs allow; it holds what browsers run or load
/// as a document. The drawing must be UTF-8, or a browser might read other text than this search.
struct ActiveSVG {
  /// The words as the author would find them: `<script`, `onload`, `javascript:`.
  let text: String
  /// The line, from 1; the first one where the place isn't known.
  let line: Int
  /// A declaration that can be deleted: whole, and whether nothing else stands on its lines.
  private let declaration: (text: String, isAlone: Bool)?

  /// The first active thing in the file's bytes, or `nil` if there is none.
  init?(in bytes: [UInt8]) {
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      self.init(text: "text that is not UTF-8", line: 1)
      return
    }
    // With ISO-2022-JP, which the drawing may name, a browser reads past an escape within a word.
    if let control = bytes.firstIndex(where: Self.isControl) {
      self.init(text: "a control character", line: Self.line(of: control, in: bytes))
      return
    }
    let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if let found = Self.markup(in: lower[...]) {
      self.init(
        text: found.text, line: Self.line(of: found.index, in: lower),
        declaration: Self.declaration(at: found.index, in: bytes, lower))
    } else if let text = Self.address(in: lower) {
      self.init(text: text, line: 1)
    } else {
      return nil
    }
  }

  private init(text: String, line: Int, declaration: (text: String, isAlone: Bool)? = nil) {
    self.text = text
    self.line = line
    self.declaration = declaration
  }

  func diagnostic(file: SourcePath) -> Diagnostic {
    Diagnostic(
      error: "asset.active-svg", at: SourceLocation(file: file, line: line),
      "the drawing holds '\(text)', which a browser may run",
      hint: declaration.map {
        "delete \($0.isAlone ? "that line" : "that declaration"): \($0.text)"
      }
        ?? "export it without scripts, links and embedded pages")
  }

  /// The declaration that begins at a place, in at most 100 bytes; `nil` for anything else.
  private static func declaration(
    at start: Int, in bytes: [UInt8], _ lower: [UInt8]
  ) -> (text: String, isAlone: Bool)? {
    let rest = lower[start...]
    let end: Int
    if rest.starts(with: "<!doctype".utf8) {
      end = SVGDocumentType(at: start, in: lower[...]).range.upperBound
    } else if rest.starts(with: "<?".utf8) {
      end = rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? rest.endIndex
    } else {
      return nil
    }
    let text = bytes[start..<end].prefix(100).map { $0 == 0x0A ? 0x20 : $0 }
    let before = bytes[..<start].reversed().prefix { $0 != 0x0A }
    let isAlone =
      before.allSatisfy(isSpace) && bytes[end...].prefix { $0 != 0x0A }.allSatisfy(isSpace)
    return (
      String(decoding: text, as: UTF8.self) + (end - start > 100 ? "…" : ""),
      isAlone && !bytes[start..<end].contains(0x0A)
    )
  }

  /// Names of elements, in lower case and whatever their namespace prefix.
  private static let elements: Set<String> = [
    "script", "foreignobject", "iframe", "object", "embed", "handler", "listener",
  ]
  /// Parts of addresses and of namespaces, without white space.
  private static let addresses = ["javascript:", "data:text/html", "www.w3.org/1999/xhtml"]

  /// An element, a declaration or an attribute such as `onload=`.
  private static func markup(in lower: ArraySlice<UInt8>) -> (text: String, index: Int)? {
    for index in lower.indices {
      if lower[index] == UInt8(ascii: "<") {
        if let text = element(lower[(index + 1)...]) {
          if text == "!doctype", SVGDocumentType(at: index, in: lower).isPlain { continue }
          return ("<" + text, index)
        }
      } else if lower[index] == UInt8(ascii: "o"), index > 0, endsValue(lower[index - 1]) {
        if let text = handler(lower[index...]) { return (text, index) }
      }
    }
    return nil
  }

  private static func element(_ rest: ArraySlice<UInt8>) -> String? {
    for declaration in ["!doctype", "!entity", "?xml-stylesheet"]
    where rest.starts(with: declaration.utf8) { return declaration }
    let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    guard let local = name.split(separator: UInt8(ascii: ":")).last, local.count <= 13,
      elements.contains(String(decoding: local, as: UTF8.self))
    else { return nil }
    return String(decoding: name.prefix(60), as: UTF8.self)
  }

  private static func handler(_ rest: ArraySlice<UInt8>) -> String? {
    guard rest.starts(with: "on".utf8) else { return nil }
    let name = rest.prefix { (0x61...0x7A).contains($0) }
    let after = rest[name.endIndex...].drop(while: isSpace)
    guard (5...40).contains(name.count), after.first == UInt8(ascii: "=") else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  /// Addresses are looked for where characters may be written as `&#…;` and with spaces between.
  private static func address(in lower: [UInt8]) -> String? {
    let plain = withoutReferences(lower[...])
    guard plain.contains(UInt8(ascii: ":")) else { return nil }
    for index in plain.indices where "jdw".utf8.contains(plain[index]) {
      let rest = plain[index...]
      if let found = addresses.first(where: { rest.starts(with: $0.utf8) }) { return found }
    }
    return nil
  }

  /// The text without white space, its numeric character references resolved.
  private static func withoutReferences(_ lower: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(lower.count)
    var rest = lower
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "&"), rest.first == UInt8(ascii: "#") {
        let digits = rest.dropFirst().prefix(while: isDigit)
        rest = rest[digits.endIndex...].drop { $0 == UInt8(ascii: ";") }
        let text = String(decoding: digits, as: UTF8.self)
        let code = text.hasPrefix("x") ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
        // Only ASCII can be part of what is looked for.
        if let code, code > 0x20, code < 0x80 { result.append(UInt8(code)) }
      } else if !isSpace(byte) {
        result.append(byte)
      }
    }
    return result.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Whether the byte is a digit of a decimal or hexadecimal number, or its `x`.
  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || byte == UInt8(ascii: "x")
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func endsValue(_ byte: UInt8) -> Bool {
    isSpace(byte) || "\"'/".utf8.contains(byte)
  }

  private static func line(of index: Int, in bytes: [UInt8]) -> Int {
    bytes[..<index].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}
