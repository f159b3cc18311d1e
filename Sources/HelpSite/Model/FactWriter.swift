import Languages
import Text

import struct Foundation.Decimal

/// Writes the values of facts as one language does.
struct FactWriter {
  private let settings: LanguageSettings
  private let formats: LanguageFormats
  /// The site's own words for lengths of time.
  private let units: [Period: NounForms]
  /// `nil` if no fact is a length of time.
  private let cases: PeriodCases?
  /// All that the site's facts have: a sign that two of them share is told apart.
  private let currencies: Set<Currency>

  init(
    _ facts: [String: Fact], in settings: LanguageSettings, units: [Period: NounForms] = [:]
  ) {
    self.settings = settings
    formats = LanguageFormats(settings.formatLanguage)
    self.units = units
    let values = facts.values.lazy.flatMap { [$0.value] + $0.markets.values }
    currencies = Set(values.compactMap(\.currency))
    cases = values.contains(where: \.isPeriod) ? PeriodCases(settings.formatLanguage) : nil
  }

  private var language: Language { settings.language }
  private var chain: [Language] { settings.chain }

  /// The value as it stands alone.
  func text(of value: Fact.Value) -> FactTexts.Text {
    if case .url(let address) = value { return FactTexts.Text(text: address, isURL: true) }
    return FactTexts.Text(text: words(of: value), language: otherLanguage(of: value))
  }

  /// The language of the value's words, if they aren't the reader's.
  private func otherLanguage(of value: Fact.Value) -> Language? {
    let language: Language? =
      switch value {
      case .text(let words): words.language(in: chain)
      case .number(_, let noun): noun?.words(in: chain)?.language
      default: nil
      }
    return language.flatMap { settings.standsOn($0) ? nil : $0 }
  }

  private func words(of value: Fact.Value) -> String {
    switch value {
    case .period(let count, let period):
      units[period]?.plain.isEmpty == false
        ? filled(units[period]?.plain, with: Decimal(count), language) ?? ""
        : formats.text(count, period)
    case .percent(let share): formats.percent(share)
    case .number(let number, let noun): words(number, noun)
    case .money(let amount, let currency): formats.money(amount, currency, beside: currencies)
    case .date(let date):
      formats.date(year: date.year, month: date.month, day: date.day) ?? date.description
    case .url(let address): address
    case .text(let words): words.text(in: chain) ?? ""
    }
  }

  private func words(_ number: Decimal, _ noun: CountedNoun?) -> String {
    let words = noun?.words(in: chain)
    return filled(words?.forms.plain, with: number, words?.language ?? language)
      ?? formats.number(number)
  }

  /// The words with the number in them, in the form that goes with it.
  private func filled(
    _ plurals: NounForms.Plurals?, with number: Decimal, _ language: Language
  ) -> String? {
    guard let plurals, let text = plurals[language.pluralCategory(of: number)] ?? plurals[.other]
    else { return nil }
    return text.replacing("{n}", with: formats.number(number)).tiedToNumbers
  }
}

extension FactWriter {
  /// The form that is the number alone.
  static let bareNumber = "number"
  /// The case in which words stand alone.
  private static let nominative = "nominative"

  /// The value in all other forms that texts may ask for, by their names.
  func forms(of value: Fact.Value) -> [String: String] {
    switch value {
    case .period(let count, let period): forms(of: count, period)
    case .percent(let share): [Self.bareNumber: formats.number(share)]
    case .number(let number, let noun): forms(of: number, noun)
    case .money, .date, .url, .text: [:]
    }
  }

  private func forms(of count: Int, _ period: Period) -> [String: String] {
    let number = Decimal(count)
    let alone = words(of: .period(count, period))
    let own = units[period]?.named ?? [:]
    let names = cases?.names ?? []
    var forms = [Self.bareNumber: formats.number(number)]
    if !names.isEmpty { forms[Self.nominative] = alone }
    for name in Set(names).union(own.keys) {
      let known = cases?.forms(of: period, in: name) ?? [:]
      let plurals = known.merging(own[name] ?? [:]) { $1 }
      // What CLDR doesn't have in a case is as in the nominative.
      forms[name] = filled(plurals, with: number, language) ?? alone
    }
    return forms
  }

  private func forms(of number: Decimal, _ noun: CountedNoun?) -> [String: String] {
    var forms = [Self.bareNumber: formats.number(number)]
    guard let (language, words) = noun?.words(in: chain) else { return forms }
    for (name, plurals) in words.named { forms[name] = filled(plurals, with: number, language) }
    return forms
  }
}

extension Fact.Value {
  fileprivate var currency: Currency? {
    guard case .money(_, let currency) = self else { return nil }
    return currency
  }

  fileprivate var isPeriod: Bool {
    if case .period = self { true } else { false }
  }

  /// The plural form that words beside the value take in a language; `nil` if no number decides it.
  func pluralCategory(in language: Language) -> PluralCategory? {
    switch self {
    case .period(let count, _): language.pluralCategory(of: count)
    case .number(let number, _): language.pluralCategory(of: number)
    case .percent, .money, .date, .url, .text: nil
    }
  }
}

extension Language {
  /// Facts have so few digits that each number is one with a plural form.
  fileprivate func pluralCategory(of number: Decimal) -> PluralCategory {
    PluralNumber("\(number)").map { pluralCategory(of: $0) } ?? .other
  }
}
