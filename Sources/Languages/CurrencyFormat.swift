package import Foundation

/// Writes amounts of money with the sign that readers of a language know.
package struct CurrencyFormat {
  package let locale: Locale

  package func text(_ value: Decimal, _ currency: Currency, beside others: Set<Currency>) -> String
  {
    let style = style(currency, locale)
    let text = style.format(value)
    guard hasBareDollar(text, others), isAmbiguous(currency, beside: others) else { return text }
    let sign = Self.rootSign(of: currency)
    // Not all have a sign of their own.
    guard sign.contains("$") else { return style.presentation(.isoCode).format(value) }
    return text.replacing("$", with: sign)
  }

  private func hasBareDollar(_ text: String, _ others: Set<Currency>) -> Bool {
    guard !others.isEmpty, let sign = text.unicodeScalars.firstIndex(of: "$") else { return false }
    let before = text.unicodeScalars[..<sign].last
    let after = text.unicodeScalars[text.unicodeScalars.index(after: sign)...].first
    return [before, after].allSatisfy { $0?.properties.isAlphabetic != true }
  }

  /// Whether `$` could be another currency's: a dollar that isn't the American one, beside any
  /// other; and that one, beside another dollar.
  private func isAmbiguous(_ currency: Currency, beside others: Set<Currency>) -> Bool {
    let others = others.subtracting([currency])
    if currency.code != "USD" { return !others.isEmpty }
    return others.contains { other in
      style(other, Self.root).presentation(.narrow).format(1).contains("$")
    }
  }

  /// The sign that tells countries apart, `NT$`, or the code where there is none.
  private static func rootSign(of currency: Currency) -> String {
    let text = Decimal.FormatStyle.Currency(code: currency.code, locale: root)
      .precision(.fractionLength(0)).format(1)
    return text.filter { !$0.isNumber && !$0.isWhitespace }
  }

  private static let root = Locale(identifier: "")

  private func style(_ currency: Currency, _ locale: Locale) -> Decimal.FormatStyle.Currency {
    Decimal.FormatStyle.Currency(code: currency.code, locale: locale)
  }
}
