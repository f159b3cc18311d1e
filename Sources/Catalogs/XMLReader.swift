import Text

/// Reads the part of XML 1.0 that data in files needs, in one pass and without a look at anything
/// else: no document type, so no entities but the five, and nothing from a network or a disk.
///
/// A library would bring its own document types, entities and loaders, all to be switched off, and
/// one more thing to link into a program that is one file.
package struct XMLReader {
  let bytes: [UInt8]
  var index = 0
  var line = 1
  var lineStart = 0
  var open: [String] = []
  var hasRoot = false
  /// The end of an element that was written as one tag.
  var pendingEnd: XMLEvent?

  /// Elements inside each other.
  static let depthLimit = 64
  static let attributeLimit = 64

  /// - Parameter bytes: Of the whole file, in UTF-8 or UTF-16.
  /// - Throws: ``CatalogError`` if they are no text.
  package init(_ bytes: [UInt8]) throws(CatalogError) {
    self.bytes = try CatalogText.normalized(bytes)
  }

  /// The next step; `nil` behind the end of the outermost element.
  package mutating func next() throws(CatalogError) -> XMLEvent? {
    if let event = pendingEnd {
      pendingEnd = nil
      return event
    }
    while let byte = current {
      if byte != UInt8(ascii: "<") {
        if let event = try text() { return event }
      } else if starts("<!--") {
        try skip(through: "-->", from: 4, "the comment")
      } else if starts("<![CDATA[") {
        return try characterData()
      } else if starts("<?") {
        try skip(through: "?>", from: 2, "the instruction")
      } else if starts("<!") {
        throw CatalogError(
          "a document type isn't read", at: place,
          hint: "delete it; entities other than &amp; &lt; &gt; &quot; &apos; aren't needed")
      } else if starts("</") {
        return try endTag()
      } else {
        return try startTag()
      }
    }
    guard open.isEmpty else { throw CatalogError("<\(open.last ?? "")> isn't closed", at: place) }
    guard hasRoot else { throw CatalogError("the file holds no element", at: place) }
    return nil
  }
}

extension XMLReader {
  var current: UInt8? { index < bytes.count ? bytes[index] : nil }
  var place: TextPosition { TextPosition(line: line, column: index - lineStart + 1) }

  private func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { sign in
      index + sign.count <= bytes.count && sign.indices.allSatisfy { bytes[index + $0] == sign[$0] }
    }
  }

  mutating func advance(by count: Int = 1) {
    for _ in 0..<count {
      if bytes[index] == 0x0A {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
  }

  private mutating func skip(
    through end: StaticString, from start: Int, _ what: String
  ) throws(CatalogError) {
    let begin = place
    advance(by: start)
    while index < bytes.count {
      if starts(end) { return advance(by: end.utf8CodeUnitCount) }
      advance()
    }
    throw CatalogError("\(what) that begins here isn't closed", at: begin)
  }

  private mutating func characterData() throws(CatalogError) -> XMLEvent {
    let begin = place
    let start = index + 9
    try skip(through: "]]>", from: 9, "the CDATA")
    let text = String(decoding: bytes[start..<index - 3], as: UTF8.self)
    guard !open.isEmpty else { throw CatalogError("text outside of all elements", at: begin) }
    return XMLEvent(kind: .text(text), position: begin)
  }

  /// Character data up to the next tag; `nil` for white space outside of all elements.
  private mutating func text() throws(CatalogError) -> XMLEvent? {
    let begin = place
    var text: [UInt8] = []
    while let byte = current, byte != UInt8(ascii: "<") {
      if byte == UInt8(ascii: "&") {
        text += try reference()
        continue
      }
      let start = index
      while let byte = current, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") { advance() }
      text += bytes[start..<index]
    }
    if !open.isEmpty {
      return XMLEvent(kind: .text(String(decoding: text, as: UTF8.self)), position: begin)
    }
    guard text.allSatisfy(\.isSpace) else {
      throw CatalogError("text outside of all elements", at: begin)
    }
    return nil
  }

  mutating func reference() throws(CatalogError) -> [UInt8] {
    let begin = place
    let start = index + 1
    var end = start
    while end < bytes.count, end < start + 12, bytes[end] != UInt8(ascii: ";") { end += 1 }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), let text = Self.text(of: name) else {
      throw CatalogError(
        "'&' begins no reference that is known", at: begin,
        hint: "write &amp; for the sign itself")
    }
    advance(by: end + 1 - index)
    return text
  }

  private static func text(of name: String) -> [UInt8]? {
    switch name {
    case "amp": return [UInt8(ascii: "&")]
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHex = name.hasPrefix("#x")
      guard let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
        let scalar = UnicodeScalar(value), value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value)
      else { return nil }
      return Array(String(scalar).utf8)
    }
  }
}
