import TestSupport
import Testing

@testable import HelpSite

@Suite struct FallbackTests {
  static let files = SiteFiles(
    languages: "[en, ar, pt, pt-BR, {tag: fr, fallback: [pt]}]",
    [
      "content/en/faq.md": page("English", "See [the rest](rest.md#end).\n\n## Q {#q}\n\nA"),
      "content/en/rest.md": page("Rest", "## End {#end}\n\nA"),
      "content/pt/faq.md": page("Português", "## P {#q}\n\nR"),
      "content/ar/rest.md": page("عربي", "## س {#end}\n\nA"),
    ])

  @Test(arguments: [
    ("ar", "English", "en", "https://help.example/en/faq/"),
    ("pt-br", "Português", "pt", "https://help.example/pt/faq/"),
    ("fr", "Português", "pt", "https://help.example/pt/faq/"),
  ])
  func `a missing page shows the first text along the chain`(
    folder: String, title: String, tag: String, original: String
  ) async throws {
    let html = try await Self.files.build().html("\(folder)/faq/index.html")
    let heading = try #require(html.first("h1"))
    #expect(heading.text == title)
    #expect(html.inherited("lang", at: heading) == tag)
    #expect(html.links("canonical").map { $0["href"] } == [original])
    #expect(html.links("alternate").isEmpty)
    let answers = try #require(html.first("h2"))
    #expect(html.inherited("lang", at: answers) == tag)
  }

  @Test func `the frame keeps the reader's language and direction`() async throws {
    let html = try await Self.files.build().html("ar/faq/index.html")
    #expect(html.first("html")?["lang"] == "ar")
    #expect(html.first("html")?["dir"] == "rtl")
    let heading = try #require(html.first("h1"))
    #expect(html.inherited("dir", at: heading) == "ltr")
    let notice = try #require(html.elements.first { $0["role"] == "note" })
    #expect(html.inherited("lang", at: notice) == "ar")
    #expect(notice.text.contains("الإنجليزية"))
  }

  @Test func `a notice in the reader's language links to the original`() async throws {
    let html = try await Self.files.build().html("fr/faq/index.html")
    let notice = try #require(html.elements.first { $0["role"] == "note" })
    #expect(notice.text.contains("français") && notice.text.contains("portugais"))
    let link = html.all("a").first { $0["href"] == "/pt/faq/" && $0["hreflang"] == "pt" }
    #expect(link != nil)
  }

  @Test func `links in borrowed text lead to the reader's own pages`() async throws {
    let site = try await Self.files.build()
    #expect(try site.main("ar/faq/index.html").contains("<a href=\"/ar/rest/#end\">the rest</a>"))
  }

  @Test func `a link leads to the original where only that has the heading`() async throws {
    var files = Self.files
    files["content/ar/rest.md"] = page("عربي", "## س {#other}\n\nA")
    let site = try await files.build()
    #expect(try site.main("ar/faq/index.html").contains("<a href=\"/en/rest/#end\">the rest</a>"))
  }

  @Test func `fallbacks are in no sitemap`() async throws {
    let site = try await Self.files.build()
    let addresses = try site.sitemapEntries().map(\.address)
    #expect(
      Set(addresses) == [
        "https://help.example/", "https://help.example/en/", "https://help.example/ar/",
        "https://help.example/pt/", "https://help.example/pt-br/", "https://help.example/fr/",
        "https://help.example/en/faq/", "https://help.example/en/rest/",
        "https://help.example/pt/faq/", "https://help.example/ar/rest/",
        "https://help.example/en/all-questions/",
        "https://help.example/ar/%D8%AC%D9%85%D9%8A%D8%B9-%D8%A7%D9%84%D8%A3%D8%B3%D8%A6%D9%84%D8%A9/",
        "https://help.example/pt/todas-as-perguntas/",
      ])
    #expect(addresses.count == 13)
  }

  @Test func `the home page marks borrowed titles with their own language`() async throws {
    let html = try await Self.files.build().html("ar/index.html")
    // The others are the frame's.
    let titles = html.all("h2").filter { $0["id"] == nil }
    #expect(Set(titles.map(\.text)) == ["English", "عربي"])
    for title in titles {
      #expect(html.inherited("lang", at: title) == (title.text == "English" ? "en" : "ar"))
      #expect(html.inherited("dir", at: title) == (title.text == "English" ? "ltr" : "rtl"))
    }
  }

  @Test func `facts of borrowed text are written in the text's language`() async throws {
    let site = try await SiteFiles(
      languages: "[en, it]",
      [
        "content/facts.yaml": "window: {days: 90}", "content/en/faq.md": page("In {{window}}"),
      ]
    ).build()
    #expect(try site.html("it/faq/index.html").first("h1")?.text == "In 90\u{A0}days")
  }
}
