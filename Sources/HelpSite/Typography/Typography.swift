import Languages

/// How the text of one language is set: the rules that it has and that the site uses.
struct Typography: Sendable {
  /// `nil`: straight marks stay.
  let quotes: QuoteMarks?
  let elisions: Elisions
  /// `nil`: the language has no such rules.
  let spacing: PunctuationSpacing?
  /// Whether the script has no spaces between words, so that the end of a line is none.
  let joinsLines: Bool
  let repairsEmphasis: Bool
  /// Whether the language is written from right to left.
  let isolates: Bool
  /// What becomes of the words; `nil`: they are a language's own.
  let pseudo: PseudoLanguage?

  init(_ language: Language, _ switches: TypographySwitches) {
    quotes = switches.quotes ? QuoteMarks(language) : nil
    elisions = Elisions(language)
    spacing = switches.spaces ? PunctuationSpacing(language) : nil
    joinsLines = switches.lineBreaks && Self.unspacedScripts.contains(language.writtenScript)
    repairsEmphasis = switches.emphasis
    isolates = switches.isolation && language.direction == .rightToLeft
    pseudo = nil
  }

  /// The rules of a language, whose words become those of a pseudo-language.
  init(_ pseudo: PseudoLanguage, of language: Self) {
    quotes = language.quotes
    elisions = language.elisions
    spacing = language.spacing
    joinsLines = language.joinsLines
    repairsEmphasis = language.repairsEmphasis
    isolates = language.isolates || pseudo == .mirrored
    self.pseudo = pseudo
  }

  private static let unspacedScripts: Set<String> = [
    "Bopo", "Hani", "Hans", "Hant", "Jpan", "Khmr", "Laoo", "Mymr", "Thai",
  ]
}

extension Typography {
  /// A text of one line with its marks set.
  func text(_ text: String) -> String {
    var typesetter = Typesetter(self)
    var text = text
    let set =
      text.withUTF8 { bytes in
        typesetter.set(bytes).map { String(decoding: $0, as: UTF8.self) }
      } ?? text
    return pseudo?.text(set) ?? set
  }
}
