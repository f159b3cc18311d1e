import Languages
import Text

/// One language of the site, as `site.yaml` sets it.
final class LanguageSettings: Sendable {
  let language: Language
  /// The language as its market writes it: numbers, money and dates of `pt` for `PT` are `pt-PT`'s.
  let formatLanguage: Language
  /// The name in the language itself: `Italiano`.
  let name: String
  let direction: TextDirection
  /// The region whose facts and payment methods hold: `IT`.
  let market: String?
  /// The languages that stand in for what this one lacks: itself first, the source language last.
  let chain: [Language]
  /// Those that its tag stands on, whether the site has them or not.
  private let parents: [Language]
  /// How texts in the language are set.
  let typography: Typography
  /// How much it matters that its pages follow the source language's.
  let translations: TranslationSeverities
  /// What it must have before it is published; `nil`: nothing.
  let release: ReleaseTerms?
  /// Where `site.yaml` names it.
  let location: SourceLocation
  /// `nil`: a language that somebody speaks.
  let pseudo: PseudoLanguage?
  /// The language that its texts are in: its own, or that which a pseudo-language is made of.
  let textLanguage: Language

  init(
    _ language: Language, name: String?, market: String?, chain: [Language],
    typography switches: TypographySwitches = TypographySwitches(),
    translations: TranslationSeverities = TranslationSeverities(), release: ReleaseTerms? = nil,
    location: SourceLocation = SourceLocation(file: "content/site.yaml")
  ) {
    self.language = language
    formatLanguage = language.written(in: market)
    self.name = name ?? language.autonym
    direction = language.direction
    self.market = market ?? language.region
    self.chain = chain
    parents = language.parents
    typography = Typography(language, switches)
    self.translations = translations
    self.release = release
    self.location = location
    pseudo = nil
    textLanguage = language
  }

  /// A pseudo-language, which is like the source language in all that isn't text.
  init(_ pseudo: PseudoLanguage, of source: LanguageSettings) {
    language = pseudo.language
    formatLanguage = source.formatLanguage
    name = language.tag
    direction = pseudo == .mirrored ? .rightToLeft : source.direction
    market = source.market
    chain = [language] + source.chain
    parents = []
    typography = Typography(pseudo, of: source.typography)
    translations = TranslationSeverities(general: .off)
    release = nil
    self.pseudo = pseudo
    textLanguage = source.language
    location = source.location
  }

  /// Whether the other language is this one, or one that its tag stands on: `pt` of `pt-BR`.
  func standsOn(_ other: Language) -> Bool { other == language || parents.contains(other) }
}
