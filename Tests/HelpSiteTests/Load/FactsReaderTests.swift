import Foundation
import Languages
import Testing
import Text

@testable import HelpSite

@Suite struct FactsReaderTests {
  private func read(_ text: String) throws -> [String: Fact] {
    let languages = [Language("en")!, Language("it")!]
    let (facts, found) = FactsReader.read(
      Array(text.utf8), with: StrictReader(file: "facts.yaml", languages: languages)
    ).both
    #expect(found == [])
    return facts
  }

  @Test(
    arguments: [
      ("{days: 90}", .days(90)), ("{months: 1}", .months(1)), ("{years: 0}", .years(0)),
      ("{percent: 19}", .percent(19)), ("{percent: -2.5}", .percent(Decimal(string: "-2.5")!)),
      ("{number: 0.10}", .number(Decimal(string: "0.1")!)),
      ("{money: 4.90, currency: EUR}", .money(Decimal(string: "4.9")!, Currency("EUR")!)),
      ("{date: 2026-01-31}", .date(CalendarDate("2026-01-31")!)),
      ("{url: https://example.com/}", .url("https://example.com/")),
      ("{text: always}", .text(LocalizedText("always"))),
      ("{text: no}", .text(LocalizedText("no"))),
      (
        "{text: {en: always, it: sempre}}",
        .text(LocalizedText(byLanguage: [Language("en")!: "always", Language("it")!: "sempre"]))
      ),
    ] as [(String, Fact.Value)])
  func `a fact is one typed value`(text: String, value: Fact.Value) throws {
    #expect(try read("a-1: \(text)")["a-1"]?.value == value)
  }

  @Test func `a market has its own value`() throws {
    let fact = try #require(
      try read("p: {days: 14, markets: {US: {days: 30}}}")["p"])
    #expect(fact.value(in: "US") == .days(30))
    #expect(fact.value(in: "IT") == .days(14))
    #expect(fact.value(in: nil) == .days(14))
  }

  @Test func `money stays exact`() throws {
    let fact = try #require(try read("p: {money: 1234567.89, currency: USD}")["p"])
    #expect(fact.value == .money(Decimal(string: "1234567.89")!, Currency("USD")!))
  }
}
