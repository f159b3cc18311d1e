import Languages

/// A language that nobody speaks, made of the source language to show what a site isn't ready for.
enum PseudoLanguage: CaseIterable, Sendable {
  /// Letters have accents, texts are longer, and their ends are marked: what isn't is written into
  /// a template, and what is cut or spills over has too little room.
  case accented
  /// Words run from right to left: what doesn't lie on the other side is wrongly mirrored.
  case mirrored

  /// By CLDR's names for such languages
  /// ([pseudo-localization](https://cldr.unicode.org/index/process/pseudo-locales)).
  var language: Language {
    switch self {
    case .accented: Language(checked: "en-XA")
    case .mirrored: Language(checked: "ar-XB")
    }
  }
}
