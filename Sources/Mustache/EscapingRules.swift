/// What `{{name}}` does to the characters of a text.
package enum EscapingRules: Sendable {
  /// Escapes for the place in the HTML around the tag, and refuses places where none is safe.
  case html
  /// Escapes `& < > " '` everywhere, as the Mustache specification says. For XML.
  case plain
}
