/// A template's tokens, checked as far as that is possible without the other templates.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  var tokens: [Token]
  /// Whether the tokens can't be compiled, because tags are cut off or don't match.
  let isBroken: Bool
  /// Whether any error was found in it so far.
  let hasErrors: Bool

  /// Returns the name in a tag.
  func name(of token: Token) -> String {
    String(decoding: source.text[token.bytes], as: UTF8.self)
  }
}
