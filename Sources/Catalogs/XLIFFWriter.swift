import Text

/// Writes files of XLIFF 1.2: one line a text, the same bytes of the same texts.
package struct XLIFFWriter: ~Copyable {
  private var buffer = ByteBuffer()
  private let languages: (source: String, target: String)

  package init(source: String, target: String) { languages = (source, target) }

  /// What stands before all that writers give.
  package static let head = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">

    """.utf8)

  /// What stands behind it.
  package static let tail = Array("</xliff>\n".utf8)

  /// Adds the texts of one file.
  ///
  /// - Parameters:
  ///   - original: The file's path.
  ///   - tool: The name of the program that writes.
  ///   - units: In the order of the file.
  package mutating func add(original: String, tool: String, _ units: [XLIFFUnit]) {
    buffer.append(
      """
      <file original="\(Self.quoted(original))" source-language="\(Self.quoted(languages.source))" \
      target-language="\(Self.quoted(languages.target))" datatype="plaintext" \
      tool-id="\(Self.quoted(tool))">
      <header><tool tool-id="\(Self.quoted(tool))" tool-name="\(Self.quoted(tool))"/></header>
      <body>

      """)
    for unit in units { add(unit) }
    buffer.append("</body>\n</file>\n")
  }

  /// What was added.
  package var bytes: [UInt8] { buffer.withBytes { Array($0) } }

  private mutating func add(_ unit: XLIFFUnit) {
    let id = Self.quoted(unit.id)
    let approved = unit.isApproved ? " approved=\"yes\"" : ""
    buffer.append("<trans-unit id=\"\(id)\" resname=\"\(id)\"\(approved) xml:space=\"preserve\">")
    buffer.append("<source>")
    add(unit.source)
    buffer.append("</source>")
    if let target = unit.target {
      buffer.append(unit.state.map { "<target state=\"\(Self.quoted($0))\"" } ?? "<target")
      buffer.append(unit.qualifier.map { " state-qualifier=\"\(Self.quoted($0))\">" } ?? ">")
      add(target)
      buffer.append("</target>")
    }
    for note in unit.notes {
      buffer.append(note.author.map { "<note from=\"\(Self.quoted($0))\">" } ?? "<note>")
      buffer.append(Self.escaped(note.text))
      buffer.append("</note>")
    }
    buffer.append("</trans-unit>\n")
  }

  private mutating func add(_ pieces: [XLIFFInline]) {
    for piece in pieces {
      switch piece {
      case .text(let text): buffer.append(Self.escaped(text))
      case .group(let id, let kind, let inside):
        buffer.append("<g id=\"\(Self.quoted(id))\"\(Self.attribute("ctype", kind))>")
        add(inside)
        buffer.append("</g>")
      case .placeholder(let id, let kind, let shows):
        buffer.append(
          "<x id=\"\(Self.quoted(id))\"\(Self.attribute("ctype", kind))"
            + "\(Self.attribute("equiv-text", shows))/>")
      }
    }
  }

  private static func attribute(_ name: String, _ value: String?) -> String {
    value.map { " \(name)=\"\(quoted($0))\"" } ?? ""
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "<>&".utf8.contains($0) }) else { return text }
    return text.replacingScalars("&", with: "&amp;").replacingScalars("<", with: "&lt;")
      .replacingScalars(">", with: "&gt;")
  }

  private static func quoted(_ text: String) -> String {
    escaped(text).replacingScalars("\"", with: "&quot;").replacingScalars("\n", with: " ")
  }
}
