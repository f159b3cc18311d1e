import TestSupport
import Testing

@testable import HelpSite

@Suite struct AlternateTests {
  /// `faq` in three languages, `extra` in two without the source, `solo` in one; `de` has nothing.
  static let files = SiteFiles(
    languages: "[en, it, pt-BR, de]", base: "https://help.example/h/",
    [
      "content/en/faq.md": page(), "content/it/faq.md": page(front: "slug: domande"),
      "content/pt-BR/faq.md": page(), "content/it/more.md": page(),
      "content/pt-BR/more.md": page(), "content/en/solo.md": page(),
    ])

  private func alternates(_ html: HTMLPage) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: html.links("alternate").map { ($0["hreflang"]!, $0["href"]!) })
  }

  @Test func `a page names its own translations and the source as default`() async throws {
    let site = try await Self.files.build()
    let expected = [
      "en": "https://help.example/h/en/faq/", "it": "https://help.example/h/it/domande/",
      "pt-BR": "https://help.example/h/pt-br/faq/", "x-default": "https://help.example/h/en/faq/",
    ]
    #expect(try alternates(site.html("en/faq/index.html")) == expected)
    #expect(try alternates(site.html("it/domande/index.html")) == expected)
    #expect(try alternates(site.html("pt-br/faq/index.html")) == expected)
  }

  @Test func `the default of a page without the source language is its first translation`()
    async throws
  {
    let site = try await Self.files.build()
    let more = try alternates(site.html("pt-br/more/index.html"))
    #expect(more["x-default"] == "https://help.example/h/it/more/")
    #expect(more.keys.sorted() == ["it", "pt-BR", "x-default"])
  }

  @Test func `home pages are each other's alternates, and the root is their default`()
    async throws
  {
    let site = try await Self.files.build()
    let home = try alternates(site.html("de/index.html"))
    #expect(home.keys.sorted() == ["de", "en", "it", "pt-BR", "x-default"])
    #expect(home["x-default"] == "https://help.example/h/")
    #expect(try alternates(site.html("index.html")) == home)
  }

  @Test func `alternates stand in the sitemap alone if the site says so`() async throws {
    var files = Self.files
    let inPages = try await files.build().sitemapEntries().map(\.alternates)
    files["content/site.yaml"]? += "alternates: sitemap\n"
    let site = try await files.build()
    for (path, html) in try site.pages() { #expect(alternates(html) == [:], "\(path)") }
    #expect(try site.sitemapEntries().map(\.alternates) == inPages)
    let found = try await TrialSite.diagnostics(of: site.scratch.path)
    #expect(found.filter { $0.id.hasPrefix("output.") }.map(\.withHint) == [])
  }

  @Test func `alternates are mutual, absolute and lead to indexable pages`() async throws {
    let site = try await Self.files.build()
    let publication = try Publication(site, base: "/h/")
    for (path, html) in try site.pages() {
      let own = alternates(html)
      for (tag, address) in own {
        #expect(address.hasPrefix("https://help.example/h/"), "\(path): \(address)")
        let target = try site.html(try #require(publication.file(address)))
        #expect(alternates(target) == own, "\(path) and \(address)")
        if tag != "x-default" { #expect(target.first("html")?["lang"] == tag) }
        #expect(target.links("canonical").first?["href"] == address)
      }
    }
  }

  @Test func `sitemap and page head give the same alternates`() async throws {
    let site = try await Self.files.build()
    let publication = try Publication(site, base: "/h/")
    let entries = try site.sitemapEntries()
    #expect(entries.count == 11)
    for entry in entries {
      let file = try #require(publication.file(entry.address))
      #expect(try alternates(site.html(file)) == entry.alternates, "\(file)")
    }
    let indexed = try site.pages().filter { !$0.html.links("alternate").isEmpty }.map(\.path)
    let listed = entries.compactMap { publication.file($0.address) }
    #expect(Set(indexed) == Set(listed))
  }

  @Test func `the switcher lists every language and says which pages are fallbacks`()
    async throws
  {
    let site = try await Self.files.build()
    let html = try site.html("it/domande/index.html")
    let switcher = html.all("a").filter { $0["lang"] != nil && $0["dir"] != nil }
    #expect(switcher.map { $0["lang"] } == ["en", "it", "pt-BR", "de"])
    #expect(switcher.map { $0["hreflang"] } == ["en", "it", "pt-BR", nil])
    #expect(
      switcher.map { $0["href"] } == [
        "/h/en/faq/", "/h/it/domande/", "/h/pt-br/faq/", "/h/de/faq/",
      ])
    #expect(switcher.map { $0["aria-current"] } == [nil, "page", nil, nil])
    #expect(switcher.map(\.text) == ["English", "Italiano", "Português (Brasil)", "Deutsch"])
  }

  @Test func `the switcher leads home where a language has nothing to show`() async throws {
    let site = try await Self.files.build()
    let html = try site.html("it/more/index.html")
    let english = html.all("a").first { $0["lang"] == "en" }
    #expect(english?["href"] == "/h/en/")
  }
}
