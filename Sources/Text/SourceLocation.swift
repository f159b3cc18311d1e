/// A place in a file of the site: `content/it/refunds.md:12:8`.
package struct SourceLocation: Hashable, Sendable {
  package var file: SourcePath
  package var position: TextPosition

  package init(file: SourcePath, position: TextPosition = TextPosition()) {
    self.file = file
    self.position = position
  }

  package init(file: SourcePath, line: Int, column: Int = 1) {
    self.init(file: file, position: TextPosition(line: line, column: column))
  }

  /// The line, from 1.
  package var line: Int { position.line }
  /// The column, from 1, in UTF-8 bytes.
  package var column: Int { position.column }

  /// The same place seen from a folder from which `prefix` leads to the site: `docs/`.
  package func below(_ prefix: String) -> Self {
    Self(file: file.below(prefix), position: position)
  }

  /// The place so many bytes further on the line.
  package func moved(by bytes: Int) -> Self {
    Self(file: file, line: line, column: column + bytes)
  }
}

extension SourceLocation: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    if a.file != b.file { return a.file < b.file }
    return a.position < b.position
  }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String { "\(file):\(position)" }
}
