import Languages

extension [Language: StringTable] {
  /// The tables, and those of the languages that are made of the source language.
  func completed(for configuration: SiteConfiguration) -> Self {
    var tables = self
    for settings in configuration.languages {
      guard let pseudo = settings.pseudo, let words = self[settings.textLanguage] else { continue }
      tables[settings.language] = words.shown(in: pseudo)
    }
    return tables
  }
}

extension StringTable {
  /// The words in a pseudo-language; their placeholders stay as they are.
  fileprivate func shown(in pseudo: PseudoLanguage) -> Self {
    var shown = words.mapValues { word in
      switch word.entry {
      case .text(let text): Word(entry: .text(pseudo.text(text)), language: word.language)
      case .plural(let forms):
        Word(entry: .plural(forms.mapValues(pseudo.text)), language: word.language)
      }
    }
    // A part of an address, as those of the pages.
    let path = Key.allQuestionsPath.rawValue
    shown[path] = words[path]
    return Self(words: shown, synonyms: synonyms, fillers: fillers, units: units)
  }
}
