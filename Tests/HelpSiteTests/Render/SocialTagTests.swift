import TestSupport
import Testing

@testable import HelpSite

@Suite struct SocialTagTests {
  private static let png = "\u{1}"

  private static func tags(_ html: HTMLPage) -> [String: String] {
    let tags = html.all("meta").compactMap { meta in
      (meta["property"] ?? meta["name"]).map { ($0, meta["content"] ?? "") }
    }
    return Dictionary(tags) { first, _ in first }
  }

  private static let files = SiteFiles(
    languages: "[en, {tag: it, market: IT}, pt-BR]", base: "https://help.example/h/",
    settings: "sections: [faq]\nhome: {intro: {en: Welcome, it: Ciao}}\nimage: site.png",
    [
      "content/en/a.md": page(
        "A & B", front: "description: All of it\nimage: own.jpg", "## Q\n\nA"),
      "content/it/a.md": page("AB"), "content/en/b.md": page("B"),
      "content/assets/site.png": png, "content/assets/own.jpg": png,
    ])

  @Test func `other sites can show each kind of page`() async throws {
    let site = try await Self.files.build()
    let page = Self.tags(try site.html("en/a/index.html"))
    #expect(page["og:title"] == "A & B" && page["og:description"] == "All of it")
    #expect(page["og:url"] == "https://help.example/h/en/a/" && page["og:type"] == "article")
    #expect(page["og:site_name"] == "Help" && page["twitter:card"] == "summary_large_image")
    #expect(page["og:image"]?.hasPrefix("https://help.example/h/assets/own.") == true)
    #expect(page["og:locale"] == nil)
    for (path, title, description) in [
      ("index.html", "Choose your language", "Welcome"), ("en/index.html", "Help", "Welcome"),
      (
        "en/all-questions/index.html", "All questions", "Every question in this help, page by page."
      ),
    ] {
      let tags = Self.tags(try site.html(path))
      #expect(tags["og:title"] == title && tags["og:description"] == description, "\(path)")
      #expect(tags["og:type"] == "website")
      #expect(tags["og:image"]?.hasPrefix("https://help.example/h/assets/site.") == true)
    }
    #expect(Self.tags(try site.html("it/a/index.html"))["og:locale"] == "it_IT")
    #expect(Self.tags(try site.html("pt-br/index.html"))["og:locale"] == "pt_BR")
    // A borrowed text is its own page's.
    #expect(
      Self.tags(try site.html("it/b/index.html"))["og:url"] == "https://help.example/h/en/b/")
    #expect(Self.tags(try site.html("en/404.html"))["og:title"] == nil)
  }

  @Test func `without a picture there is that of the icon`() async throws {
    var files = Self.files
    files["content/site.yaml"]!.replace("image: site.png", with: "")
    let tags = Self.tags(try await files.build().html("en/b/index.html"))
    #expect(tags["og:image"]?.hasPrefix("https://help.example/h/assets/touch-icon.") == true)
    #expect(tags["og:image:width"] == "180" && tags["twitter:card"] == "summary")
  }

  @Test func `a home page of which the site says nothing is told by its pages`() async throws {
    var files = Self.files
    files["content/site.yaml"]!.replace("home: {intro: {en: Welcome, it: Ciao}}", with: "")
    let site = try await files.build()
    for path in ["en/index.html", "index.html"] {
      #expect(Self.tags(try site.html(path))["description"] == "A & B and B", "\(path)")
    }
  }

  @Test func `the root page is in the sitemap of the first language, once`() async throws {
    let entries = try await Self.files.build().sitemapEntries()
    #expect(entries.filter { $0.address == "https://help.example/h/" }.count == 1)
  }
}
