/// Whether two pieces of code are one but for names that the reader puts in: `<your-key>`,
/// `my-app`, `HOST:CONTAINER`, which translations have in their own words.
enum CodeLikeness {
  /// Long code isn't looked at: it differs in more.
  static func isLike(_ own: String, _ original: String) -> Bool {
    guard max(own.utf8.count, original.utf8.count) < 8_192 else { return false }
    // A folder's name may end in a slash.
    if own + "/" == original || original + "/" == own { return true }
    if let own = KeyCombination(own), let original = KeyCombination(original) {
      return own.isLike(original)
    }
    let lines = [own, original].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    guard lines[0].count == lines[1].count else { return false }
    return zip(lines[0], lines[1]).allSatisfy { $0 == $1 || isLike($0, $1) }
  }

  private static func isLike(_ own: Substring, _ original: Substring) -> Bool {
    let (own, original) = (pieces(of: own), pieces(of: original))
    guard own.count == original.count else { return false }
    let isPattern = original.count > 1 && original.allSatisfy(\.isPatternName)
    return original.indices.allSatisfy { index in
      let (mine, its) = (own[index], original[index])
      if mine.text == its.text { return true }
      guard mine.isName, its.isName, mine.isInAngles == its.isInAngles else { return false }
      if mine.isInAngles { return !tags.contains(mine.text) || !tags.contains(its.text) }
      return isPossessive(its.text) || isPattern && mine.isPatternName
        || isOfExample(mine, its, at: index, in: original)
    }
  }

  /// Whether what stands at an index is of an example: a person's name in an address at
  /// `example.com`, or the country that a domain is in.
  private static func isOfExample(
    _ own: Piece, _ original: Piece, at index: Int, in pieces: [Piece]
  ) -> Bool {
    if index + 2 < pieces.count, pieces[index + 1].text == "@" {
      return pieces[index + 2].text == "example"
    }
    guard index > 1, pieces[index - 1].text == ".", pieces[index - 2].isName else { return false }
    return [own.text, original.text].allSatisfy { text in
      text.count == 2 && text.allSatisfy { $0.isASCII && $0.isLowercase } && !endings.contains(text)
    }
  }

  /// The ends of files' names that look like countries.
  private static let endings: Set<Substring> = [
    "cc", "cs", "db", "gz", "go", "hs", "js", "md", "ml", "pl", "ps", "py", "rb", "rs", "sh", "so",
    "ts", "vb", "xz",
  ]

  /// A name, or the signs between two.
  private struct Piece {
    let text: Substring
    let isName: Bool
    /// Whether it stands between `<` and `>`.
    var isInAngles = false

    /// Whether it is a sign, or a word in capitals as patterns name what stands there.
    var isPatternName: Bool {
      isName
        ? text.count > 1 && text.allSatisfy { $0.isLetter && !$0.isLowercase }
        : text.allSatisfy { ":/".contains($0) }
    }
  }

  private static func pieces(of line: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var rest = line
    while let first = rest.first {
      if first == "<", let end = placeholderEnd(in: rest, of: line) {
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        pieces.append(Piece(text: inside, isName: true, isInAngles: true))
        rest = rest[rest.index(after: end)...]
        continue
      }
      let isName = isOfName(first)
      let end =
        rest.dropFirst().firstIndex { isOfName($0) != isName || $0 == "<" } ?? rest.endIndex
      pieces.append(Piece(text: rest[..<end], isName: isName))
      rest = rest[end...]
    }
    return pieces
  }

  private static func isOfName(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || sign == "-" || sign == "_"
  }

  /// Where the words end that stand between angles: `<path to file>`, but not `<div>`, `List<Int>`.
  private static func placeholderEnd(in rest: Substring, of line: Substring) -> Substring.Index? {
    guard let end = rest.prefix(64).firstIndex(of: ">") else { return nil }
    let inside = rest[rest.index(after: rest.startIndex)..<end]
    let isGeneric =
      rest.startIndex > line.startIndex && line[line.index(before: rest.startIndex)].isLetter
    guard !isGeneric, inside.first?.isLetter == true,
      inside.allSatisfy({ isOfName($0) || $0 == " " })
    else { return nil }
    // A component of a page.
    let humps = inside.dropFirst().contains(where: \.isUppercase)
    return inside.first?.isUppercase == true && humps && inside.contains(where: \.isLowercase)
      ? nil : end
  }

  private static let tags: Set<Substring> = [
    "a", "abbr", "article", "aside", "audio", "b", "body", "br", "button", "canvas", "caption",
    "code", "dd", "details", "div", "dl", "dt", "em", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "label", "li",
    "link", "main", "meta", "nav", "ol", "option", "p", "path", "picture", "pre", "script",
    "section", "select", "slot", "small", "source", "span", "strong", "style", "sub", "summary",
    "sup", "svg", "table", "tbody", "td", "template", "textarea", "th", "thead", "title", "tr", "u",
    "ul", "video",
  ]

  /// Whether a name says that it is the reader's: `my-app`, `YOUR_KEY`, `yourKey`.
  private static func isPossessive(_ name: Substring) -> Bool {
    if name.count > 2, name.allSatisfy({ $0 == "x" || $0 == "X" }) { return true }
    if let mark = name.firstIndex(where: { "-_".contains($0) }) {
      return possessives.contains(name[..<mark].lowercased())
    }
    guard let hump = name.dropFirst().firstIndex(where: \.isUppercase) else {
      return anyNames.contains(name)
    }
    let word = String(name[..<hump])
    return possessives.contains(word) || word == "Some" || word == "Your"
  }

  /// Names that stand for any other.
  private static let anyNames: Set<Substring> = [
    "anything", "somebody", "someone", "something", "whatever",
  ]

  /// Code without what stands in angles in another alphabet than that of code:
  /// `<你的 名字>.example.com`.
  static func withoutForeignNames(_ code: String) -> String {
    guard code.contains("<"), !code.utf8.allSatisfy({ $0 < 0x80 }) else { return code }
    return pieces(of: code[...]).filter { piece in
      !piece.isInAngles || piece.text.allSatisfy { $0.isASCII || !$0.isLetter }
    }.reduce(into: "") { $0 += $1.isInAngles ? "<\($1.text)>" : $1.text }
  }

  /// My and your, and what examples are called by, in languages that sites are written in.
  private static let possessives: Set<String> = [
    "my", "your", "example", "sample", "some", "mein", "meine", "dein", "deine", "ihr", "ihre",
    "beispiel", "mon", "ma", "mes", "ton", "ta", "votre", "vos", "exemple", "mi", "mis", "tu",
    "tus",
    "su", "ejemplo", "meu", "minha", "seu", "sua", "exemplo", "mio", "mia", "tuo", "tua", "esempio",
    "mijn", "jouw", "uw", "voorbeeld", "mitt", "din", "ditt", "eksempel", "exempel", "moj",
    "moja", "twoj", "twoja", "przyklad", "мой", "моя", "ваш", "мій", "muj", "vas", "benim", "senin",
    "ornek", "contoh",
  ]
}
