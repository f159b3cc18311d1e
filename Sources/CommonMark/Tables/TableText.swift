import Text

/// The texts of all tables' cells as one document, in which each is a heading.
///
/// A heading holds one line of inlines, whatever the line starts with. The document's own text
/// follows where it may define the links that cells name.
struct TableText {
  private(set) var bytes: [UInt8] = []
  private let source: UnsafeBufferPointer<UInt8>

  /// Before each cell stands `# `.
  static let indentation = 2

  init(_ tables: [Table], in source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    for cell in tables.lazy.flatMap(\.rows).joined() where !cell.text.isEmpty {
      bytes += "# ".utf8
      bytes += source[cell.text]
      bytes += " #\n".utf8
    }
  }

  /// Adds the lines of a paragraph that stand before a table.
  ///
  /// Lines that go on are indented, so that none can start another block.
  mutating func append(_ lines: [Slice<UnsafeBufferPointer<UInt8>>]) {
    bytes.append(0x0A)
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes += "    ".utf8 }
      bytes += line
      bytes.append(0x0A)
    }
    // Keeps it apart from the next one.
    bytes += "#\n".utf8
  }

  /// Adds the document's own text if a link may be defined in it.
  mutating func appendDefinitions() {
    var index = source.end(without: UInt8(ascii: "]"))
    while index + 1 < source.count {
      if source[index + 1] == UInt8(ascii: ":") {
        bytes.append(0x0A)
        bytes += source
        return
      }
      index = source.end(without: UInt8(ascii: "]"), from: index + 1)
    }
  }
}
