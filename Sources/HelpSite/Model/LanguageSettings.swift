/// One language of the site, as `site.yaml` sets it.
struct LanguageSettings: Sendable {
  let language: Language
  /// In the language itself: `Italiano`.
  let name: String
  /// The region whose facts and payment methods hold: `IT`.
  let market: String?
  /// Where to look for what the language lacks: itself first, the source language last.
  let chain: [Language]
}
