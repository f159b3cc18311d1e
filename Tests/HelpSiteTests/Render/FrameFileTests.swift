import TestSupport
import Testing

@testable import HelpSite

/// The files that no Markdown file makes.
@Suite struct FrameFileTests {
  private let files = SiteFiles(
    languages: "[en, ja, ar]",
    settings: "sections: [faq]\nhome: {intro: {en: Hello, ja: ようこそ}, pages: [b]}",
    [
      "content/en/a.md": page("Zebra", "## 1\n\nA\n\n## 2\n\nA"), "content/en/b.md": page("Yak"),
      "content/en/c.md": page("Ant", front: "description: Small", "## 1\n\nA"),
    ])

  @Test func `robots may go everywhere and find the sitemap`() async throws {
    let site = try await files.build()
    #expect(
      site.files["robots.txt"]
        == "User-agent: *\nAllow: /\nSitemap: https://help.example/sitemap.xml\n")
    #expect(site.files[".nojekyll"] == "")
  }

  @Test(arguments: [("404.html", "en"), ("ja/404.html", "ja"), ("ar/404.html", "ar")])
  func `a 404 page speaks its language, leads to every home and isn't indexed`(
    path: String, tag: String
  ) async throws {
    let html = try await files.build().html(path)
    #expect(html.first("html")?["lang"] == tag)
    #expect(html.all("meta").first { $0["name"] == "robots" }?["content"] == "noindex")
    #expect(html.links("canonical").isEmpty && html.links("alternate").isEmpty)
    let homes = ["/en/", "/ja/", "/ar/"]
    #expect(Set(homes).isSubset(of: html.values(of: "href")))
    // A host shows it at any depth: a relative address would lead astray.
    for address in html.values(of: "href") + html.values(of: "src") {
      #expect(address.hasPrefix("/") || address.hasPrefix("#"), "\(address)")
    }
  }

  @Test func `the root page lists the languages in their own names, without script`()
    async throws
  {
    let html = try await files.build().html("index.html")
    let items = html.all("a").filter { $0["hreflang"] != nil }
    #expect(items.map(\.text) == ["English", "日本語", "العربية"])
    #expect(items.map { $0["href"] } == ["/en/", "/ja/", "/ar/"])
    #expect(items.map { html.inherited("dir", at: $0) } == ["ltr", "ltr", "rtl"])
    // What search engines read of the site is no script.
    let scripts = html.all("script").filter { $0["type"] != "application/ld+json" }
    #expect(scripts.allSatisfy { $0["src"] != nil })
    #expect(html.links("canonical").first?["href"] == "https://help.example/")
  }

  @Test func `a home page lists the named pages first, the others by title`() async throws {
    let html = try await files.build().html("en/index.html")
    #expect(html.all("h2").map(\.text) == ["Popular questions", "Yak", "Ant", "Zebra"])
    #expect(html.all("p").contains { $0.text == "Small" })
    #expect(html.all("p").contains { $0.text == "2 questions" })
    #expect(html.all("p").contains { $0.text == "1 question" })
    #expect(html.all("p").contains { $0.text == "Hello" })
  }

  @Test func `a home page lists pages in the order of its own language`() async throws {
    let titles = ["Zebra", "apple Pay", "iDEAL", "Éclair", "Öl", "¿Zorro?"]
    var files: [String: String] = [:]
    for (index, title) in titles.enumerated() {
      files["content/en/\(index).md"] = page(title)
      files["content/sv/\(index).md"] = page(title)
    }
    let site = try await SiteFiles(languages: "[en, sv]", files).build()
    func order(_ path: String) throws -> [String] {
      let text = try site.html(path).all("a").map(\.text)
      return text.compactMap { link in titles.first { link.contains($0) } }
    }
    #expect(
      try order("en/index.html") == ["apple Pay", "Éclair", "iDEAL", "Öl", "Zebra", "¿Zorro?"])
    #expect(
      try order("sv/index.html") == ["apple Pay", "Éclair", "iDEAL", "Zebra", "¿Zorro?", "Öl"])
  }

  @Test func `an unknown page among those of the home page is a mistake`() async throws {
    var broken = files
    broken["content/site.yaml"]!.replace("[b]", with: "[b, zz, aa]")
    let mistakes = try await broken.mistakes().filter { $0.severity == .error }
    #expect(
      mistakes.map(\.description) == [
        "content/site.yaml:5:57: error: no page 'zz' [config.page]",
        "content/site.yaml:5:61: error: no page 'aa' [config.page]",
      ])
  }

  @Test func `a site of a name, an address and one page shows the page's questions`() async throws {
    let site = try await SiteFiles(settings: "", ["content/en/a.md": page("T", "## Q\n\nAnswer")])
      .build()
    let html = try site.html("en/a/index.html")
    #expect(html.all("h2").map(\.text) == ["Q"])
    #expect(try site.main("en/a/index.html").contains("<p>Answer</p>"))
    #expect(try Publication(site).deadLinks(of: html, at: "en/a/index.html") == [])
  }

  @Test func `a contact section without a channel is a mistake, not an empty box`() async throws {
    let files = SiteFiles(settings: "sections: [contact]", ["content/en/a.md": page()])
    let mistakes = try await files.mistakes()
    #expect(!mistakes.isEmpty)
  }
}
