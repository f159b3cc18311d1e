import Languages

/// The facts of a site, as its languages write them for their readers.
struct FactTables: Sendable {
  /// As `facts.yaml` has them, by name.
  let values: [String: Fact]
  /// What each language writes for its own readers.
  private let own: [Language: FactTexts]
  /// The same for readers of another market, where they get other values.
  private let borrowed: [Loan: FactTexts]

  private struct Loan: Hashable {
    /// The language of a text.
    let language: Language
    /// Its reader's.
    let market: String?
  }

  /// - Parameters:
  ///   - values: By name.
  ///   - languages: The site's.
  ///   - strings: The languages' own words for lengths of time.
  init(
    _ values: [String: Fact], in languages: PerLanguage<LanguageSettings>,
    _ strings: [Language: StringTable]
  ) {
    self.values = values
    var own: [Language: FactTexts] = [:]
    var borrowed: [Loan: FactTexts] = [:]
    for settings in languages {
      let language = settings.language
      if settings.pseudo != nil {
        own[language] = own[settings.textLanguage]
        continue
      }
      let writer = FactWriter(values, in: settings, units: strings[language]?.units ?? [:])
      own[language] = FactTexts(values, writer, in: language, for: settings.market)
      for reader in languages where reader.chain.dropFirst().contains(language) {
        let loan = Loan(language: language, market: reader.market)
        let isOther = values.values.contains {
          $0.value(in: reader.market) != $0.value(in: settings.market)
        }
        guard isOther, borrowed[loan] == nil else { continue }
        borrowed[loan] = FactTexts(values, writer, in: language, for: reader.market)
      }
    }
    self.own = own
    self.borrowed = borrowed
  }

  /// The facts for a language's own readers; `nil` for a language that the site hasn't.
  subscript(language: Language) -> FactTexts? { own[language] }

  /// The facts in a text that readers are shown: the values of their market, written as the text's
  /// language writes them.
  ///
  /// - Parameters:
  ///   - language: Of the text: the reader's own, or one that stands in for it.
  ///   - reader: The reader's language.
  /// - Returns: The same object for all readers who get the same values.
  func texts(in language: Language, for reader: LanguageSettings) -> FactTexts {
    borrowed[Loan(language: language, market: reader.market)] ?? own[language]!
  }
}
