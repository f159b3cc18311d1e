import Text

/// Parses templates one after the other, collecting names and errors of all.
struct TemplateParser {
  var names: NameTable
  /// All but the first parts of all dotted names, one after the other.
  private(set) var rests: [Name] = []
  private(set) var errors: [TemplateError] = []
  /// How many errors the templates before had.
  private var errorCount = 0
  private var paths: [String: NamePath] = [".": .dot]

  init(names: NameTable) {
    self.names = names
  }

  mutating func parse(_ source: TemplateSource) -> ParsedTemplate {
    guard source.text.count <= Limits.sourceSize else {
      errors.append(TemplateError(.tooLarge, in: source.path, at: TextPosition(), source.path.text))
      return ParsedTemplate(source: source, tokens: [], isBroken: true, hasErrors: true)
    }
    errorCount = errors.count
    var tokenizer = Tokenizer(source)
    tokenizer.run()
    var matcher = TagMatcher(tokenizer.tokens, of: source)
    matcher.run()
    let isBroken = !tokenizer.errors.isEmpty || !matcher.errors.isEmpty
    errors += tokenizer.errors + matcher.errors
    var tokens = matcher.tokens
    for index in tokens.indices { readPath(&tokens[index], in: source) }
    if !isBroken {
      var trimmer = LineTrimmer(tokens, of: source.text)
      trimmer.run()
      tokens = trimmer.tokens
    }
    return ParsedTemplate(
      source: source, tokens: tokens, isBroken: isBroken, hasErrors: errors.count > errorCount)
  }

  private mutating func readPath(_ token: inout Token, in source: TemplateSource) {
    switch token.kind {
    case .variable, .raw, .section, .inverted: break
    default: return
    }
    let text = String(decoding: source.text[token.bytes], as: UTF8.self)
    if let known = paths[text] {
      token.path = known
      return
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.contains("") {
      report(.badName, text, at: token.place, in: source)
    } else if names.isKnown(parts[0]) {
      token.path = path(parts)
      paths[text] = token.path
    } else {
      report(.unknownName, parts[0], at: token.place, in: source)
    }
  }

  private mutating func path(_ parts: [String]) -> NamePath {
    let start = rests.count
    for part in parts.dropFirst() { rests.append(names.name(adding: part)) }
    return NamePath(
      first: Int32(names.name(adding: parts[0]).id), restStart: UInt32(start),
      restCount: UInt32(parts.count - 1))
  }

  private mutating func report(
    _ kind: TemplateError.Kind, _ text: String, at place: TextPosition, in source: TemplateSource
  ) {
    guard errors.count - errorCount < Limits.errors else { return }
    let suggestion = kind == .unknownName ? names.nearest(to: text) : nil
    errors.append(
      TemplateError(kind, in: source.path, at: place, text, suggestion: suggestion))
  }
}
