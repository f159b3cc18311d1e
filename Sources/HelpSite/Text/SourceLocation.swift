/// A place in a file of the site: `content/it/refunds.md:12:8`.
package struct SourceLocation: Hashable, Sendable {
  /// Relative to the site folder, with `/`.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in UTF-8 bytes.
  package var column: Int

  package init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place so many bytes further on the line.
  func moved(by bytes: Int) -> Self {
    Self(file: file, line: line, column: column + bytes)
  }
}

extension SourceLocation: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
    return (a.line, a.column) < (b.line, b.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String { "\(file):\(line):\(column)" }
}
