import Text

/// Reads catalogues of gettext as programs and people leave them.
package struct POReader {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var entry = POEntry()
  private var entries: [POEntry] = []
  /// The text that further lines in quotes belong to.
  private var field: Field?
  private var hasID = false
  private var hasText = false

  private enum Field { case context, id, plural, text, otherText, previous, previousOther }

  /// Reads all messages; the header is the one without a source text.
  ///
  /// - Parameter bytes: Of the whole file.
  /// - Returns: In their order.
  /// - Throws: ``CatalogError`` at the first sign that can't be understood.
  package static func entries(in bytes: [UInt8]) throws(CatalogError) -> [POEntry] {
    var reader = Self(bytes: try CatalogText.normalized(bytes))
    try reader.read()
    return reader.entries
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() throws(CatalogError) {
    while index < bytes.count {
      lineStart = index
      try readLine()
      skipLine()
    }
    try end()
  }

  private mutating func skipLine() {
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    index += 1
    line += 1
  }

  /// Where the reader stands.
  var place: TextPosition { TextPosition(line: line, column: index - lineStart + 1) }

  /// The byte where the reader stands; `nil` at the end.
  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func advance() { index += 1 }

  /// A text up to its closing quote if no escape stands in it; the reader stands behind it then.
  mutating func plainString() -> ArraySlice<UInt8>? {
    let start = index
    let end = bytes.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count {
        switch bytes[end] {
        case UInt8(ascii: "\""): return end
        case UInt8(ascii: "\\"), 0x0A: return -1
        default: end += 1
        }
      }
      return -1
    }
    guard end >= start else { return nil }
    index = end + 1
    return bytes[start..<end]
  }

  private mutating func readLine() throws(CatalogError) {
    skipSpaces()
    guard index < bytes.count, bytes[index] != 0x0A else { return }
    if bytes[index] == UInt8(ascii: "#") { return try readComment() }
    try readWords()
  }

  private mutating func readWords() throws(CatalogError) {
    if bytes[index] == UInt8(ascii: "\"") { return append(try string()) }
    let start = place
    let keyword = word()
    try begin(keyword, at: start)
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      throw CatalogError("a text in double quotes is missing", at: place)
    }
    append(try string())
  }

  private mutating func begin(
    _ keyword: String, at start: TextPosition
  ) throws(CatalogError) {
    switch keyword {
    case "msgctxt", "domain":
      if hasID { try end() }
      field = .context
      if entry.context == nil, !hasID { entry.position = start }
      entry.context = keyword == "domain" ? nil : ""
    case "msgid":
      if hasID { try end() }
      if entry.context == nil { entry.position = start }
      field = .id
      hasID = true
    case "msgid_plural":
      field = .plural
      entry.isPlural = true
    case "msgstr", "msgstr[0]":
      guard hasID else { throw CatalogError("a msgstr without a msgid", at: start) }
      guard !hasText else { throw CatalogError("a second msgstr of one message", at: start) }
      field = .text
      hasText = true
    case let other where other.hasPrefix("msgstr["): field = .otherText
    default:
      throw CatalogError(
        "'\(other(keyword))' is no word of a catalogue", at: start,
        hint: "messages have msgctxt, msgid and msgstr, each with a text in double quotes")
    }
  }

  private func other(_ keyword: String) -> String { String(keyword.prefix(40)) }

  private mutating func append(_ text: String) {
    switch field {
    case .context: entry.context?.append(text)
    case .id: entry.id += text
    case .text: entry.text += text
    case .previous: entry.previous = (entry.previous ?? "") + text
    case .plural, .otherText, .previousOther, nil: break
    }
  }

  private mutating func end() throws(CatalogError) {
    defer {
      entry = POEntry()
      field = nil
      (hasID, hasText) = (false, false)
    }
    guard hasID else { return }
    guard hasText else { throw CatalogError("the message has no msgstr", at: entry.position) }
    entries.append(entry)
  }
}

extension POReader {
  private mutating func readComment() throws(CatalogError) {
    index += 1
    let kind = index < bytes.count ? bytes[index] : 0x0A
    switch kind {
    case UInt8(ascii: "~"):
      index += 1
      try readObsolete()
    case UInt8(ascii: "|"):
      index += 1
      try readPrevious()
    default:
      // What comes before a message, and not within one.
      if hasText { try end() }
      readNote(kind)
    }
  }

  private mutating func readNote(_ kind: UInt8) {
    guard [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ",")].contains(kind) else { return }
    index += 1
    skipSpaces()
    let text = restOfLine()
    switch kind {
    case UInt8(ascii: "."): entry.notes.append(text)
    case UInt8(ascii: ":"): entry.references.append(text)
    default:
      entry.flags += text.utf8.split(separator: UInt8(ascii: ",")).map(\.trimmingSpaces)
        .filter { !$0.isEmpty }.map { String(Substring($0)) }
    }
  }

  private mutating func readObsolete() throws(CatalogError) {
    skipSpaces()
    guard index < bytes.count, bytes[index] != 0x0A else { return }
    if bytes[index] == UInt8(ascii: "|") { return }
    if hasID, !entry.isObsolete { try end() }
    try readWords()
    entry.isObsolete = true
  }

  private mutating func readPrevious() throws(CatalogError) {
    if hasText { try end() }
    skipSpaces()
    guard index < bytes.count, bytes[index] != 0x0A else { return }
    if bytes[index] != UInt8(ascii: "\"") {
      field = word() == "msgid" ? .previous : .previousOther
      skipSpaces()
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return }
    append(try string())
  }

  private mutating func skipSpaces() {
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  }

  private mutating func word() -> String {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "\"") {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func restOfLine() -> String {
    let start = index
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}
