import Text

extension XMLReader {
  private mutating func name() throws(CatalogError) -> String {
    let begin = place
    let start = index
    while let byte = current, !Self.endsName(byte) { index += 1 }
    guard index > start, index - start <= 200 else {
      throw CatalogError("a name is missing", at: begin)
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "&"):
      true
    default: byte.isSpace
    }
  }

  private mutating func skipSpaces() {
    while let byte = current, byte.isSpace { advance() }
  }

  mutating func endTag() throws(CatalogError) -> XMLEvent {
    let begin = place
    advance(by: 2)
    let name = try name()
    skipSpaces()
    guard current == UInt8(ascii: ">") else { throw CatalogError("'>' is missing", at: place) }
    advance()
    guard let last = open.popLast(), last == name else {
      throw CatalogError("</\(name)> closes nothing that is open here", at: begin)
    }
    return XMLEvent(kind: .end(name), position: begin)
  }

  mutating func startTag() throws(CatalogError) -> XMLEvent {
    let begin = place
    advance()
    let name = try name()
    guard !open.isEmpty || !hasRoot else {
      throw CatalogError("a second outermost element", at: begin)
    }
    guard open.count < Self.depthLimit else {
      throw CatalogError("elements are nested more than \(Self.depthLimit) deep", at: begin)
    }
    hasRoot = true
    let attributes = try attributes()
    if current == UInt8(ascii: "/") {
      advance()
      pendingEnd = XMLEvent(kind: .end(name), position: begin)
    } else {
      open.append(name)
    }
    guard current == UInt8(ascii: ">") else { throw CatalogError("'>' is missing", at: place) }
    advance()
    return XMLEvent(kind: .start(name, attributes), position: begin)
  }

  private mutating func attributes() throws(CatalogError) -> [String: String] {
    var attributes: [String: String] = [:]
    while true {
      skipSpaces()
      guard let byte = current else { throw CatalogError("the tag isn't closed", at: place) }
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { return attributes }
      let begin = place
      let name = try name()
      skipSpaces()
      guard current == UInt8(ascii: "=") else { throw CatalogError("'=' is missing", at: place) }
      advance()
      skipSpaces()
      let value = try value()
      guard attributes.updateValue(value, forKey: name) == nil,
        attributes.count <= Self.attributeLimit
      else { throw CatalogError("'\(name)' stands here twice, or too many do", at: begin) }
    }
  }

  private mutating func value() throws(CatalogError) -> String {
    let begin = place
    guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw CatalogError("a value in quotes is missing", at: place)
    }
    advance()
    var text: [UInt8] = []
    while let byte = current, byte != quote {
      switch byte {
      case UInt8(ascii: "<"): throw CatalogError("'<' can't stand in a value", at: place)
      case UInt8(ascii: "&"): text += try reference()
      default:
        text.append(byte.isSpace ? 0x20 : byte)
        advance()
      }
    }
    guard current != nil else { throw CatalogError("the value isn't closed", at: begin) }
    advance()
    return String(decoding: text, as: UTF8.self)
  }
}
