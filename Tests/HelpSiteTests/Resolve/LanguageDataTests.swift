import Testing

@testable import HelpSite

@Suite struct LanguageDataTests {
  private func found(_ languages: String, _ files: [String: String]) async throws -> [String] {
    var files = files
    files["content/site.yaml"] =
      "name: A\nbaseURL: https://example.com/\nlanguages: [\(languages)]\n"
    return try await TrialSite(files).findings().filter { $0.contains("[language.words]") }
  }

  @Test(arguments: [
    ("ckb", "w: {days: 90}", "'٩٠\u{A0}d' for w"), ("yi", "w: {months: 3}", "'3\u{A0}m' for w"),
    ("mt", "w: {years: 2}", "'2\u{A0}y' for w"),
    ("ga", "w: {minutes: 15}", "'15\u{A0}nóim' for w"),
    ("yo", "w: {hours: 8}", "'8\u{A0}wkt' for w"),
    ("zu", "a: {days: 1}\nw: {years: 2}", "'2\u{A0}y' for w"),
    ("dv", "d: {date: 2026-03-16}", "'16 M03 2026' for d"),
    ("tlh", "w: {days: 90}", "'90\u{A0}days' for w"),
    ("pap", "d: {date: 2026-03-16}", "'March 16, 2026' for d"),
  ])
  func `a language without words for what a fact says is warned about once`(
    tag: String, facts: String, example: String
  ) async throws {
    #expect(
      try await found("en, \(tag)", ["content/facts.yaml": facts]) == [
        """
        content/site.yaml:1:1: warning: some words aren't known in '\(tag)': readers see \(example) \
        [language.words]
          hint: write what a fact says in words, as text: {\(tag): …}
        """
      ])
  }

  @Test func `names of weekdays are looked for, too`() async throws {
    let contact = """
      channels: {a: {kind: web, url: "https://a.example/"}}
      hours: {timeZone: Europe/Rome, open: [{days: [mon], from: "09:00", to: "10:00"}]}

      """
    let found = try await found("en, scn, it", ["content/contact.yaml": contact])
    #expect(found.count == 1 && found[0].contains("'Mon' for the hours"), "\(found)")
  }

  @Test(arguments: ["de", "ar", "ja", "mr", "be", "cy", "kok", "en-GB"])
  func `a language with its words isn't`(tag: String) async throws {
    let facts = "a: {days: 1}\nb: {months: 2}\nc: {years: 3}\nd: {date: 2026-03-16}\ne: {text: d}\n"
    #expect(try await found("en, \(tag)", ["content/facts.yaml": facts]) == [])
  }

  @Test func `facts that are signs and digits need no words`() async throws {
    let facts =
      "a: {percent: 22}\nb: {money: 4, currency: EUR}\nc: {number: 3}\nd: {text: {en: x}}\n"
    #expect(try await found("en, tlh", ["content/facts.yaml": facts]) == [])
  }
}
