import TestSupport
import Testing

@testable import HelpSite

@Suite struct FactLeakTests {
  private let facts = """
    window: {days: 90}
    trial: {days: 30}
    grace: {days: 30}
    quote: {days: 30}
    rate: {percent: 22}
    price: {money: 4.90, currency: EUR, markets: {JP: {money: 900, currency: JPY}}}
    """

  private func site(_ files: [String: String]) -> SiteFiles {
    var site = SiteFiles(languages: "[en, it, {tag: ja, market: JP}]", files)
    site["content/facts.yaml"] = facts
    return site
  }

  private func findings(_ files: [String: String]) async throws -> [String] {
    let scratch = try ScratchFolder()
    try site(files).write(to: scratch)
    return try await TrialSite.diagnostics(of: scratch.path)
      .filter { $0.id.hasPrefix("fact.") }.map(\.withHint)
  }

  @Test func `a value that a fact has is named with the fact`() async throws {
    let body = "You have **90 days**.\n\n## Is it 22 %? {#q}\n\nPay [€4.90](https://a.example/)."
    #expect(
      try await findings(["content/en/faq.md": page("FAQ", body)]) == [
        "content/en/faq.md:5:12: warning: '90 days' is typed where a fact has the value [fact.leak]"
          + "\n  hint: write {{window}}",
        "content/en/faq.md:7:10: warning: '22 %' is typed where a fact has the value [fact.leak]"
          + "\n  hint: write {{rate}}",
        "content/en/faq.md:9:6: warning: '€4.90' is typed where a fact has the value [fact.leak]"
          + "\n  hint: write {{price}}",
      ])
  }

  @Test func `several facts of one value are all named`() async throws {
    let found = try await findings(["content/it/faq.md": page("FAQ", "Per 30 giorni.")])
    #expect(
      found == [
        "content/it/faq.md:5:5: warning: '30 giorni' is typed where a fact has the value"
          + " [fact.leak]\n  hint: write {{grace}}, {{quote}} or {{trial}}, whichever is meant"
      ])
  }

  @Test func `the value of another market leaks too`() async throws {
    let found = try await findings(["content/ja/faq.md": page("FAQ", "4.90 EUR と 900円")])
    #expect(found.count == 2 && found.allSatisfy { $0.hasSuffix("{{price}}") })
  }

  @Test(arguments: ["`90 days`", "    90 days", "91 days", "{{window}}", "90", "5 %", "4.91 €"])
  func `code, other values and facts are none`(body: String) async throws {
    #expect(try await findings(["content/en/faq.md": page("FAQ", body)]) == [])
  }

  @Test func `all of something is a figure of speech, and a half makes it another value`()
    async throws
  {
    var site = site([
      "content/en/faq.md": page("FAQ", "100 % safe, 50 % off"),
      "content/ja/faq.md": page("FAQ", "1年半と1年間"),
    ])
    site["content/facts.yaml"] = "all: {percent: 100}\nhalf: {percent: 50}\nyear: {years: 1}\n"
    let scratch = try ScratchFolder()
    try site.write(to: scratch)
    let found = try await TrialSite.diagnostics(of: scratch.path).filter { $0.id == "fact.leak" }
    #expect(found.map { $0.hint ?? "" } == ["write {{half}}", "write {{year}}"])
  }

  @Test func `a build doesn't look for them`() async throws {
    let site = site(["content/en/faq.md": page("FAQ", "90 days")])
    #expect(try await site.build().report.warnings.allSatisfy { !$0.id.hasPrefix("fact.") })
  }

  private func contradictions(_ original: String, _ translation: String) async throws -> [String] {
    try await findings([
      "content/en/faq.md": page("FAQ", "30 €\n\n## Q {#q}\n\n\(original)"),
      "content/it/faq.md": page("FAQ", "## Prima {#p}\n\n60 giorni\n\n## D {#q}\n\n\(translation)"),
    ]).filter { $0.contains("fact.contradiction") }
  }

  @Test func `a translation that types another value than the original's fact`() async throws {
    #expect(
      try await contradictions("You have {{window}}.", "Hai 60 giorni.") == [
        "content/it/faq.md:11:5: warning: '60 giorni' stands where the original has the fact"
          + " 'window' [fact.contradiction]\n  hint: write {{window}}"
      ])
  }

  @Test(arguments: [
    ("You have {{window}}.", "Hai {{window}}, non 60 giorni."),
    ("You have {{window}} and {{trial}}.", "Hai 60 giorni."),
    ("You have {{window}}, not 60 days.", "Hai 60 giorni."),
    ("You have {{window}}.", "Hai 60 giorni o 70 giorni."),
    ("You have {{window}}.", "Hai 60 mesi."), ("You have {{rate}}.", "Hai 60 giorni."),
    ("You have {{window}}.", "Hai 30 giorni."), ("Nothing.", "Hai 60 giorni."),
  ])
  func `what isn't certain isn't said`(original: String, translation: String) async throws {
    #expect(try await contradictions(original, translation) == [])
  }

  @Test func `the listing has every use with its question`() async throws {
    let scratch = try ScratchFolder()
    let body = "{{window}}\n\n## {{rate}} {#q}\n\n[x](https://a.example/{{window}})\n"
    try site(["content/en/faq.md": page("In {{window}}", body)]).write(to: scratch)
    let list = try await SiteBuild(site: scratch.path, options: TrialSite.options).facts()
    #expect(
      list.text(below: "docs/").hasSuffix(
        """
        rate: 22%
          docs/content/en/faq.md:7:4 #q
        trial: 30\u{A0}days
          not used
        window: 90\u{A0}days
          docs/content/en/faq.md:2:8
          docs/content/en/faq.md:5:1
          docs/content/en/faq.md:9:1 #q

        """), "\(list.text(below: "docs/"))")
    #expect(
      list.json.contains(
        #"{"name":"rate","value":"22%","file":"content/facts.yaml","line":5,"column":1,"uses":["#
          + #"{"file":"content/en/faq.md","line":7,"column":4,"question":"q"}]}"#), "\(list.json)")
  }
}
