import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct AllQuestionsTests {
  private let files = SiteFiles(
    languages: "[en, it, ja]", settings: "sections: [faq]\nhome: {pages: [b]}",
    [
      "content/en/a.md": page(
        "Zebra", "## One *fine* {{window}} {#one}\n\nA\n\n## Two {#two}\n\nA"),
      "content/en/b.md": page("Yak", "## Three {#three}\n\nA"),
      "content/en/c.md": page("Ant", "Text"),
      "content/en/d.md": page("Bee", "## Four {#four}\n\nA"),
      "content/it/a.md": page("Zebra it", "## Uno {#one}\n\nA"),
      "content/ja/c.md": page("Ari", "Text"),
      "content/facts.yaml": "window: {days: 90}",
    ])

  @Test func `every question of the language stands below its page, in the home page's order`()
    async throws
  {
    let site = try await files.build()
    let english = try site.html("en/all-questions/index.html")
    #expect(english.all("h2").map(\.text) == ["Yak", "Bee", "Zebra"])
    let links = english.all("a").filter { $0["href"]?.contains("/#") ?? false }
    #expect(links.map(\.text) == ["Three", "Four", "One fine 90\u{A0}days", "Two"])
    #expect(
      links.map { $0["href"] } == ["/en/b/#three", "/en/d/#four", "/en/a/#one", "/en/a/#two"])
    #expect(try Publication(site).deadLinks(of: english, at: "en/all-questions/index.html") == [])
    // A fallback's questions are another language's.
    #expect(try site.html("it/tutte-le-domande/index.html").all("h2").map(\.text) == ["Zebra it"])
  }

  @Test func `a language without questions of its own has no such page and no link to one`()
    async throws
  {
    let site = try await files.build()
    #expect(site.files.keys.filter { $0.hasPrefix("ja/") && $0.contains("質問") } == [])
    let home = try site.text("ja/index.html")
    #expect(!home.contains("すべての質問"))
    #expect(try site.text("it/index.html").contains("/it/tutte-le-domande/"))
  }

  @Test func `the address that the page had in every language leads to the one it has`()
    async throws
  {
    let site = try await files.build()
    let html = try site.text("it/all-questions/index.html")
    #expect(html.contains("0; url=/it/tutte-le-domande/"))
    #expect(try site.html("en/all-questions/index.html").first("h1")?.text == "All questions")
    #expect(site.files["ja/all-questions/index.html"] == nil)
    var taken = files
    taken["content/it/all-questions.md"] = page("Mine")
    #expect(try await taken.build().html("it/all-questions/index.html").first("h1")?.text == "Mine")
  }

  @Test func `a site's own word makes the address`() async throws {
    var own = files
    own["content/it/strings.yaml"] = "allQuestionsPath: \"Elenco: Più domande!\""
    #expect(try await own.build().files["it/elenco-più-domande/index.html"] != nil)
  }

  @Test func `the pages of all questions are each other's alternates, in the sitemap too`()
    async throws
  {
    let site = try await files.build()
    let html = try site.html("it/tutte-le-domande/index.html")
    let alternates = [
      "en": "https://help.example/en/all-questions/",
      "it": "https://help.example/it/tutte-le-domande/",
      "x-default": "https://help.example/en/all-questions/",
    ]
    let links = html.links("alternate").map { ($0["hreflang"] ?? "", $0["href"] ?? "") }
    #expect(Dictionary(uniqueKeysWithValues: links) == alternates)
    #expect(html.links("canonical").first?["href"] == alternates["it"])
    let switcher = html.all("a").filter { $0["hreflang"] != nil }.map { $0["href"] }
    #expect(Set(switcher) == ["/en/all-questions/", "/it/tutte-le-domande/", "/ja/"])
    let addresses = Set(alternates.values)
    let entries = try site.sitemapEntries().filter { addresses.contains($0.address) }
    #expect(entries.map(\.alternates) == [alternates, alternates])
  }

  @Test(arguments: [("", "all-questions"), ("sourceAtRoot: true", "all-questions")])
  func `no page can take the address`(settings: String, name: String) async throws {
    let files = SiteFiles(
      settings: settings,
      ["content/en/a.md": page("T", "## Q\n\nA"), "content/en/\(name).md": page("T")])
    let found = try await files.mistakes()
    #expect(found.map(\.id) == ["url.conflict"])
    #expect(found.first?.location.file == "content/en/\(name).md")
  }

  @Test(arguments: ["/en/search.json/: a", "/en/all-questions/: a", "/en/search.json/x.html: a"])
  func `no redirect can take the addresses of the search`(redirect: String) async throws {
    let files = SiteFiles([
      "content/en/a.md": page("T", "## Q\n\nA"), "content/redirects.yaml": redirect,
    ])
    #expect(try await files.mistakes().map(\.id) == ["url.conflict"])
  }
}
