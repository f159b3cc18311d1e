import Languages

extension SourceTree {
  /// Words of a data file as the readers of a language get them: in the first language of its chain
  /// that has some, with the values of its market.
  func words(_ text: LocalizedText?, for reader: LanguageSettings) -> ShownWords? {
    guard let text, let words = text.text(in: reader.chain) else { return nil }
    let own = text.language(in: reader.chain)
    if let pseudo = reader.pseudo {
      // What is the same in every language is translated into none.
      let shown = own == nil ? words : pseudo.text(words)
      return ShownWords(
        text: facts.texts(in: reader.language, for: reader).expanded(shown), language: nil)
    }
    let language = own ?? reader.language
    return ShownWords(
      text: facts.texts(in: language, for: reader).expanded(words),
      language: reader.standsOn(language) ? nil : language)
  }
}
