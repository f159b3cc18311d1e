import Text

/// What a value means: the core schema of YAML 1.2, not YAML 1.1.
///
/// `no`, `on` and `12:30` are therefore text, and so is all that stands in quotes. See
/// [YAML 1.2.2, section 10.3](https://yaml.org/spec/1.2.2/#103-core-schema). Numbers are decimal
/// only: `0x1F`, `1e3` and `.inf` are text.
extension YAMLNode {
  /// Whether there is no value: nothing at all, `~` or `null`.
  package var isNull: Bool {
    switch plainText {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }

  /// The text of any scalar, also of a number or of an absent value (`""`, `"~"`).
  package var string: String? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar.text
  }

  package var bool: Bool? {
    switch plainText {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// A whole number without a fraction, `nil` also if it doesn't fit.
  package var int: Int? {
    guard let digits = decimalText, !digits.utf8.contains(UInt8(ascii: ".")) else { return nil }
    return Int(digits)
  }

  /// A decimal number as it is written, such as `4.90` or `-3`: no exponent, and digits on both
  /// sides of the point.
  package var decimalText: String? {
    guard let text = plainText else { return nil }
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy(\.isDigit)
    }
    return areDigits ? text : nil
  }

  package var sequence: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  package var mapping: [Entry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// The kind of value in an author's words, for messages: `expected a list, not a mapping`.
  package var kindName: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar:
      if isNull {
        "nothing"
      } else if bool != nil {
        "true or false"
      } else {
        decimalText == nil ? "text" : "a number"
      }
    }
  }

  /// Whether a `#` behind a plain value begins a comment, which may have been meant as text.
  package var hasComment: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.hasComment
  }

  /// The text of a scalar that is written without quotes and not as a block text.
  package var plainText: String? {
    guard case .scalar(let scalar) = content, scalar.isPlain else { return nil }
    return scalar.text
  }
}
