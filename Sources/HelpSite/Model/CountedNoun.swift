import Languages

/// What a number counts, in the words of each language.
struct CountedNoun: Hashable, Sendable {
  let byLanguage: [Language: NounForms]

  /// The words of the first language of `chain` that has some.
  func words(in chain: [Language]) -> (language: Language, forms: NounForms)? {
    chain.lazy.compactMap { language in byLanguage[language].map { (language, $0) } }.first
  }
}
