import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Words of data files are parts: each language has to have its own.
@Suite struct DataWordTests {
  private static let data: [String: String] = [
    "content/contact.yaml": """
    channels:
      sales:
        kind: mail
        address: a@shop.example
        label: {en: Write to us, it: Scrivici}
        note: {en: "Within {{window}} we answer.", it: "Rispondiamo entro {{window}}."}
      forum: {kind: forum, url: 'https://f.example/', label: Forum}

    """,
    "content/payments.yaml": """
    methods:
      bank: {name: {en: Bank transfer, it: Bonifico}, kind: transfer}
      visa: {name: Visa, kind: card}
    groups:
      all: {title: {en: Ways to pay, it: Come pagare}, methods: [bank, visa]}

    """,
    "content/tools.yaml": """
    groups:
      more:
        title: {en: Related, it: Correlati}
        tools:
          - name: Cloud
            url: https://www.shop.example/cloud/
            description: {en: More room., it: Più spazio.}
          - {name: {en: Guide, it: Guida}, page: a}

    """,
    "content/facts.yaml": """
    window: {days: 90}
    desk: {text: {en: the desk, it: l'ufficio}}
    seats: {number: 3, of: {en: {one: "{n} seat", other: "{n} seats"}, it: {one: "{n} posto", many: "{n} posti", other: "{n} posti"}}}

    """,
    "content/en/a.md": page("A"), "content/it/a.md": page("Prima"),
    "content/de/a.md": page("Erste"),
  ]

  private static func site(
    _ languages: String = "[en, it, de]", _ changes: [String: String?] = [:],
    settings: String = "home: {intro: {en: All the answers, it: Tutte le risposte}}"
  ) -> SiteFiles {
    var site = SiteFiles(languages: languages, settings: settings, data)
    for (path, text) in changes { site[path] = text }
    return site
  }

  /// A word of the contact section alone.
  private static func label(_ label: String, _ languages: String) -> SiteFiles {
    SiteFiles(
      languages: languages,
      [
        "content/contact.yaml":
          "channels: {a: {kind: web, url: 'https://a.example/', label: \(label)}}\n",
        "content/en/a.md": page("A"),
      ])
  }

  private func survey(_ site: SiteFiles) async throws -> TranslationSurvey {
    let scratch = try ScratchFolder(site.files)
    return try await SiteBuild(site: scratch.path, options: TrialSite.options).survey()
  }

  /// `contact@channels.sales.label missing`, of the parts of data files.
  private func states(_ site: SiteFiles, _ tag: String) async throws -> [String] {
    try await survey(site).parts(in: try #require(Language(tag))).filter(\.name.isOfDataFile)
      .map { "\($0.name) \($0.state.rawValue)" }
  }

  private func findings(_ site: SiteFiles) async throws -> [String] {
    try await TrialSite(only: site.files).findings()
      .filter { $0.contains(".yaml:") || $0.contains("[lock.") }
  }

  /// The site as a language's translator accepted it.
  private func accepted(_ tag: String, _ site: SiteFiles = site()) async throws -> SiteFiles {
    let scratch = try ScratchFolder(site.files)
    let survey = try await SiteBuild(site: scratch.path, options: TrialSite.options).survey()
    try survey.accept(
      TranslationAcceptance(
        language: try #require(Language(tag)), selection: [],
        kind: .reviewed(method: .human, name: nil)))
    var site = site
    site["content/\(tag)/translations.lock"] = scratch.text("content/\(tag)/translations.lock")
    return site
  }

  private static let names = [
    "contact@channels.sales.label", "contact@channels.sales.note", "facts@desk.text",
    "facts@seats.of", "payments@methods.bank.name", "payments@groups.all.title",
    "site@home.intro", "tools@groups.more.title",
    "tools@groups.more.tools.www-shop-example-cloud.description", "tools@groups.more.tools.a.name",
  ]

  @Test(arguments: [("it", "unreviewed"), ("de", "missing")])
  func `each text with languages is a part, a text for all languages is none`(
    tag: String, state: String
  ) async throws {
    #expect(try await states(Self.site(), tag) == Self.names.map { "\($0) \(state)" })
  }

  @Test func `coverage counts them`() async throws {
    let report = try await survey(Self.site()).report(
      on: [Language("it")!, Language("de")!], page: nil, listing: nil)
    #expect(report.rows.map(\.coverage) == [100, 9])
  }

  @Test(arguments: [
    ("{en: Us, pt: Nós}", "[en, pt, pt-BR]", "pt-BR", []),
    ("{en: Us, pt: Nós, pt-BR: Nos}", "[en, pt, pt-BR]", "pt-BR", ["unreviewed"]),
    ("{en: Us}", "[en, en-GB]", "en-GB", []),
    // What stands in for a language is no language of its own.
    ("{en: Us, it: Noi}", "[en, it, {tag: pt-BR, fallback: [it]}]", "pt-BR", ["missing"]),
    ("{en: Us, pt: Nós}", "[en, pt, {tag: pt-BR, fallback: [en]}]", "pt-BR", ["missing"]),
    ("{zh-Hans: 我们}", "[zh-Hans, zh-Hant]", "zh-Hant", ["missing"]),
  ])
  func `a language has the words of those that its tag stands on`(
    label: String, languages: String, tag: String, states expected: [String]
  ) async throws {
    let states = try await states(Self.label(label, languages), tag)
    #expect(states == expected.map { "contact@channels.a.label \($0)" })
  }

  @Test(arguments: [
    // Few words may be the same: they stand beside each other, so somebody meant it.
    ("{en: Support forum, de: Support forum}", "unreviewed"),
    ("{en: Write to us by post, de: Write to us by post}", "missing"),
  ])
  func `sentences in the words of the original are no translation`(
    label: String, state: String
  ) async throws {
    let states = try await states(Self.label(label, "[en, de]"), "de")
    #expect(states == ["contact@channels.a.label \(state)"])
  }

  @Test(arguments: [
    ("languages: [it]", []), ("languages: [de]", ["bank"]), ("markets: [DE]", ["bank"]),
    ("markets: [IT]", []),
  ])
  func `a language needs no name of a method that its readers don't see`(
    audience: String, expected: [String]
  ) async throws {
    let site = Self.site(
      "[en, {tag: it, market: IT}, {tag: de, market: DE}]",
      [
        "content/payments.yaml":
          "methods: {bank: {name: {en: Bank transfer}, kind: transfer, \(audience)}}\n"
      ])
    let states = try await states(site, "de").filter { $0.hasPrefix("payments") }
    #expect(states == expected.map { "payments@methods.\($0).name missing" })
  }

  @Test(arguments: [
    ("it", ["facts@where.markets.IT.text unreviewed"]), ("de", ["facts@where.text missing"]),
    ("fr", ["facts@where.markets.IT.text missing"]), ("ar", []),
  ])
  func `a language needs the words of its market's value`(
    tag: String, expected: [String]
  ) async throws {
    let site = Self.site(
      "[en, {tag: it, market: IT}, de, {tag: fr, market: IT}, {tag: ar, market: AE}]",
      [
        "content/facts.yaml": """
        window: {days: 90}
        where:
          text: {en: here}
          markets: {IT: {text: {en: in Italy, it: in Italia}}, AE: {text: UAE}}

        """
      ])
    #expect(try await states(site, tag).filter { $0.hasPrefix("facts") } == expected)
  }

  @Test func `what is missing is one finding a file and language`() async throws {
    let site = Self.site("[en, it, {tag: de, translations: warning}]")
    #expect(
      try await findings(site) == [
        """
        content/contact.yaml:5:17: warning: 2 of 2 parts are not translated into 'de': \
        @channels.sales.label and @channels.sales.note [translation.missing]
          hint: 'SiteGen translations status --language de --page contact --only missing' lists them
        """,
        """
        content/facts.yaml:2:19: warning: 2 of 2 parts are not translated into 'de': @desk.text \
        and @seats.of [translation.missing]
          hint: 'SiteGen translations status --language de --page facts --only missing' lists them
        """,
        """
        content/payments.yaml:2:21: warning: 2 of 2 parts are not translated into 'de': \
        @methods.bank.name and @groups.all.title [translation.missing]
          hint: 'SiteGen translations status --language de --page payments --only missing' lists \
        them
        """,
        """
        content/site.yaml:4:20: warning: 'site@home.intro' is not translated into 'de' \
        [translation.missing]
        """,
        """
        content/tools.yaml:3:17: warning: 3 of 3 parts are not translated into 'de': \
        @groups.more.title, @groups.more.tools.www-shop-example-cloud.description and \
        @groups.more.tools.a.name [translation.missing]
          hint: 'SiteGen translations status --language de --page tools --only missing' lists them
        """,
      ])
  }

  @Test(arguments: [("error", ["error"]), ("off", []), ("{missing: off}", ["warning"])])
  func `it matters as much as that of pages`(setting: String, expected: [String]) async throws {
    let site = Self.label("{en: Us}", "[en, {tag: de, translations: \(setting)}]")
    let severities = try await TrialSite(only: site.files).diagnostics()
      .filter { $0.location.file == "content/contact.yaml" }.map(\.severity.rawValue)
    #expect(severities == (setting == "{missing: off}" ? [] : expected))
  }

  @Test func `nothing is said of words that nobody accepted until somebody begins`() async throws {
    // A lock from before words were parts.
    var site = try await accepted("it", Self.site("[en, it]"))
    let lock = try #require(site["content/it/translations.lock"])
    let lines = lock.split(separator: "\n")
    site["content/it/translations.lock"] =
      lines.filter { !$0.contains(".") || $0.hasPrefix("#") }.joined(separator: "\n") + "\n"
    #expect(try await states(site, "it").allSatisfy { $0.hasSuffix("unreviewed") })
    #expect(try await findings(site) == [])
    site["content/it/translations.lock"] =
      lines.filter { !$0.hasPrefix("contact@") }.joined(separator: "\n") + "\n"
    #expect(
      try await findings(site) == [
        """
        content/contact.yaml:5:34: warning: the translations of 2 of 2 parts into 'it' were not \
        reviewed: @channels.sales.label and @channels.sales.note [translation.unreviewed]
          hint: 'SiteGen translations status --language it --page contact --only unreviewed' lists \
        them
        """
      ])
  }

  @Test func `accepted words are current until their original changes`() async throws {
    var site = try await accepted("it", Self.site("[en, it]"))
    #expect(try await states(site, "it") == Self.names.map { "\($0) current" })
    #expect(try await findings(site) == [])
    site["content/contact.yaml"] = Self.data["content/contact.yaml"]!
      .replacing("en: Write to us", with: "en: Write to the desk")
    #expect(
      try await findings(site) == [
        """
        content/contact.yaml:5:40: warning: the original of 'contact@channels.sales.label' changed \
        since it was translated into 'it' [translation.stale]
          hint: see content/contact.yaml:5:17 and 'SiteGen translations diff it \
        contact@channels.sales.label'
        """
      ])
  }

  @Test func `accepted words are stale when a fact in them takes another plural form`()
    async throws
  {
    var site = try await accepted("it", Self.site("[en, it]"))
    site["content/facts.yaml"] = Self.data["content/facts.yaml"]!.replacing("90", with: "1")
    let found = try await findings(site)
    #expect(found.count == 2)
    #expect(found.first?.contains("takes the plural form 'one' by now") == true)
    #expect(
      Set(found.compactMap { $0.split(separator: "[").last?.prefix { $0 != "]" } })
        == ["fact.plural", "translation.stale"])
  }

  @Test func `a changed form of what a number counts is a change of the original`() async throws {
    var site = try await accepted("it", Self.site("[en, it]"))
    site["content/facts.yaml"] = Self.data["content/facts.yaml"]!
      .replacing("{n} seats", with: "{n} chairs")
    #expect(
      try await states(site, "it").filter { $0.hasSuffix("stale") } == ["facts@seats.of stale"])
  }

  @Test func `the line of a renamed entry is followed, that of one that is gone is told`()
    async throws
  {
    var site = try await accepted("it", Self.site("[en, it]"))
    site["content/contact.yaml"] = Self.data["content/contact.yaml"]!
      .replacing("sales:", with: "desk:")
    #expect(try await states(site, "it").filter { !$0.hasSuffix("current") } == [])
    site["content/contact.yaml"] = nil
    #expect(
      try await findings(site) == [
        """
        content/it/translations.lock:3:1: warning: the source has no part \
        'contact@channels.sales.label', whose translation was accepted, nor 1 more of that page \
        [lock.orphan]
          hint: 'SiteGen translations accept it --prune contact' takes such lines out
        """
      ])
  }

  @Test func `nothing is said of words that couldn't be read`() async throws {
    var site = try await accepted("it", Self.site("[en, it]"))
    site["content/de/a.md"] = nil
    site["content/contact.yaml"] = "channels: [\n"
    let ids = try await TrialSite(only: site.files).ids()
    #expect(ids == ["config.syntax"])
  }

  @Test func `a page with the name of a data file keeps its own lines`() async throws {
    var site = Self.site("[en, it]")
    site["content/en/contact.md"] = page("Contact", "## Q {#q}\n\nA")
    site["content/it/contact.md"] = page("Contatti", "## D {#q}\n\nR")
    site = try await accepted("it", site)
    for tag in ["en", "it"] {
      site["content/\(tag)/help.md"] = site["content/\(tag)/contact.md"]
      site["content/\(tag)/contact.md"] = nil
    }
    site["content/redirects.yaml"] = "/en/contact/: help\n"
    site["content/en/help.md"] = page("Contact", "## Q {#q}\n\nB")
    let parts = try await survey(site).parts(in: Language("it")!)
    #expect(
      parts.filter { $0.state != .current }.map { "\($0.name) \($0.state)" } == ["help#q stale"])
  }

  @Test(arguments: [
    ("{coverage: 100}", false), ("{coverage: 50}", true),
    ("{must: ['contact@channels.a.label']}", false), ("{must: [contact]}", false),
    ("{must: ['contact@channels.a.note']}", true),
  ])
  func `a language goes public with its words`(release: String, isPublic: Bool) async throws {
    let contact = { (label: String) in
      "channels: {a: {kind: web, url: 'https://a.example/', label: {en: Us\(label)}, "
        + "note: {en: Write., de: Schreiben.}}}\n"
    }
    var site = SiteFiles(
      languages: "[en, {tag: de, release: \(release)}]",
      [
        "content/contact.yaml": contact(""), "content/en/a.md": page("A"),
        "content/de/a.md": page("Erste"),
      ])
    #expect(try await (site.build().files["de/index.html"] != nil) == isPublic)
    site["content/contact.yaml"] = contact(", de: Wir")
    #expect(try await site.build().files["de/index.html"] != nil)
  }

  @Test func `must-have words that the source hasn't are named`() async throws {
    let site = Self.label(
      "{en: Us, de: Wir}", "[en, {tag: de, release: {must: ['contact@channels.b.label']}}]")
    #expect(
      try await findings(site).last == """
        content/site.yaml:3:44: error: the data file 'contact.yaml' has no part \
        '@channels.b.label' [config.part]
          hint: did you mean 'contact@channels.a.label'?
        """)
  }
}
