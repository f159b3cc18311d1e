import Text

/// A text that is translated as one: its words, and its technical pieces with their names.
struct UnitText: Hashable, Sendable {
  var content: [Inline]
  var tokens: [InlineToken]
  /// The tokens' names in translators' files.
  let names: [String]

  init(content: [Inline], tokens: [InlineToken], names: [String]? = nil) {
    self.content = content.normalized
    self.tokens = tokens
    self.names = names ?? InlineToken.names(of: tokens)
  }

  /// A text without Markdown: a title, a description, words of a data file or of a picture.
  ///
  /// - Parameter line: With facts in double braces.
  init(plain line: String) {
    var tokens: [InlineToken] = []
    let content = Self.pieces(of: line, &tokens)
    self.init(content: content, tokens: tokens)
  }

  /// Whether a translator would find anything to translate: a letter outside of technical pieces.
  var hasWords: Bool {
    content.words.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  /// Equal for texts that a translator would translate alike, whatever language's they are.
  var key: [UInt8] {
    var text = PartText()
    Self.add(content, tokens, to: &text)
    return text.bytes
  }

  /// A running text cut at its facts.
  static func pieces(of text: String, _ tokens: inout [InlineToken]) -> [Inline] {
    guard Placeholder.mayStand(in: text) else { return [.text(text)] }
    return text.withBytes { bytes in
      var pieces: [Inline] = []
      var start = 0
      for case .placeholder(let fact) in Placeholder.findings(in: bytes) {
        pieces.append(.text(String(decoding: bytes[start..<fact.range.lowerBound], as: UTF8.self)))
        let number = Self.number(of: .fact(fact.name), &tokens)
        pieces.append(.token(number, form: fact.argument))
        start = fact.range.upperBound
      }
      return pieces + [.text(String(decoding: bytes[start...], as: UTF8.self))]
    }
  }

  /// The number of a token, which is added if it isn't there.
  static func number(of token: InlineToken, _ tokens: inout [InlineToken]) -> Int {
    if token.mayRepeat, let number = tokens.firstIndex(of: token) { return number }
    tokens.append(token)
    return tokens.count - 1
  }

  private static func add(_ pieces: [Inline], _ tokens: [InlineToken], to text: inout PartText) {
    func add(span kind: UInt8, _ inside: [Inline]) {
      text.open(kind)
      Self.add(inside, tokens, to: &text)
      text.close()
    }
    for piece in pieces {
      switch piece {
      case .text(let words): text.append(words)
      case .lineBreak: add(span: UInt8(ascii: "b"), [])
      case .token(let number, _):
        Array("\(tokens[number].identity)".utf8).withUnsafeBufferPointer { text.append(code: $0) }
      case .emphasis(let inside): add(span: UInt8(ascii: "e"), inside)
      case .strong(let inside): add(span: UInt8(ascii: "S"), inside)
      case .link(let number, let inside):
        text.append(field: "\(tokens[number].identity)")
        add(span: UInt8(ascii: "a"), inside)
      }
    }
  }
}

extension UnitText {
  /// What stands for a piece in PO and JSON: `{code1}`, `{refund_window}{{genitive}}`.
  ///
  /// gettext takes no words behind a colon in braces.
  func placeholder(_ number: Int, _ form: String?) -> String {
    "{\(names[number])}" + (form.map { "{{\($0)}}" } ?? "")
  }

  /// The plain text as pages and data files write it.
  var plainLine: String {
    content.map { piece in
      switch piece {
      case .text(let text): text
      case .token(let number, let form):
        if case .fact(let name) = tokens[number] {
          "{{\(name)\(form.map { ":" + $0 } ?? "")}}"
        } else {
          ""
        }
      case .lineBreak, .emphasis, .strong, .link: ""
      }
    }.joined()
  }

  /// The same text with its pieces numbered as those of the original, each of which keeps its own
  /// address and description; pieces that the original hasn't come behind.
  func numbered(as original: UnitText) -> UnitText {
    if tokens.isEmpty, original.tokens.isEmpty { return self }
    var tokens = original.tokens
    var free = Set(tokens.indices)
    var numbers: [Int: Int] = [:]
    for (number, token) in self.tokens.enumerated() {
      let match = free.sorted().first { original.tokens[$0].identity == token.identity }
      guard let match else { continue }
      numbers[number] = match
      free.remove(match)
    }
    for (number, token) in self.tokens.enumerated() where numbers[number] == nil {
      // Another fact is another fact; an address or code may be the language's own.
      let match = free.sorted().first { original.tokens[$0].isAkin(to: token) }
      if let match {
        numbers[number] = match
        free.remove(match)
      } else {
        numbers[number] = tokens.count
        tokens.append(token)
      }
    }
    for (number, match) in numbers { tokens[match] = self.tokens[number] }
    return UnitText(
      content: content.renumbered { numbers[$0] ?? $0 }, tokens: tokens,
      names: InlineToken.names(of: tokens, after: original.names))
  }
}

extension InlineToken {
  /// Whether it may be another language's form of the other.
  fileprivate func isAkin(to other: InlineToken) -> Bool {
    switch (self, other) {
    case (.code, .code), (.image, .image), (.link, .link), (.autolink, .autolink), (.html, .html):
      true
    default: false
    }
  }
}
