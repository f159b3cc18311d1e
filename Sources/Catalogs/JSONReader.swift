import Text

/// Reads a JSON text strictly, with limits, and with the place of every value.
package struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0

  private static let depthLimit = 32

  /// Reads a whole text.
  ///
  /// - Parameter bytes: Of the whole text.
  /// - Returns: The text's value.
  /// - Throws: ``CatalogError`` at the first sign that can't be understood.
  package static func value(in bytes: [UInt8]) throws(CatalogError) -> JSONValue {
    var reader = Self(bytes: try CatalogText.normalized(bytes))
    let value = try reader.value(depth: 0)
    reader.skipSpaces()
    guard reader.current == nil else {
      throw CatalogError("something stands behind the end of the value", at: reader.place)
    }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }
  private var place: TextPosition { TextPosition(line: line, column: index - lineStart + 1) }

  private mutating func skipSpaces() {
    while let byte = current, byte.isSpace {
      index += 1
      if byte == 0x0A {
        line += 1
        lineStart = index
      }
    }
  }

  private mutating func value(depth: Int) throws(CatalogError) -> JSONValue {
    skipSpaces()
    let begin = place
    guard let byte = current else { throw CatalogError("a value is missing", at: begin) }
    guard depth < Self.depthLimit else {
      throw CatalogError("values are nested more than \(Self.depthLimit) deep", at: begin)
    }
    let content: JSONValue.Content
    switch byte {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth))
    case UInt8(ascii: "["): content = .list(try elements(depth: depth))
    case UInt8(ascii: "\""): content = .text(try string())
    default: content = try word()
    }
    return JSONValue(content: content, position: begin)
  }

  private mutating func word() throws(CatalogError) -> JSONValue.Content {
    let begin = place
    let start = index
    while let byte = current, byte.isLetter || byte.isDigit || "+-.".utf8.contains(byte) {
      index += 1
    }
    switch String(decoding: bytes[start..<index], as: UTF8.self) {
    case "null": return .null
    case "true": return .flag(true)
    case "false": return .flag(false)
    case let text:
      guard let first = text.utf8.first, first.isDigit || first == UInt8(ascii: "-"),
        text.contains(where: \.isNumber)
      else { throw CatalogError("a value is missing", at: begin) }
      return .number(text)
    }
  }

  private mutating func elements(depth: Int) throws(CatalogError) -> [JSONValue] {
    var values: [JSONValue] = []
    index += 1
    skipSpaces()
    if take("]") { return values }
    while true {
      values.append(try value(depth: depth + 1))
      if try !goesOn(until: "]") { return values }
    }
  }

  private mutating func members(depth: Int) throws(CatalogError) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    index += 1
    skipSpaces()
    if take("}") { return members }
    while true {
      skipSpaces()
      let begin = place
      guard current == UInt8(ascii: "\"") else {
        throw CatalogError("a name in double quotes is missing", at: begin)
      }
      let name = try string()
      skipSpaces()
      guard take(":") else { throw CatalogError("':' is missing", at: place) }
      let value = try value(depth: depth + 1)
      guard members.updateValue(value, forKey: name) == nil else {
        throw CatalogError("'\(name)' stands here twice", at: begin)
      }
      if try !goesOn(until: "}") { return members }
    }
  }

  private mutating func goesOn(until end: Character) throws(CatalogError) -> Bool {
    skipSpaces()
    if take(end) { return false }
    guard take(",") else { throw CatalogError("',' or '\(end)' is missing", at: place) }
    return true
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard current == sign.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func string() throws(CatalogError) -> String {
    let begin = place
    index += 1
    var text: [UInt8] = []
    while let byte = current, byte != 0x0A {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      default:
        text.append(byte)
        index += 1
      }
    }
    throw CatalogError("the text that begins here isn't closed on its line", at: begin)
  }

  private mutating func escape() throws(CatalogError) -> [UInt8] {
    let begin = place
    index += 1
    guard let byte = current else { throw CatalogError("the text isn't closed", at: begin) }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return []
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return [0x20]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      var units = [try unit(begin)]
      if UTF16.isLeadSurrogate(units[0]), current == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        units.append(try unit(begin))
      }
      guard let text = String(validating: units, as: UTF16.self),
        units[0] >= 0x20 || [9, 10].contains(units[0])
      else { throw CatalogError("the escape is no character of a text", at: begin) }
      return Array(text.utf8)
    default: throw CatalogError("the escape isn't known", at: begin)
    }
  }

  private mutating func unit(_ begin: TextPosition) throws(CatalogError) -> UInt16 {
    guard index + 4 <= bytes.count,
      let value = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw CatalogError("four hexadecimal digits are missing", at: begin) }
    index += 4
    return value
  }
}
