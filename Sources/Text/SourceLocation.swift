/// A place in a file of the site: `content/it/refunds.md:12:8`.
package struct SourceLocation: Hashable, Sendable {
  /// Relative to the site folder, with `/`.
  package var file: String
  package var position: TextPosition

  package init(file: String, position: TextPosition = TextPosition()) {
    self.file = file
    self.position = position
  }

  package init(file: String, line: Int, column: Int = 1) {
    self.init(file: file, position: TextPosition(line: line, column: column))
  }

  /// The line, from 1.
  package var line: Int { position.line }
  /// The column, from 1, in UTF-8 bytes.
  package var column: Int { position.column }

  /// The place so many bytes further on the line.
  package func moved(by bytes: Int) -> Self {
    Self(file: file, line: line, column: column + bytes)
  }
}

extension SourceLocation: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
    return a.position < b.position
  }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String { "\(file):\(position)" }
}
