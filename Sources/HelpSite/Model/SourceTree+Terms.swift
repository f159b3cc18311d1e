import Languages

extension SourceTree {
  /// What finds the glossary's terms in texts, by language; empty if the site has no glossary.
  func termIndexes() -> [Language: TermIndex] {
    guard !glossary.isEmpty else { return [:] }
    let source = configuration.source.language
    return Dictionary(
      uniqueKeysWithValues: configuration.languages.map {
        ($0.language, TermIndex(glossary, language: $0.language, source: source))
      })
  }

  /// The glossary for translations into a language; `nil` if the site has none.
  func termBook(for language: Language) -> TermBook? {
    guard !glossary.isEmpty else { return nil }
    return TermBook(glossary, source: configuration.source.language, language: language)
  }
}
