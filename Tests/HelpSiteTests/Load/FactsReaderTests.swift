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
      ("{days: 90}", .period(90, .day)), ("{months: 1}", .period(1, .month)),
      ("{years: 0}", .period(0, .year)),
      ("{minutes: 15}", .period(15, .minute)), ("{hours: 24}", .period(24, .hour)),
      ("{weeks: 2}", .period(2, .week)), ("{percent: 19}", .percent(19)),
      ("{percent: -2.5}", .percent(Decimal(string: "-2.5")!)),
      ("{number: 0.10}", .number(Decimal(string: "0.1")!, of: nil)),
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

  @Test(arguments: [
    ("HRK", "the currency 'HRK' was withdrawn", "did you mean 'EUR'?"),
    ("ZWL", "the currency 'ZWL' was withdrawn", "did you mean 'ZWG'?"),
    (
      "XXX", "'XXX' is no code of a currency that people pay with",
      "three capital letters (ISO 4217), such as EUR"
    ),
  ])
  func `nobody pays with it`(code: String, message: String, hint: String) async throws {
    let site = try TrialSite(["content/facts.yaml": "p: {money: 5, currency: \(code)}\n"])
    let found = try await site.diagnostics()
    #expect(found.map(\.message) == [message] && found.map(\.hint) == [hint])
    #expect(found.map(\.location.column) == [25])
  }

  @Test func `a market has its own value`() throws {
    let fact = try #require(
      try read("p: {days: 14, markets: {US: {days: 30}}}")["p"])
    #expect(fact.value(in: "US") == .period(30, .day))
    #expect(fact.value(in: "IT") == .period(14, .day))
    #expect(fact.value(in: nil) == .period(14, .day))
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

  @Test func `a number counts things by the words of each language`() throws {
    let fact = try #require(
      try read(
        """
        p:
          number: 3
          of:
            en: {one: one device, other: "{n} devices"}
            it: {one: "un dispositivo", other: "{n} dispositivi", plural: {one: b, other: "c {n}"}}
          markets: {US: {number: 1}}
        """)["p"])
    let noun = CountedNoun(byLanguage: [
      Language("en")!: NounForms(plain: [.one: "one device", .other: "{n} devices"]),
      Language("it")!: NounForms(
        plain: [.one: "un dispositivo", .other: "{n} dispositivi"],
        named: ["plural": [.one: "b", .other: "c {n}"]]),
    ])
    #expect(fact.value == .number(3, of: noun))
    #expect(fact.value(in: "US") == .number(1, of: noun))
  }

  @Test(arguments: [
    ("{number: 3, of: {one: '{n} a', other: '{n} b'}}", []),
    ("{number: 3, of: {en: {one: '{n} a', other: '{n} b'}}}", []),
    (
      "{number: 3, of: {en: {other: '{n} b'}}}",
      ["1:25: error: the plural form 'one' of 'of' is missing [config.plural]"]
    ),
    (
      "{number: 3, of: {en: {one: a, few: '{n} c', other: '{n} b'}}}",
      [
        "1:34: error: 'few' is no plural form of 'en' [config.plural]\n  hint: its forms: one, other"
      ]
    ),
    (
      "{number: 3, of: {en: {one: a, other: '{n} b', oter: c}}}",
      [
        "1:50: error: 'oter' is no plural form of 'en' [config.plural]\n  hint: its forms: one, other"
      ]
    ),
    (
      "{number: 3, of: {en: {one: a, other: b}}}",
      [
        "1:41: error: the plural form 'other' of 'of' lacks '{n}' [config.placeholder]\n  hint: it "
          + "stands for more than one number"
      ]
    ),
    (
      "{number: 3, of: {it: {one: a, other: '{n} b'}}}",
      ["1:20: error: there is no text in the source language 'en' [config.missing-key]"]
    ),
    (
      "{number: 3, of: {en: {one: a, other: '{n}', number: {one: a, other: '{n}'}}}}",
      [
        "1:48: error: a form can't be named 'number', for that is the number alone [config.name]"
      ]
    ),
    (
      "{days: 3, of: {one: a, other: '{n}'}}",
      ["1:18: error: only a number is of something [config.value]"]
    ),
    (
      "{text: 'in {{b}}'}",
      [
        "1:11: error: '{{b}}' isn't filled in here [fact.place]\n  hint: write the value itself"
      ]
    ),
  ])
  func `what a number counts has the plural forms of its language`(
    text: String, expected: [String]
  ) async throws {
    let found = try await TrialSite(["content/facts.yaml": "p: \(text)\n"]).findings()
      .filter { !$0.contains("[translation.missing]") }
    #expect(found == expected.map { "content/facts.yaml:\($0)" })
  }

  @Test func `money stays exact`() throws {
    let fact = try #require(try read("p: {money: 1234567.89, currency: USD}")["p"])
    #expect(fact.value == .money(Decimal(string: "1234567.89")!, Currency("USD")!))
  }
}
