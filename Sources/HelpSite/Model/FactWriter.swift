import Languages
import Text

/// Writes the values of facts as one language does.
struct FactWriter {
  private let formats: LanguageFormats
  private let chain: [Language]
  /// All that the site's facts have: a sign that two of them share is told apart.
  private let currencies: Set<Currency>

  init(_ facts: [String: Fact], in settings: LanguageSettings) {
    formats = LanguageFormats(settings.formatLanguage)
    chain = settings.chain
    currencies = Set(
      facts.values.lazy.flatMap { [$0.value] + $0.markets.values }.compactMap(\.currency))
  }

  func text(of value: Fact.Value) -> FactTexts.Text {
    if case .url(let address) = value { return FactTexts.Text(text: address, isURL: true) }
    return FactTexts.Text(text: words(of: value), isURL: false)
  }

  private func words(of value: Fact.Value) -> String {
    switch value {
    case .days(let count): formats.text(count, .day)
    case .months(let count): formats.text(count, .month)
    case .years(let count): formats.text(count, .year)
    case .percent(let share): formats.percent(share)
    case .number(let number): formats.number(number)
    case .money(let amount, let currency): formats.money(amount, currency, beside: currencies)
    case .date(let date):
      formats.date(year: date.year, month: date.month, day: date.day) ?? date.description
    case .url(let address): address
    case .text(let words): words.text(in: chain) ?? ""
    }
  }
}

extension Fact.Value {
  fileprivate var currency: Currency? {
    guard case .money(_, let currency) = self else { return nil }
    return currency
  }
}
