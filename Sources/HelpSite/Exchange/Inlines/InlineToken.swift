/// A technical piece of a text, which a translation keeps as it is.
enum InlineToken: Hashable, Sendable {
  case code(String)
  case fact(String)
  /// Title and words with their facts as pages write them.
  case image(destination: String, title: String, words: String)
  case link(destination: String, title: String)
  /// A link whose text is its address.
  case autolink(destination: String, text: String)
  case html(String)

  /// What the names of its kind begin with, before a number.
  var stem: String {
    switch self {
    case .code: "code"
    case .fact(let name): Self.identifier(name)
    case .image: "image"
    case .link, .autolink: "link"
    case .html: "html"
    }
  }

  /// What makes it the same piece in another text: not how it is described.
  var identity: InlineToken {
    switch self {
    case .image(let destination, _, _): .image(destination: destination, title: "", words: "")
    case .link(let destination, _): .link(destination: destination, title: "")
    default: self
    }
  }

  /// Whether it may stand several times.
  var mayRepeat: Bool {
    switch self {
    case .code, .fact: true
    case .image, .link, .autolink, .html: false
    }
  }

  /// A fact's name as one of a placeholder: `refund_window`.
  private static func identifier(_ name: String) -> String {
    let letters = name.unicodeScalars.map { scalar -> Character in
      scalar == "-" || scalar == "." ? "_" : Character(scalar)
    }
    let text = String(letters)
    return text.first?.isLetter ?? false ? text : "fact_" + text
  }

  /// A name for each token, none twice: `link1`, `code1`, `refund_window`.
  ///
  /// - Parameters:
  ///   - tokens: In the order of the text.
  ///   - named: Names of the first of them, which stay.
  /// - Returns: In the order of the tokens.
  static func names(of tokens: [InlineToken], after named: [String] = []) -> [String] {
    var names = named
    var counts: [String: Int] = [:]
    for token in tokens.prefix(named.count) { counts[token.stem, default: 0] += 1 }
    for token in tokens.dropFirst(named.count) {
      var isFact = false
      if case .fact = token { isFact = true }
      var name: String
      repeat {
        let count = counts[token.stem, default: 0] + 1
        counts[token.stem] = count
        name = isFact ? token.stem + (count > 1 ? "_\(count)" : "") : "\(token.stem)\(count)"
      } while names.contains(name)
      names.append(name)
    }
    return names
  }
}
