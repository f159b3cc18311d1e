import Text

/// Writes catalogues of gettext: the same bytes of the same messages, no line longer for being wrapped.
package struct POWriter: ~Copyable {
  private var buffer = ByteBuffer()
  private var isFirst: Bool

  /// - Parameter isFirst: Whether nothing stands before what is written.
  package init(isFirst: Bool = true) { self.isFirst = isFirst }

  package var bytes: [UInt8] { buffer.withBytes { Array($0) } }

  /// Adds a message, with an empty line before all but the first.
  package mutating func add(_ entry: POEntry) {
    if !isFirst { buffer.append(0x0A) }
    isFirst = false
    for note in entry.notes { line(note.isEmpty ? "#." : "#. ", Self.oneLine(note)) }
    for reference in entry.references { line("#: ", Self.reference(reference)) }
    if !entry.flags.isEmpty { line("#, ", entry.flags.joined(separator: ", ")) }
    if let previous = entry.previous { text(previous, keyword: "#| msgid", further: "#| ") }
    if let context = entry.context { text(context, keyword: "msgctxt") }
    text(entry.id, keyword: "msgid")
    text(entry.text, keyword: "msgstr")
  }

  private mutating func line(_ mark: StaticString, _ text: String) {
    buffer.append(mark)
    buffer.append(text)
    buffer.append(0x0A)
  }

  /// A text on one line, or each of its lines on one of its own.
  private mutating func text(_ text: String, keyword: StaticString, further: StaticString = "") {
    text.withBytes { bytes in
      let end = bytes.firstIndex(ofByte: 0x0A) ?? bytes.count
      buffer.append(keyword)
      buffer.append(" ")
      if end + 1 < bytes.count {
        buffer.append("\"\"\n")
        buffer.append(further)
      }
      buffer.append(UInt8(ascii: "\""))
      for (index, byte) in bytes.enumerated() {
        append(escaped: byte)
        guard byte == 0x0A, index + 1 < bytes.count else { continue }
        buffer.append("\"\n")
        buffer.append(further)
        buffer.append(UInt8(ascii: "\""))
      }
      buffer.append("\"\n")
    }
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\\"): buffer.append("\\\\")
    case UInt8(ascii: "\""): buffer.append("\\\"")
    case 0x0A: buffer.append("\\n")
    case 0x09: buffer.append("\\t")
    case 0x0D: buffer.append("\\r")
    default: buffer.append(byte)
    }
  }

  /// A text that can't end its comment.
  private static func oneLine(_ text: String) -> String {
    // The first bytes of all that may end a line.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }) else { return text }
    return String(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// A file's name; gettext takes what stands between these two signs for one name.
  private static func reference(_ name: String) -> String {
    name.utf8.contains(0x20) ? "\u{2068}\(name)\u{2069}" : name
  }
}
