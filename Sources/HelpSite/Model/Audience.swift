import Languages

/// Whom a value is for.
struct Audience: Hashable, Sendable {
  /// Empty means all.
  var languages: Set<Language> = []
  /// Empty means all, and readers without a market.
  var markets: Set<String> = []
  /// The markets that get another value.
  var otherMarkets: Set<String> = []

  static let all = Self()

  func contains(_ reader: LanguageSettings) -> Bool {
    guard languages.isEmpty || languages.contains(reader.textLanguage) else { return false }
    guard let market = reader.market else { return markets.isEmpty }
    return (markets.isEmpty || markets.contains(market)) && !otherMarkets.contains(market)
  }
}
