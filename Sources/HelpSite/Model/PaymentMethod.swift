import Languages
import Text

/// One entry of `payments.yaml`'s methods.
struct PaymentMethod: Sendable {
  enum Kind: String, CaseIterable, Sendable { case card, wallet, bank, transfer, other }

  let id: String
  let name: LocalizedText
  let kind: Kind
  let logo: Logo?
  let darkLogo: Logo?
  /// The languages and markets to show it in; empty means all.
  let languages: Set<Language>
  let markets: Set<String>
  /// The last day on which it could be used, if it was retired.
  let until: CalendarDate?
  /// The id of the method that took its place.
  let successor: String?

  struct Logo: Sendable {
    /// The path below `content/assets/`.
    let path: String
    let location: SourceLocation
  }

  func isShown(in language: LanguageSettings) -> Bool {
    guard languages.isEmpty || languages.contains(language.language) else { return false }
    return markets.isEmpty || language.market.map(markets.contains) ?? false
  }
}
