import Languages
import TestSupport
import Testing

@testable import HelpSite

/// Sentences that were written for another number than a fact has by now.
@Suite struct FactPluralTests {
  private static let files: [String: String] = [
    "content/site.yaml":
      "name: Help\nbaseURL: https://help.example.com/\nlanguages: [en, pl, ja]\n",
    "content/facts.yaml": "window: {days: 90}\nseats: {number: 5}\nrate: {percent: 5}\n",
    "content/en/a.md": page(
      "Refunds", front: "description: In {{window}}",
      "## Q {#q}\n\nThe {{window}} begin, at {{rate}}.\n\n## R {#r}\n\n{{seats:number}} seats.\n\n"
        + "## S {#s}\n\nNothing."),
    "content/pl/a.md": page(
      "Zwroty", front: "description: Do {{window:genitive}}",
      "## Q {#q}\n\nDo {{window:genitive}}, {{rate}}.\n\n## R {#r}\n\n{{seats}} miejsc.\n\n"
        + "## S {#s}\n\nNic."),
    "content/ja/a.md": page(
      "返金", front: "description: \"{{window}}\"",
      "## Q {#q}\n\n{{window}}、{{rate}}。\n\n## R {#r}\n\n{{seats}}席。\n\n## S {#s}\n\nなし。"),
  ]

  /// The site with all translations accepted by the program itself.
  private func accepted(_ languages: [String] = ["pl", "ja"]) async throws -> TrialSite {
    let site = try TrialSite(only: Self.files)
    for tag in languages { try await accept(tag, in: site) }
    return site
  }

  private func accept(
    _ tag: String, _ parts: [PartSelection] = [], in site: TrialSite,
    _ kind: TranslationAcceptance.Kind = .reviewed(method: .human, name: nil)
  ) async throws {
    let survey = try await SiteBuild(site: site.scratch.path, options: TrialSite.options).survey()
    try survey.accept(
      TranslationAcceptance(language: try #require(Language(tag)), selection: parts, kind: kind))
  }

  @Test func `a lock says the plural forms of the facts that a part uses`() async throws {
    let site = try await accepted()
    let lock = try #require(site.scratch.text("content/pl/translations.lock"))
    #expect(lock.contains(/a#q [0-9a-f]{32} window=other\/many human 2026-01-01\n/), "\(lock)")
    #expect(lock.contains(/a#r [0-9a-f]{32} seats=other\/many human 2026-01-01\n/))
    #expect(lock.contains(/a#s [0-9a-f]{32} human 2026-01-01\n/))
    #expect(lock.contains(/a@description [0-9a-f]{32} window=other\/many human 2026-01-01\n/))
    #expect(
      try #require(site.scratch.text("content/ja/translations.lock")).contains(
        " window=other/other human "))
    #expect(try await site.findings() == [])
  }

  @Test(arguments: [("90", "12"), ("90", "5"), ("90", "1000000")])
  func `another value of the same form changes nothing`(old: String, new: String) async throws {
    let site = try await accepted()
    try site.scratch.write("content/facts.yaml", Self.facts(window: new))
    #expect(try await site.findings() == [])
  }

  private static func facts(window: String) -> String {
    files["content/facts.yaml"]!.replacing("90", with: window)
  }

  @Test func `where the form changes, the parts that use the fact turn stale`() async throws {
    let site = try await accepted()
    try site.scratch.write("content/facts.yaml", Self.facts(window: "3"))
    let fact = "the fact 'window' takes the plural form 'few' by now, and took 'many' when"
    #expect(
      try await site.findings() == [
        "content/pl/a.md:3:14: warning: \(fact) 'a@description' was accepted [translation.stale]\n"
          + "  hint: read the sentence again, then 'SiteGen translations accept pl a@description'",
        "content/pl/a.md:6:1: warning: \(fact) 'a#q' was accepted [translation.stale]\n"
          + "  hint: read the sentence again, then 'SiteGen translations accept pl a#q'",
      ])
    let survey = try await SiteBuild(site: site.scratch.path, options: TrialSite.options).survey()
    let report = try survey.report(on: survey.languages, page: nil, listing: [.stale])
    #expect(report.rows.map { $0.count(.stale) } == [2, 0])
    let differences = try survey.differences(
      of: [.part(PartName("a#q")!)], in: try #require(Language("pl")))
    #expect(
      differences.map { $0.text(isColored: false) }.first?.contains(
        "its fact 'window' takes the plural form 'few' by now, and took 'many':") == true)
    try await accept("pl", in: site)
    #expect(try await site.findings() == [])
  }

  @Test func `readers see such a part as before`() async throws {
    var files = Self.files
    files["content/en/a.md"]!.replace("title:", with: "risk: money\ntitle:", maxReplacements: 1)
    let site = try TrialSite(only: files)
    try await accept("pl", in: site)
    try site.scratch.write("content/facts.yaml", Self.facts(window: "3"))
    let built = try await BuiltSite(site.scratch)
    let html = try built.html("pl/a/index.html")
    #expect(html.all("p").allSatisfy { $0["class"] != "notice" })
    #expect(try built.main("pl/a/index.html").contains("Do 3\u{A0}dni, 5%."))
  }

  @Test func `an original is warned about until a translation is accepted with the number`()
    async throws
  {
    let site = try await accepted(["ja"])
    try site.scratch.write("content/facts.yaml", Self.facts(window: "1"))
    let warnings = try await site.findings().filter { $0.hasPrefix("content/en/") }
    let fact =
      "the fact 'window' takes the plural form 'one' by now, and took 'other' when translations of"
    #expect(
      warnings == [
        "content/en/a.md:3:14: warning: \(fact) 'a@description' were accepted [fact.plural]\n  hint: "
          + "read the sentence again; 'SiteGen translations accept ja a@description' ends the warning",
        "content/en/a.md:6:1: warning: \(fact) 'a#q' were accepted [fact.plural]\n  hint: read the "
          + "sentence again; 'SiteGen translations accept ja a#q' ends the warning",
      ])
    try await accept(
      "ja", [.part(PartName("a#q")!), .part(PartName("a@description")!)], in: site)
    #expect(try await site.findings().filter { $0.hasPrefix("content/en/") } == [])
  }

  @Test func `an original that was written anew is no matter of old numbers`() async throws {
    let site = try await accepted(["ja"])
    try site.scratch.write("content/facts.yaml", Self.facts(window: "1"))
    let mended = Self.files["content/en/a.md"]!
      .replacing("The {{window}} begin", with: "A period of {{window}} begins")
      .replacing("In {{window}}", with: "Within {{window}}")
    try site.scratch.write("content/en/a.md", mended)
    #expect(!(try await site.ids().contains("fact.plural")))
  }

  @Test func `a lock from before knows nothing of facts, and learns it`() async throws {
    let site = try await accepted(["pl"])
    let path = "content/pl/translations.lock"
    let full = try #require(site.scratch.text(path))
    try site.scratch.write(path, full.replacing(/\ \S+=\S+/, with: ""))
    try site.scratch.write("content/facts.yaml", Self.facts(window: "3"))
    #expect(try await site.findings() == [])
    try site.scratch.write("content/facts.yaml", Self.facts(window: "90"))
    try await accept("pl", in: site, .cosmetic)
    #expect(site.scratch.text(path) == full)
  }

  @Test(arguments: [
    "window=other/many", "a=one/two,b=few/zero", "a=one/other",
  ])
  func `a list is read and written with the same bytes`(text: String) throws {
    #expect(try #require(FactPlurals(text)).description == text)
  }

  @Test(arguments: [
    "", "=", "a=", "a=one", "a=one/", "a=one/many/few", "a=one/lots", "a=one/one,",
    "a=one/one,a=one/one",
  ])
  func `anything else is none`(text: String) { #expect(FactPlurals(text) == nil) }
}
