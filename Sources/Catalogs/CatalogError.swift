package import Text

/// Why a translators' file can't be read, and where.
package struct CatalogError: Error, Equatable, Sendable {
  /// One clause, lower case, no full stop.
  package let message: String
  package let position: TextPosition
  /// What to do, if that is certain.
  package let hint: String?

  package init(_ message: String, at position: TextPosition, hint: String? = nil) {
    self.message = message
    self.position = position
    self.hint = hint
  }
}
