import Languages
import TestSupport
import Testing
import Text
import YAML

@testable import HelpSite

@Suite struct SiteConfigurationTests {
  private func read(
    _ text: String, baseURL: BaseURL? = nil
  ) -> (SiteConfiguration?, [Diagnostic]) {
    SiteConfigurationReader.read(Array(text.utf8), file: "site.yaml", baseURL: baseURL).both
  }

  private func configuration(_ text: String) throws -> SiteConfiguration {
    let (configuration, found) = read(
      "name: Help\nbaseURL: https://example.com/\n" + text)
    #expect(found == [])
    return try #require(configuration)
  }

  @Test func `three keys are enough`() throws {
    let site = try configuration("languages: [en]")
    #expect(site.name == LocalizedText("Help"))
    #expect(site.baseURL == BaseURL("https://example.com/"))
    #expect(site.source.language.tag == "en")
    #expect(!site.sourceAtRoot && !site.faqPageData && !site.allowsRawHTML)
    #expect(site.sections.map(\.kind) == [.faq])
    #expect(site.home.pages.isEmpty)
    #expect(site.organization == nil && site.returnPolicy == nil && site.extra == nil)
  }

  @Test(arguments: [">= 99", "< 0.1", "0.0"])
  func `a site for another version is one error, whatever else it says`(versions: String) {
    let (site, found) = read("newKey: 1\nlanguages: 7\nrequires: \"\(versions)\"\n")
    #expect(site == nil)
    #expect(
      found.map(\.description) == [
        "site.yaml:3:11: error: the site needs SiteGen '\(versions)', and this is "
          + "\(ToolVersion.text) [config.requires]"
      ])
  }

  @Test(arguments: ["\">= 0.1\"", "\">= 0.0, < 99\"", "'>=0'", "\(ToolVersion.text)"])
  func `a site for this version is read`(versions: String) throws {
    _ = try configuration("languages: [en]\nrequires: \(versions)\n")
  }

  @Test(arguments: [
    ("^1", "3:11: error: '^1' names no versions [config.value]"),
    ("[1]", "3:11: error: expected text, found a list [config.type]"),
    ("", "3:10: error: expected text, found nothing [config.type]"),
    (
      ">= 0.1",
      "3:12: error: after '|' or '>', the text starts on the next line; text that starts with it "
        + "needs quotes [config.syntax]"
    ),
  ])
  func `what names no versions is an error`(versions: String, error: String) {
    let (_, found) = read(
      "name: N\nlanguages: [en]\nrequires: \(versions)\nbaseURL: https://a.b/\n")
    #expect(found.map(\.description) == ["site.yaml:\(error)"])
  }

  @Test func `every key is read`() throws {
    let site = try configuration(
      """
      languages: [en, {tag: it, market: CH, name: Lingua, fallback: []}]
      sourceAtRoot: true
      sections: [payments: cards, faq, {contact: }]
      organization: {name: Quill, url: https://example.com/}
      returnPolicy: {days: window, countries: [US, IT], page: refunds}
      structuredData: {faqPage: true}
      markdown: {rawHTML: true}
      home: {intro: {en: Hi, it: Ciao}, pages: [b, a]}
      extra: {any: [thing]}
      """)
    #expect(site.sourceAtRoot && site.faqPageData && site.allowsRawHTML)
    #expect(site.sections.map(\.kind) == [.payments, .faq, .contact])
    #expect(site.sections.map(\.argument) == ["cards", nil, nil])
    #expect(site.organization?.url == "https://example.com/")
    #expect(site.returnPolicy?.countries == ["US", "IT"])
    #expect(site.home.pages.map(\.key) == ["b", "a"])
    #expect(site.home.intro?.text(in: [Language("it")!]) == "Ciao")
    #expect(site.extra?.mapping?.first?.key == "any")
    #expect(site.languages.last?.market == "CH")
    #expect(site.languages.last?.name == "Lingua")
  }

  @Test(arguments: [
    ("[en, it]", ["en", "it en"]),
    ("[en, pt, pt-BR]", ["en", "pt pt-BR en", "pt-BR pt en"]),
    ("[pt-BR, pt, en]", ["pt-BR pt", "pt pt-BR", "en pt-BR"]),
    ("[en, de, {tag: de-CH, fallback: [it]}, it]", ["en", "de de-CH en", "de-CH it en", "it en"]),
    ("[en, {tag: gl, fallback: [es, pt]}, es, pt]", ["en", "gl es pt en", "es en", "pt en"]),
    (
      "[fr, en-AU, en-GB, en-IN]",
      ["fr", "en-AU en-GB en-IN fr", "en-GB en-AU en-IN fr", "en-IN en-AU en-GB fr"]
    ),
    (
      "[en, de-CH, de-AT, de]",
      ["en", "de-CH de de-AT en", "de-AT de de-CH en", "de de-CH de-AT en"]
    ),
    ("[en, sr, sr-Latn, zh-TW, zh-Hans]", ["en", "sr en", "sr-Latn en", "zh-TW en", "zh-Hans en"]),
    ("[en, {tag: pt, fallback: []}, pt-PT]", ["en", "pt en", "pt-PT pt en"]),
    ("[en, {tag: it, fallback: []}]", ["en", "it en"]),
    ("[en, {tag: it, fallback: [it, en, en]}]", ["en", "it en"]),
    ("[en, zh-Hant, zh-Hant-HK]", ["en", "zh-Hant zh-Hant-HK en", "zh-Hant-HK zh-Hant en"]),
    ("[ru, zh-CN, zh-Hans]", ["ru", "zh-CN zh-Hans ru", "zh-Hans zh-CN ru"]),
    (
      "[ru, zh-TW, zh-Hant-HK, zh]",
      ["ru", "zh-TW zh-Hant-HK ru", "zh-Hant-HK zh-TW ru", "zh ru"]
    ),
    (
      "[de, en-AU, en-001, en]",
      ["de", "en-AU en-001 en de", "en-001 en en-AU de", "en en-AU en-001 de"]
    ),
    ("[en, no, nn, nb]", ["en", "no nb en", "nn no nb en", "nb no en"]),
    ("[ru, sr, sr-Cyrl, sr-Latn]", ["ru", "sr sr-Cyrl ru", "sr-Cyrl sr ru", "sr-Latn ru"]),
  ])
  func `a language falls back along its chain or its tag, last to the source`(
    languages: String, chains: [String]
  ) throws {
    let site = try configuration("languages: " + languages)
    let found = site.languages.map { $0.chain.map(\.tag).joined(separator: " ") }
    #expect(found == chains)
  }

  @Test func `a market is that of the tag's region unless it is named`() throws {
    let site = try configuration("languages: [en, pt-BR, {tag: de-CH, market: DE}, es-419]")
    #expect(site.languages.map(\.market) == [nil, "BR", "DE", "419"])
  }

  @Test func `a language whose name isn't known says so, for menus show its tag`() async throws {
    let site = try TrialSite([
      "content/site.yaml": """
      name: A
      baseURL: https://example.com/
      languages: [en, ht, {tag: la, market: VA}, {tag: pap, name: Papiamentu}]

      """,
      "content/ht/start.md": "---\ntitle: S\n---\n", "content/la/start.md": "---\ntitle: S\n---\n",
      "content/pap/start.md": "---\ntitle: S\n---\n",
    ])
    let found = try await site.diagnostics().filter { $0.id == "config.language-name" }
    #expect(
      found.map(\.withHint) == [
        """
        content/site.yaml:3:17: warning: menus show 'ht', for the language's own name isn't known \
        [config.language-name]
          hint: write {tag: ht, name: …}
        """,
        """
        content/site.yaml:3:21: warning: menus show 'la', for the language's own name isn't known \
        [config.language-name]
          hint: write {tag: la, name: …}
        """,
      ])
  }

  @Test func `a base address given by the caller takes the place of the file's`() throws {
    let url = try #require(BaseURL("https://preview.example/"))
    let (site, found) = read("name: A\nlanguages: [en]", baseURL: url)
    #expect(found == [])
    #expect(site?.baseURL == url)
  }

  @Test func `a language that stands twice is an error and no crash`() async throws {
    let site = try TrialSite([
      "content/site.yaml": "name: A\nbaseURL: https://example.com/\nlanguages: [en, it, en]\n"
    ])
    #expect(
      try await site.findings()
        == ["content/site.yaml:3:21: error: the language 'en' stands twice [config.duplicate-key]"])
  }

  @Test(arguments: [
    "EN", "en_GB", "eng", "iw", "pt-br", "zh-hant", "english", "e", "en-", "../en", "日本",
  ])
  func `a tag in another form is an error`(tag: String) {
    let (_, found) = read("name: A\nbaseURL: https://example.com/\nlanguages: ['\(tag)']")
    #expect(found.map(\.id) == ["config.language"])
    #expect(found[0].hint != nil)
  }
}
