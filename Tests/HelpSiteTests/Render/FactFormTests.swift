import TestSupport
import Testing

@testable import HelpSite

/// Facts in the forms that sentences ask for.
@Suite struct FactFormTests {
  /// The text of a page in one language of a site, with its facts and own words.
  private func html(
    _ language: String, _ body: String, facts: String, strings: String = ""
  ) async throws -> String {
    var files = RenderedPage.files.files
    files["content/en/faq.md"] = nil
    files["content/it/faq.md"] = nil
    var site = SiteFiles(languages: "[\(language)]", settings: "sections: []", files)
    site["content/facts.yaml"] = facts
    site["content/\(language)/page.md"] = page("T", body)
    if !strings.isEmpty { site["content/\(language)/strings.yaml"] = strings }
    return try await site.build().text("\(language.lowercased())/page/index.html")
  }

  @Test(arguments: [
    ("en", "{days: 90}", "{{f}}", "90⍽days"), ("en", "{days: 90}", "{{f:number}}", "90"),
    ("de", "{days: 90}", "in {{f:dative}}", "in 90⍽Tagen"),
    ("de", "{months: 1}", "{{ f : genitive }}", "1⍽Monats"),
    ("de", "{days: 90}", "{{f:nominative}}", "90⍽Tage"),
    ("de-AT", "{weeks: 2}", "{{f:dative}}", "2⍽Wochen"),
    ("pl", "{days: 1}", "do {{f:genitive}}.", "do 1⍽dnia."),
    ("pl", "{months: 3}", "{{f:instrumental}}", "3⍽miesiącami"),
    ("ru", "{hours: 21}", "**{{f:dative}}**", "<strong>21⍽часу</strong>"),
    ("en", "{percent: 22}", "{{f:number}}", "22"), ("de", "{number: 1.5}", "{{f:number}}", "1,5"),
    ("en", "{number: 1, of: {one: '{n} seat', other: '{n} seats'}}", "{{f}}", "1⍽seat"),
    ("en", "{number: 1200, of: {one: '{n} seat', other: '{n} seats'}}", "{{f}}", "1,200⍽seats"),
    ("en", "{number: 3, of: {one: a seat, other: '{n} seats'}}", "{{f:number}}", "3"),
    (
      "pl",
      "{number: 22, of: {one: '{n} a', few: '{n} b', many: '{n} c', other: '{n} d', "
        + "genitive: {one: '{n} e', few: '{n} f', many: '{n} g', other: '{n} h'}}}",
      "{{f}} {{f:genitive}}", "22⍽b 22⍽f"
    ),
    ("ja", "{number: 3, of: '{n}台'}", "{{f}}", "3台"),
  ])
  func `a text asks for a form by its name`(
    language: String, value: String, body: String, expected: String
  ) async throws {
    let html = try await html(language, body, facts: "f: \(value)\n")
    #expect(html.replacing("\u{A0}", with: "⍽") == "<p>\(expected)</p>\n")
  }

  private static let arabic = """
    units:
      days:
        oblique: {zero: "{n} يوم", one: يوم, two: يومين, few: "{n} أيام", many: "{n} يومًا", other: "{n} يوم"}

    """

  @Test(arguments: [(1, "يوم"), (2, "يومين"), (3, "3⍽أيام"), (90, "90⍽يومًا")])
  func `a language's own form of a unit is written once`(count: Int, expected: String) async throws
  {
    let html = try await html(
      "ar", "{{f:oblique}}", facts: "f: {days: \(count)}\n", strings: Self.arabic)
    #expect(html.replacing("\u{A0}", with: "⍽") == "<p>\(expected)</p>\n")
  }

  @Test func `own words stand over CLDR's, form by form and number by number`() async throws {
    let strings = """
      units:
        days: {one: "{n} Kalendertag", other: "{n} Kalendertage", dative: {other: "{n} Kalendertagen"}}

      """
    let text = "{{a}}, {{b}}, {{a:dative}}, {{b:dative}}, {{a:genitive}}, {{c:dative}}"
    let facts = "a: {days: 90}\nb: {days: 1}\nc: {months: 2}\n"
    #expect(
      try await html("de", text, facts: facts, strings: strings)
        .replacing("\u{A0}", with: " ")
        == "<p>90 Kalendertage, 1 Kalendertag, 90 Kalendertagen, 1 Tag, 90 Tage, 2 Monaten</p>\n")
  }

  @Test(arguments: [
    (
      "days: {ablative: {one: '{n} a'}}",
      "3:20: error: the plural form 'other' of 'ablative' is missing [strings.plural]"
    ),
    (
      "days: {ablative: {one: 'a', other: '{n}'}}",
      nil
    ),
    (
      "day: {ablative: {one: 'a', other: '{n}'}}",
      "3:3: error: unknown key 'day' [strings.unknown-key]\n  hint: did you mean 'days'?"
    ),
  ])
  func `a mistake in own words is shown at its place`(words: String, expected: String?) async throws
  {
    let site = try TrialSite([
      "content/it/strings.yaml": "home: Casa\nunits:\n  \(words)\n"
    ])
    #expect(
      try await site.findings() == (expected.map { ["content/it/strings.yaml:\($0)"] } ?? []))
  }

  @Test(arguments: [
    (
      "{{window:genitiv}}",
      "the fact 'window' has no form 'genitiv' in 'de' [fact.form]\n  hint: did you mean 'genitive'? "
        + "its forms: accusative, dative, genitive, nominative, number"
    ),
    (
      "{{window:oblique}}",
      "the fact 'window' has no form 'oblique' in 'de' [fact.form]\n  hint: its forms: accusative, "
        + "dative, genitive, nominative, number"
    ),
    (
      "{{shop:genitive}}",
      "the fact 'shop' has no form 'genitive' in 'de' [fact.form]\n  hint: write {{shop}}"
    ),
    ("{{windw:genitive}}", "no fact 'windw' [fact.unknown]\n  hint: did you mean 'window'?"),
  ])
  func `a form that the language hasn't is an error that names those it has`(
    body: String, expected: String
  ) async throws {
    let site = SiteFiles(
      languages: "[de]",
      [
        "content/facts.yaml": "window: {days: 90}\nshop: {url: 'https://shop.example/'}\n",
        "content/de/page.md": page("T", "In \(body)."),
      ])
    #expect(
      try await site.mistakes().map(\.withHint) == ["content/de/page.md:5:4: error: \(expected)"])
  }

  @Test func `forms are languages' own: a translation may have another, and needn't follow one`()
    async throws
  {
    let facts = ["content/facts.yaml": "window: {days: 90}\n"]
    let german = LockedSite.italian.replacing("{{window}}", with: "{{window:dative}}")
    #expect(
      try await TrialSite(
        only: LockedSite.files(facts.merging(["content/de/refunds.md": german]) { $1 })
      ).findings() == [])
    // Neither does a form in the original make its translations stale.
    let english = LockedSite.english.replacing("{{window}}", with: "{{ window:number }}")
    let found = try await TrialSite(
      only: LockedSite.files(facts.merging(["content/en/refunds.md": english]) { $1 })
    ).findings()
    #expect(found == [])
  }

  @Test func `a fact in any form is a use of it`() async throws {
    let site = try TrialSite(
      body: "{{window:number}} and {{window}}\n", ["content/facts.yaml": "window: {days: 90}\n"])
    let list = try await SiteBuild(site: site.scratch.path, options: TrialSite.options).facts()
      .text(below: "")
    #expect(list.contains("page.md:4:1\n") && list.contains("page.md:4:23\n"))
  }
}
