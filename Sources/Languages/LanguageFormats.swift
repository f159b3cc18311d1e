package import Foundation

/// How one language writes numbers, money, dates and lists, by CLDR.
///
/// Nothing of the machine has a say: neither its language, nor its calendar, nor its time zone.
/// Dates are Gregorian. The spaces and marks that CLDR puts (no-break, left-to-right) stay.
///
/// Making one is cheap; the first use of each kind of format loads its data. Callers that need
/// the same text on many pages keep it.
package struct LanguageFormats: Sendable {
  package let language: Language
  package let locale: Locale
  package let calendar: Calendar

  package init(_ language: Language) {
    self.language = language
    locale = language.locale
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    calendar.locale = locale
    self.calendar = calendar
  }
}

extension LanguageFormats {
  /// A length of time with its unit: `90 days`, `90 giorni`, `90日`.
  package func text(_ count: Int, _ period: Period) -> String {
    PeriodFormat(language: language, period: period).text(count)
  }

  /// `1,234.5`, with all its digits.
  package func number(_ value: Decimal) -> String { number(value, digits: 0) }

  /// A number with so many digits behind the point, or more if it has more.
  private func number(_ value: Decimal, digits: Int) -> String {
    let mended = MendedFormats(language: language).numbers
    return Decimal.FormatStyle(locale: mended.map(Locale.init(identifier:)) ?? locale)
      .precision(.fractionLength(digits...Self.mostDigits)).format(value)
  }

  /// A share that is given in hundredths, with all its digits: `22` is `22%`.
  package func percent(_ value: Decimal) -> String {
    let style = Decimal.FormatStyle.Percent(locale: locale)
    return setting(number(value.magnitude, digits: 0), into: style.format(value / 100))
  }

  /// An amount with the digits of its currency, `€4.90`, `¥1,200`, and with more where it has
  /// more: a price is never rounded.
  ///
  /// - Parameters:
  ///   - value: The amount.
  ///   - currency: Its currency.
  ///   - others: The other currencies that readers meet: among them a bare `$` is `US$` or `NT$`.
  /// - Returns: The text.
  package func money(
    _ value: Decimal, _ currency: Currency, beside others: Set<Currency> = []
  ) -> String {
    let digits = currency.fractionDigits(of: value)
    let text = CurrencyFormat(locale: locale).text(value, currency, beside: others)
    return setting(number(value.magnitude, digits: digits), into: text)
  }

  /// Puts a number in the place of the one that a text has: the signs in it are the same
  /// whether it is money, a share or neither.
  private func setting(_ number: String, into text: String) -> String {
    let scalars = text.unicodeScalars
    func isDigit(_ scalar: UnicodeScalar) -> Bool { scalar.properties.numericType == .decimal }
    guard let first = scalars.firstIndex(where: isDigit),
      let last = scalars.lastIndex(where: isDigit)
    else { return text }
    return String(scalars[..<first]) + number + String(scalars[scalars.index(after: last)...])
  }

  /// The digits behind the point that a fact can have at most.
  private static let mostDigits = 20
}

extension LanguageFormats {
  /// Things one after the other: `cards, wallets and transfers`.
  package func list(_ items: [String]) -> String {
    var style = ListFormatStyle<StringStyle, [String]>.list(type: .and)
    style.locale = locale
    return style.format(items)
  }

  /// The names of languages in this one, as a list: `inglese, italiano e tedesco`.
  package func list(_ languages: [Language]) -> String {
    list(LanguageNames(language: language).texts(languages))
  }
}
