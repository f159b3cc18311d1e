import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 3.
@Suite struct SearchIndexTests {
  private func index(
    of site: BuiltSite, _ path: String = "en/search.json"
  ) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(site.text(path).utf8))
  }

  private func entries(_ body: String, _ more: [String: String] = [:]) async throws -> [JSONValue] {
    var files = more
    files["content/en/a.md"] = page("T", body)
    let index = try index(of: await SiteFiles(files).build())
    return try #require(index["pages"]?.list?.first?["questions"]?.list)
  }

  @Test func `a language has one index with its questions, addresses and answers`() async throws {
    let site = try await SiteFiles(
      languages: "[en, it]",
      [
        "content/en/a.md": page(
          "Zebra", "Intro *here*.\n\n## One? {#one}\n\nFirst.\n\n## Two {#t}\n\nA"),
        "content/en/deep/b.md": page("Ant", front: "slug: caf\u{E9}", "Only text."),
        "content/it/a.md": page("Zebra it", "## Uno? {#one}\n\nPrimo."),
        "templates/strings/en.yaml": Self.words, "templates/strings/it.yaml": Self.words,
      ]
    ).build()
    #expect(
      try site.text("en/search.json") == """
        {"pages":[{"title":"Ant","url":"deep/caf%C3%A9/","questions":[["","Ant","Only text."]]},\
        {"title":"Zebra","url":"a/","questions":[["","Zebra","Intro here."],\
        ["one","One?","First."],["t","Two","A"]]}],"synonyms":[]}

        """)
    // The page that Italian lacks is a fallback there.
    #expect(
      try site.text("it/search.json") == """
        {"pages":[{"title":"Zebra it","url":"a/","questions":[["one","Uno?","Primo."]]}],\
        "synonyms":[]}

        """)
  }

  @Test func `the text is what readers see`() async throws {
    let body = """
      ## Pay in {{window}}? {#q}

      One *two* `three  four`
      five[six](https://seven.example "eight")![nine](https://n.example/x.png).

      - ten
      - eleven

      {{payments:all}}

      ```
      twelve
        thirteen
      ```

      ### Fourteen {#f}

      {{shop}}
      """
    let entries = try await entries(
      body,
      [
        "content/facts.yaml": "window: {days: 90}\nshop: {url: https://shop.example/}",
        "content/payments.yaml":
          "methods: {v: {name: Visa, kind: card}}\ngroups: {all: {methods: [v]}}",
      ])
    #expect(
      entries == [
        .list([
          .text("q"), .text("Pay in 90\u{A0}days?"),
          .text(
            "One two three four fivesixnine. ten eleven twelve thirteen Fourteen "
              + "https://shop.example/"),
        ])
      ])
  }

  @Test func `what JSON and markup need is escaped, all else is UTF-8`() async throws {
    let body = "## `\"Q\\\"` {#q}\n\n`</script>` & \u{2028} 日本 \u{1F600}"
    let site = try await SiteFiles(["content/en/a.md": page("T", body)]).build()
    let text = try site.text("en/search.json")
    #expect(
      text.contains(
        #"["q","\"Q\\\"","\u003c/script> & "# + "\u{2028} 日本 \u{1F600}\"]"), "\(text)")
    #expect(try index(of: site)["pages"]?.list?.count == 1)
  }

  @Test(arguments: [("sourceAtRoot: true", "search.json"), ("", "en/search.json")])
  func `the addresses are relative to the index, which stands at the language's home`(
    settings: String, path: String
  ) async throws {
    let site = try await SiteFiles(
      base: "https://help.example/help/", settings: settings,
      ["content/en/a.md": page("T", "## Q {#q}\n\nA")]
    ).build()
    #expect(try index(of: site, path)["pages"]?.list?.first?["url"] == .text("a/"))
  }

  @Test func `without the built-in search there is no index`() async throws {
    let files = SiteFiles(settings: "search: none", ["content/en/a.md": page("T", "## Q\n\nA")])
    #expect(try await files.build().files["en/search.json"] == nil)
  }

  @Test func `a language with nothing but fallbacks has no index and no search`() async throws {
    let site = try await SiteFiles(
      languages: "[en, it]",
      [
        "content/en/a.md": page(),
        "templates/home.mustache": "{{#search}}{{index}}{{/search}}{{^search}}-{{/search}}",
      ]
    ).build()
    #expect(site.files["it/search.json"] == nil)
    #expect(try site.text("it/index.html") == "-")
    #expect(try site.text("en/index.html") == "/en/search.json")
  }

  @Test(arguments: [(5_000, []), (5_001, ["search.large"])])
  func `an index that is slow to load is warned about`(count: Int, ids: [String]) async throws {
    let body = (0..<count).map { "## \($0)\n\nA\n" }.joined()
    let site = try await SiteFiles(["content/en/a.md": page("T", body)]).build()
    #expect(site.report.warnings.map(\.id) == ids)
    let pagefind = SiteFiles(settings: "search: none", ["content/en/a.md": page("T", body)])
    #expect(try await pagefind.build().report.warnings == [])
  }

  @Test func `the theme's synonyms and the site's are those of the language alone`() async throws {
    let site = try await SiteFiles(
      languages: "[en, it, de-CH]",
      [
        "content/en/a.md": page(), "content/it/a.md": page(), "content/de-CH/a.md": page(),
        "templates/strings/it.yaml": "synonyms: [[IVA, VAT]]",
        "content/it/strings.yaml": "home: Casa\nsynonyms:\n  - [carta, \"carta di credito\", cc]",
        "content/en/strings.yaml": "synonyms:",
        "templates/strings/en.yaml": Self.words + "\nsynonyms: [[VAT, sales tax]]\n",
      ]
    ).build()
    func synonyms(_ path: String) throws -> String? {
      try site.text(path).split(separator: "\"synonyms\":").last.map(String.init)
    }
    #expect(
      try synonyms("it/search.json")
        == "[[\"IVA\",\"VAT\"],[\"carta\",\"carta di credito\",\"cc\"]]}\n"
    )
    #expect(try synonyms("en/search.json") == "[[\"VAT\",\"sales tax\"]]}\n")
    // Those of German, which Swiss German's tag stands on.
    #expect(try synonyms("de-ch/search.json")?.contains("Rechnung") == true)
  }

  private static let words = """
    \(StringTable.Key.allCases.map { "\($0.rawValue): \"{n} {wanted} {shown} {languages} {zone}\"" }
      .joined(separator: "\n"))
    skipToContent: a
    languages: a
    breadcrumbs: a
    contents: a
    permalink: a
    fallbackLink: a
    contactTitle: a
    notFoundText: a
    notFoundHome: a
    redirectLink: a
    backToTop: a
    trademarks: a
    search: a
    searchResults: a
    searchNothing: a
    searchFailed: a
    linkCopied: a
    openNow: a
    closedNow: a
    languageHint: a
    close: a
    openAll: a
    closeAll: a
    """

  @Test(arguments: [
    ("synonyms: x", "1:11", "strings.type"), ("synonyms: [[a, b], x]", "1:20", "strings.type"),
    ("synonyms: [[a]]", "1:12", "strings.synonyms"), ("synonyms: [[]]", "1:12", "strings.synonyms"),
    ("synonyms: [[a, '']]", "1:16", "strings.empty"),
    ("synonym: [[a, b]]", "1:1", "strings.unknown-key"),
  ])
  func `synonyms are lists of two words or more`(
    text: String, place: String, id: String
  ) async throws {
    let found = try await TrialSite(["content/it/strings.yaml": text]).diagnostics()
    #expect(found.map(\.id) == [id])
    #expect(found.first.map { "\($0.location)" } == "content/it/strings.yaml:\(place)")
  }
}
