/// A place in a text: line and column count from 1, columns in UTF-8 bytes.
package struct TextPosition: Hashable, Sendable {
  package var line: Int
  package var column: Int

  @inlinable
  package init(line: Int = 1, column: Int = 1) {
    self.line = line
    self.column = column
  }
}

extension TextPosition: Comparable {
  package static func < (a: Self, b: Self) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

extension TextPosition: CustomStringConvertible {
  /// `12:8`.
  package var description: String { "\(line):\(column)" }
}
