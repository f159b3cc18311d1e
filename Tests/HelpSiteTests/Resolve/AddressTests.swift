import TestSupport
import Testing

@testable import HelpSite

@Suite struct AddressTests {
  @Test func `a page stands in a folder named for its key, below its language in lower case`()
    async throws
  {
    let site = try await SiteFiles(
      languages: "[en, pt-BR]",
      [
        "content/en/faq.md": page(), "content/en/billing/refunds.md": page(),
        "content/pt-BR/faq.md": page(), "content/pt-BR/billing/refunds.md": page(),
      ]
    ).build()
    for path in ["en/faq/", "en/billing/refunds/", "pt-br/faq/", "pt-br/billing/refunds/", ""] {
      #expect(site.files[path + "index.html"] != nil, "\(path)")
    }
    let canonical = try site.html("pt-br/billing/refunds/index.html").links("canonical")
    #expect(canonical.map { $0["href"] } == ["https://help.example/pt-br/billing/refunds/"])
  }

  @Test func `a slug takes the place of the last part alone`() async throws {
    let site = try await SiteFiles(
      ["content/en/billing/refunds.md": page(front: "slug: money-back")]
    ).build()
    #expect(site.files["en/billing/money-back/index.html"] != nil)
    #expect(site.files["en/billing/refunds/index.html"] == nil)
  }

  @Test(arguments: [
    ("返金", "/en/%E8%BF%94%E9%87%91/"),
    ("استرداد", "/en/%D8%A7%D8%B3%D8%AA%D8%B1%D8%AF%D8%A7%D8%AF/"),
    ("हिन्दी", "/en/%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80/"), ("a_b.c", "/en/a_b.c/"),
  ])
  func `a slug of any script is itself on disk and percent-encoded in links`(
    slug: String, address: String
  ) async throws {
    let site = try await SiteFiles(
      ["content/en/faq.md": page(front: "slug: \(slug)")]
    ).build()
    let html = try site.html("en/\(slug)/index.html")
    #expect(html.links("canonical").first?["href"] == "https://help.example" + address)
    #expect(try site.html("en/index.html").values(of: "href").contains(address))
    #expect(try site.text("sitemap-en.xml").contains("<loc>https://help.example\(address)</loc>"))
  }

  @Test func `the source language alone may stand at the root`() async throws {
    let site = try await SiteFiles(
      languages: "[en, it]", settings: "sourceAtRoot: true\nsections: [faq]",
      ["content/en/faq.md": page("Home?"), "content/it/faq.md": page()]
    ).build()
    #expect(
      site.files.keys.filter { $0.hasSuffix(".html") }.sorted() == [
        "404.html", "faq/index.html", "index.html", "it/404.html", "it/faq/index.html",
        "it/index.html",
      ])
    let home = try site.html("index.html")
    #expect(home.first("html")?["lang"] == "en")
    #expect(home.values(of: "href").contains("/faq/"))
  }

  @Test func `every address of the site begins with the base path`() async throws {
    let site = try await SiteFiles(
      languages: "[en, it]", base: "https://help.example/a/b/",
      [
        "content/en/faq.md": page("T", "[x](other.md#q) [i](../assets/i.txt)"),
        "content/en/other.md": page("Other", "## Q\n\n[back](faq.md)"), "content/it/faq.md": page(),
        "content/redirects.yaml": "/old/: faq", "content/assets/i.txt": "i",
      ]
    ).build()
    for (path, html) in try site.pages() {
      for address in html.values(of: "href") + html.values(of: "src") {
        let isOwn = address.hasPrefix("/a/b/") || address.hasPrefix("https://help.example/a/b/")
        #expect(isOwn || address.hasPrefix("#"), "\(path): \(address)")
      }
    }
    #expect(try site.text("robots.txt").contains("Sitemap: https://help.example/a/b/sitemap.xml\n"))
  }

  @Test func `another base URL takes the place of the configured one`() async throws {
    let site = try await SiteFiles(["content/en/faq.md": page()]).build {
      $0.baseURL = BaseURL("https://preview.example/x/")
    }
    let canonical = try site.html("en/faq/index.html").links("canonical").first?["href"]
    #expect(canonical == "https://preview.example/x/en/faq/")
    #expect(!site.files.values.contains { $0.contains("help.example") })
  }
}
