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

  @Test(arguments: [
    ("UK", "did you mean 'GB'?"), ("gb", "did you mean 'GB'?"), ("GBR", "did you mean 'GB'?"),
    ("EL", "did you mean 'GR'?"), ("XX", "two capital letters, such as IT"),
    ("EU", "two capital letters, such as IT"), ("SU", "two capital letters, such as IT"),
  ])
  func `a market is a country`(code: String, hint: String) async throws {
    let site = try TrialSite([
      "content/facts.yaml": "p: {days: 14, markets: {\(code): {days: 30}}}\n",
      "content/payments.yaml":
        "methods: {card: {name: Card, kind: card, markets: [\(code)]}}\ngroups: {all: {methods: [card]}}\n",
      "content/site.yaml": """
      name: A
      baseURL: https://example.com/
      languages: [en, {tag: it, market: \(code)}]
      returnPolicy: {countries: [\(code)]}

      """,
    ])
    let found = try await site.diagnostics()
    #expect(Set(found.map(\.message)) == ["'\(code)' is no country of ISO 3166-1"])
    #expect(Set(found.map(\.id)) == ["config.value"])
    #expect(Set(found.map(\.hint)) == [hint])
  }

  @Test func `a market that no language has is warned about where it is named`() async throws {
    let site = try TrialSite([
      "content/facts.yaml": "p: {days: 14, markets: {JP: {days: 30}, IT: {days: 10}}}\n",
      "content/payments.yaml": """
      methods: {card: {name: Card, kind: card, markets: [IT, US]}}
      groups: {all: {methods: [card]}}

      """,
      "content/site.yaml": """
      name: A
      baseURL: https://example.com/
      languages: [en, {tag: it, market: IT}]
      returnPolicy: {countries: [FR]}

      """,
    ])
    #expect(
      try await site.findings() == [
        """
        content/facts.yaml:1:25: warning: no language of the site has the market 'JP' [config.market]
          hint: the site's markets: IT
        """,
        """
        content/payments.yaml:1:56: warning: no language of the site has the market 'US' [config.market]
          hint: the site's markets: IT
        """,
      ])
  }

  @Test func `a site without markets is told how to have one`() async throws {
    let site = try TrialSite(["content/facts.yaml": "p: {days: 14, markets: {JP: {days: 30}}}\n"])
    let found = try await site.diagnostics()
    #expect(found.map(\.hint) == ["give one to a language: {tag: en, market: JP}"])
  }

  @Test func `money stays exact`() throws {
    let fact = try #require(try read("p: {money: 1234567.89, currency: USD}")["p"])
    #expect(fact.value == .money(Decimal(string: "1234567.89")!, Currency("USD")!))
  }
}
