import Testing

@testable import HelpSite

@Suite struct CurrencyMarksTests {
  /// Each as `code@offset`.
  private func found(_ text: String) -> [String] {
    CurrencyMarks.codes(in: Array(text.unicodeScalars)).map { "\($0.code)@\($0.offset)" }
  }

  @Test(arguments: [
    ("EUR 5", ["EUR@0"]), ("5 EUR", ["EUR@2"]), ("(EUR/USD)", ["EUR@1", "USD@5"]),
    ("払うEURで", ["EUR@2"]), ("€5, 5₹", ["EUR@0", "INR@5"]), ("x€", ["EUR@1"]),
    ("EURO, USD", ["USD@6"]),
  ])
  func `a code that is a word, or a sign of one currency, names it`(text: String, codes: [String]) {
    #expect(found(text) == codes)
  }

  @Test(arguments: [
    "xEUR", "aUSD5", "7EUR", "EURO", "EURx", "EUR5", "XEUR", "Eur", "eur", "EU", "TRY ALL", "$5",
    "ABC", "",
  ])
  func `letters within a word, words and signs of several currencies name none`(text: String) {
    #expect(found(text) == [])
  }
}
