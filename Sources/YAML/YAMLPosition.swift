/// A place in a YAML text.
package struct YAMLPosition: Hashable, Sendable {
  /// From 1; or from the first line that the parser was told.
  package let line: Int
  /// From 1, in UTF-8 bytes; a byte-order mark isn't counted.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension YAMLPosition: Comparable {
  package static func < (a: Self, b: Self) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

extension YAMLPosition: CustomStringConvertible {
  package var description: String { "\(line):\(column)" }
}
