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

  /// The ids and answers of a page's entries.
  private func entries(_ body: String, _ more: [String: String] = [:]) async throws -> [JSONValue] {
    var files = more
    files["content/en/a.md"] = page("T", body)
    let piece = try index(of: await SiteFiles(files).build(), "en/search-1.json")
    return try #require(piece["a/"]?.list)
  }

  @Test func `a language has one index with its questions, and their answers beside it`()
    async throws
  {
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
    let rest = "\"pieces\":1,\"synonyms\":[],\"fillers\":[]}\n"
    #expect(
      try site.text("en/search.json") == """
        {"pages":[{"title":"Ant","url":"deep/caf%C3%A9/","piece":1,"questions":[""]},\
        {"title":"Zebra","url":"a/","piece":1,"questions":["","One?","Two"]}],\
        "popular":[[1,1]],
        """ + rest)
    #expect(
      try site.text("en/search-1.json") == """
        {"a/":[["","Intro here."],["one","First."],["t","A"]],\
        "deep/caf%C3%A9/":[["","Only text."]]}

        """)
    // The page that Italian lacks is a fallback there.
    #expect(
      try site.text("it/search.json") == """
        {"pages":[{"title":"Zebra it","url":"a/","piece":1,"questions":["Uno?"]}],\
        "popular":[[0,0]],
        """ + rest)
    #expect(try site.text("it/search-1.json") == "{\"a/\":[[\"one\",\"Primo.\"]]}\n")
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
          .text("q"),
          .text(
            "One two three four fivesixnine. ten · eleven · twelve thirteen · Fourteen · "
              + "https://shop.example/"),
        ])
      ])
  }

  @Test func `what JSON and markup need is escaped, all else is UTF-8`() async throws {
    let body = "## `\"Q\\\"` {#q}\n\n`</script>` & \u{2028} 日本 \u{1F600}"
    let site = try await SiteFiles(["content/en/a.md": page("T", body)]).build()
    let text = try site.text("en/search-1.json")
    #expect(
      text.contains(#"["q","\u003c/script> & "# + "\u{2028} 日本 \u{1F600}\"]"), "\(text)")
    #expect(try site.text("en/search.json").contains(#""questions":["\"Q\\\""]"#))
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

  @Test(arguments: [
    ("- a\n- b\n\nc", "a · b · c"), ("- a.\n- b!\n\nc", "a. b! c"), ("a:\n\n- b", "a: b"),
    ("- “a.”\n- (b?)\n- c", "“a.” (b?) c"), ("- あ\n- い。\n- う", "あ · い。 う"),
    ("- كم؟\n- نعم\n- لا", "كم؟ نعم · لا"), ("1. *a*\n2. `b`\n\n> c", "a · b · c"),
    ("a\nb\\\nc", "a b c"), ("| a | b |\n|---|---|\n| c | d |", "a · b · c · d"),
    ("- a\n\n  b\n- 5 %\n- c", "a · b · 5 % · c"), ("- a;\n- b,\n- c…\n- d", "a; b, c… d"),
  ])
  func `what stands in blocks of its own doesn't run together`(
    body: String, text: String
  ) async throws {
    #expect(try await entries("## Q {#q}\n\n" + body).first?.list?.last == .text(text))
  }

  @Test func `a question is found by what its answer shows besides its text`() async throws {
    let site = try await SiteFiles(
      languages: "[en, it]",
      [
        "content/payments.yaml": """
        methods:
          v: {name: Visa, kind: card, aliases: [ビザ, carte bleue]}
          w: {name: {en: Wire, it: Bonifico}, kind: transfer}
          d: {name: Only Italian, kind: card, languages: [it]}
        groups: {all: {methods: [v, w, d]}}
        """,
        "content/tools.yaml": """
        groups: {t: {title: T, tools: [{name: Rescue, url: "https://t.example/"}]}}
        """,
        "content/en/a.md": page(
          "T", front: "sections: [tools: t, faq]",
          "## One {#one}\n\nA\n\n## Two {#two}\n\nB\n\n{{payments:all}}\n\n{{payments:all}}"),
        "content/it/a.md": page("T", "## Uno {#one}\n\n{{payments:all}}\n\n## Due {#two}\n\nB"),
      ]
    ).build()
    func questions(_ path: String) throws -> JSONValue? {
      try index(of: site, path)["pages"]?.list?.first?["questions"]
    }
    #expect(
      try questions("en/search.json")
        == .list([
          .list([.text(""), .text("Rescue")]), .text("One"),
          .list([.text("Two"), .text("Visa, ビザ, carte bleue, Wire")]),
        ]))
    #expect(
      try questions("it/search.json")
        == .list([
          .list([.text("Uno"), .text("Visa, ビザ, carte bleue, Bonifico, Only Italian")]),
          .text("Due"),
        ]))
    // An alias is for the search alone.
    #expect(!(try site.text("en/a/index.html").contains("carte bleue")))
  }

  private static let contact = """
    channels:
      mail: {kind: mail, address: desk@x.example, label: {en: Mail us}, note: {en: Any time}}
      phone: {kind: phone, number: "+1 202 555 0143"}
    hours: {timeZone: Europe/Rome, open: [{days: [mon], from: "09:00", to: "18:00"}]}
    """

  @Test(arguments: [
    ("sections: [faq, contact]", "A", "a/#contact"), ("", "{{contact}}", "a/#contact"),
    ("sections: [faq, contact]", "A\n\n### Contact {#contact}\n\nB", "a/#contact-2"),
  ])
  func `the block of contact is an entry of its own`(
    front: String, answer: String, address: String
  ) async throws {
    let site = try await SiteFiles([
      "content/contact.yaml": Self.contact,
      "content/en/a.md": page("T", front: front, "## Q {#q}\n\n" + answer),
    ]).build()
    let entry = try #require(try index(of: site)["contact"])
    #expect(entry["url"] == .text(address))
    #expect(entry["title"] == .text("Contact us"))
    #expect(entry["names"] == .text("Mail us · Opening hours"))
    #expect(
      entry["text"]
        == .text(
          "Monday 9:00\u{202F}AM – 6:00\u{202F}PM · desk@x.example · Any time · +1 202 555 0143"))
    let id = address.split(separator: "#")[1]
    #expect(try site.text("en/a/index.html").contains("id=\"\(id)\""))
  }

  @Test func `an address that is hidden from programs isn't in the index`() async throws {
    let site = try await SiteFiles([
      "content/contact.yaml": Self.contact + "\nencodeAddresses: true",
      "content/en/a.md": page("T", front: "sections: [faq, contact]", "## Q {#q}\n\nA"),
    ]).build()
    #expect(!(try site.text("en/search.json").contains("desk@")))
    #expect(try site.text("en/search.json").contains("+1 202"))
  }

  @Test func `without a block of contact there is no entry for it`() async throws {
    let site = try await SiteFiles([
      "content/contact.yaml": Self.contact,
      "content/en/a.md": page("T", front: "sections: [faq]", "## Q {#q}\n\nA"),
    ]).build()
    #expect(try index(of: site)["contact"] == nil)
  }

  @Test func `many questions' answers are in pieces, each page in one`() async throws {
    var files: [String: String] = [:]
    for number in 100..<110 {
      let body = (0..<40).map { "## Q\($0) {#q\($0)}\n\nAnswer \(number).\($0)" }
      files["content/en/p\(number).md"] = page("P\(number)", body.joined(separator: "\n\n"))
    }
    let site = try await SiteFiles(files).build()
    let index = try index(of: site)
    #expect(index["pieces"] == .number(3))
    var answers = 0
    for page in try #require(index["pages"]?.list) {
      let url = try #require(page["url"]?.text)
      let number = try #require(page["piece"]?.number)
      let piece = try self.index(of: site, "en/search-\(number).json")
      answers += try #require(piece[url]?.list).count
      #expect(piece[url]?.list?.count == page["questions"]?.list?.count)
    }
    #expect(answers == 400)
    #expect(site.files["en/search-4.json"] == nil)
  }

  @Test func `without the built-in search there is no index`() async throws {
    let files = SiteFiles(settings: "search: none", ["content/en/a.md": page("T", "## Q\n\nA")])
    let site = try await files.build()
    #expect(site.files["en/search.json"] == nil && site.files["en/search-1.json"] == nil)
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

  @Test func `a language's fillers are the theme's and its own`() async throws {
    let site = try await SiteFiles([
      "content/en/a.md": page(), "content/en/strings.yaml": "fillers: [quill]",
      "templates/strings/en.yaml": Self.words + "\nfillers: [the, a]\n",
    ]).build()
    #expect(try index(of: site)["fillers"] == .list([.text("the"), .text("a"), .text("quill")]))
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
      try site.text(path).split(separator: "\"synonyms\":").last?
        .split(separator: ",\"fillers\"").first.map(String.init)
    }
    #expect(
      try synonyms("it/search.json")
        == "[[\"IVA\",\"VAT\"],[\"carta\",\"carta di credito\",\"cc\"]]"
    )
    #expect(try synonyms("en/search.json") == "[[\"VAT\",\"sales tax\"]]")
    // Those of German, which Swiss German's tag stands on.
    #expect(try synonyms("de-ch/search.json")?.contains("Rechnung") == true)
  }

  private static let allPlaceholders = "{n} {wanted} {shown} {languages} {zone} {date}"
  private static let words = """
    \(StringTable.Key.allCases.map { "\($0.rawValue): \"\(allPlaceholders)\"" }
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
    searchDoubt: a
    searchNothing: a
    searchFailed: a
    linkCopied: a
    openNow: a
    closedNow: a
    languageHint: a
    close: a
    openAll: a
    closeAll: a
    deskOpen: a
    draft: a
    editPage: a
    homeTitle: a
    lastReviewed: a
    mainLinks: a
    moreLinks: a
    nextPage: a
    originalAnswer: a
    popular: a
    previousPage: a
    related: a
    topics: a
    bannerInfo: a
    bannerWarning: a
    bannerCritical: a
    """

  @Test(arguments: [
    ("synonyms: x", "1:11", "strings.type"), ("synonyms: [[a, b], x]", "1:20", "strings.type"),
    ("synonyms: [[a]]", "1:12", "strings.synonyms"), ("synonyms: [[]]", "1:12", "strings.synonyms"),
    ("synonyms: [[a, '']]", "1:16", "strings.empty"),
    ("synonym: [[a, b]]", "1:1", "strings.unknown-key"), ("fillers: x", "1:10", "strings.type"),
    ("fillers: [a, '']", "1:14", "strings.empty"), ("filler: [a]", "1:1", "strings.unknown-key"),
  ])
  func `synonyms are lists of two words or more, fillers one of words`(
    text: String, place: String, id: String
  ) async throws {
    let found = try await TrialSite(["content/it/strings.yaml": text]).diagnostics()
    #expect(found.map(\.id) == [id])
    #expect(found.first.map { "\($0.location)" } == "content/it/strings.yaml:\(place)")
  }
}
