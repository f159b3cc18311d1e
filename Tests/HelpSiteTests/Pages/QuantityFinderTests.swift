import Languages
import Testing

@testable import HelpSite

@Suite struct QuantityFinderTests {
  private static let units: Set<Quantity.Unit> = [
    .period(.day), .period(.month), .period(.year), .percent, .money(Currency("EUR")!),
    .money(Currency("USD")!),
    .money(Currency("JPY")!),
  ]

  /// Each as `text@offset`.
  private func found(_ text: String, _ language: String = "en") -> [TypedQuantity] {
    let forms = QuantityForms(units: Self.units, language: Language(language)!)
    var text = text
    return text.withUTF8 { QuantityFinder(forms).quantities(in: $0) }
  }

  @Test(arguments: [
    ("en", "within 90 days.", "90 days", 7), ("en", "a 90-day window", "90-day", 2),
    ("en", "90 DAYS", "90 DAYS", 0), ("en", "it’s 1 year", "1 year", 7),
    ("en", "12\u{A0}months", "12\u{A0}months", 0), ("en", "22 %", "22 %", 0),
    ("en", "22%, or", "22%", 0), ("en", "€4.90", "€4.90", 0), ("en", "4.90 €", "4.90 €", 0),
    ("en", "EUR 4.90", "EUR 4.90", 0), ("en", "4.90 EUR", "4.90 EUR", 0),
    ("en", "5 euros", "5 euros", 0), ("en", "US$ 5", "US$ 5", 0), ("en", "é $5", "$5", 3),
    ("it", "entro 90 giorni", "90 giorni", 6), ("it", "4,90 €", "4,90 €", 0),
    ("de", "innerhalb von 90 Tagen", "90 Tagen", 14), ("de", "22 Prozent 22 %", "22 %", 11),
    ("fr", "4,90\u{202F}€", "4,90\u{202F}€", 0), ("ja", "90日以内", "90日", 0),
    ("ja", "900円です", "900円", 0), ("ja", "￥900", "￥900", 0), ("ar", "٩٠ يومًا", "٩٠ يومًا", 0),
    ("ar", "خلال 90 يومًا", "90 يومًا", 9), ("tr", "yüzde %22", "%22", 7),
    ("pl", "5 dni", "5 dni", 0),
  ])
  func `a quantity as the language writes it`(
    language: String, text: String, written: String, offset: Int
  ) {
    let found = found(text, language)
    #expect(found.map(\.text) == [written])
    #expect(found.map(\.offset) == [offset])
  }

  @Test(arguments: [
    ("en", "90"), ("en", "90 daylight"), ("en", "version 1.2.3 days"), ("en", "2026-01-31 days"),
    ("en", "10-15 days"), ("en", "A90 days"), ("en", "90 apples"), ("en", "9 yearlings"),
    ("en", "days 90"), ("en", "5 £"), ("en", "EURO5"), ("de", "90 Tageskarten"),
    ("en", "90\n\ndays"), ("en", "12,34,56 days"), ("en", "1234567890123456789 days"), ("en", ""),
    ("en", "a.png%20%20"),
  ])
  func `what only looks like one isn't found`(language: String, text: String) {
    #expect(found(text, language).map(\.text) == [])
  }

  @Test(arguments: [
    ("4.90 €", ["4.9"]), ("4,90 €", ["4.9"]), ("1,234.50 €", ["1234.5"]),
    ("1.234,50 €", ["1234.5"]), ("1 234,50 €", ["1234.5"]), ("1’234.50 €", ["1234.5"]),
    ("1.234 €", ["1234", "1.234"]), ("1,234,567 €", ["1234567"]), ("10 000 €", ["10000"]),
    ("in 3 100 €", ["3100"]), ("in 2026 100 €", ["100"]), ("0.5 €", ["0.5"]),
  ])
  func `a number is read with any separators`(text: String, values: [String]) {
    #expect(found(text).flatMap(\.values).map { "\($0)" } == values)
  }

  @Test func `between two signs a number has the one behind it, at each run`() {
    let codes = [
      "EUR", "USD", "JPY", "CHF", "GBP", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON",
    ]
    let forms = QuantityForms(
      units: Set(codes.compactMap { Currency($0).map(Quantity.Unit.money) }),
      language: Language("en")!)
    for code in codes {
      var text = "\(code) 5 \(code)"
      let found = text.withUTF8 { QuantityFinder(forms).quantities(in: $0) }
      #expect(found.map(\.text) == ["5 \(code)"])
    }
  }

  @Test func `currencies that share a sign come in the order of their codes`() {
    let codes = ["AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "USD"]
    let units = codes.compactMap { Currency($0).map(Quantity.Unit.money) }
    let forms = QuantityForms(units: Set(units), language: Language("en")!)
    var text = "5 $"
    let found = text.withUTF8 { QuantityFinder(forms).quantities(in: $0) }
    #expect(found.map(\.units) == [units])
  }

  @Test func `a sign that two currencies share means both`() {
    let forms = QuantityForms(
      units: [.money(Currency("USD")!), .money(Currency("CAD")!)], language: Language("en")!)
    var text = "$5 and US$5"
    let found = text.withUTF8 { QuantityFinder(forms).quantities(in: $0) }
    #expect(found.map(\.units.count) == [2, 1])
  }
}
