/// How a variable's text becomes part of the page; the compiler decides it from the place.
enum Escaping: Sendable {
  /// As it is: `{{{name}}}`.
  case raw
  /// Between tags: finished HTML as it is, all else without markup.
  case text
  /// In an attribute, a title or an XML file: everything without markup.
  case markup
  /// At the start of an address: its scheme must be an allowed one.
  case addressStart
  /// After the unknown start of an address: no colon may complete a scheme.
  case addressOpen
  /// Further on in an address.
  case addressRest
  /// In a script, outside its strings: JSON, numbers, `true`, `false` and `null`.
  case scriptCode
  /// Inside a script's string.
  case scriptString
}
