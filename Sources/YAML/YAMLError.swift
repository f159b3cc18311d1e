package import Text

/// Why a text can't be read, and where.
package struct YAMLError: Error, Hashable, Sendable {
  package let kind: Kind
  /// One clause in the author's words, lower case, no full stop.
  package let message: String
  package let position: TextPosition

  /// The stable name of a mistake.
  package enum Kind: String, CaseIterable, Sendable {
    case syntax, notUTF8, controlCharacter, tooLarge, tooDeep
    case aliasNotAllowed, anchorNotAllowed, tagNotAllowed, mergeKeyNotAllowed
    case directiveNotAllowed, multipleDocuments
    case duplicateKey, keyNotScalar, keyMissing
  }
}

extension YAMLError: CustomStringConvertible {
  package var description: String { "\(position): \(message) [\(kind.rawValue)]" }
}

extension YAMLError {
  static func alias(at position: TextPosition) -> Self {
    let message = "text that starts with '*' needs quotes, and aliases are not allowed"
    return Self(kind: .aliasNotAllowed, message: message, position: position)
  }

  static func anchor(at position: TextPosition) -> Self {
    let message = "text that starts with '&' needs quotes, and anchors are not allowed"
    return Self(kind: .anchorNotAllowed, message: message, position: position)
  }

  static func tag(at position: TextPosition) -> Self {
    let message = "text that starts with '!' needs quotes, and tags are not allowed"
    return Self(kind: .tagNotAllowed, message: message, position: position)
  }

  static func directive(at position: TextPosition) -> Self {
    let message = "a line that starts with '%' is a directive, which is not allowed"
    return Self(kind: .directiveNotAllowed, message: message, position: position)
  }

  static func unquoted(_ sign: Character, at position: TextPosition) -> Self {
    let message = "text that starts with '\(sign)' needs quotes"
    return Self(kind: .syntax, message: message, position: position)
  }

  static func joinedComment(at position: TextPosition) -> Self {
    let message = "a comment needs a space before '#'"
    return Self(kind: .syntax, message: message, position: position)
  }

  static func keyMissing(at position: TextPosition) -> Self {
    Self(kind: .keyMissing, message: "the key before ':' is missing", position: position)
  }

  static func unwantedCharacter(_ scalar: UInt32, at position: TextPosition) -> Self {
    let digits = String(scalar, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let message = "the invisible character U+\(code) is not allowed"
    return Self(kind: .controlCharacter, message: message, position: position)
  }
}
