import TestSupport
import Testing
import Text

@testable import HelpSite

/// Pages at `/en/refunds.html`: `addresses: flat`.
@Suite struct FlatAddressTests {
  private static let settings = """
    addresses: flat
    sections: [faq]
    output: {faq: true, markdown: true, llms: true}
    """
  private static let pages = [
    "content/en/faq.md": page(
      "F", "[Back](billing/refunds.md#q), [all](billing/index.md)\n\n## Q\n\nA"),
    "content/it/faq.md": page("D", front: "slug: domande", "## D {#q}\n\nA"),
    "content/en/billing/index.md": page("B", "Text."),
    "content/it/billing/index.md": page("Ib", "Testo."),
    "content/en/billing/refunds.md": page("R", "## R {#q}\n\n[F](../faq.md)"),
    "content/it/billing/refunds.md": page("Ir", front: "slug: 返金", "## R {#q}\n\nA"),
  ]

  private static func site(
    _ settings: String = settings, base: String = "https://help.example/h/",
    _ more: [String: String] = [:]
  ) -> SiteFiles {
    SiteFiles(
      languages: "[en, {tag: it, translations: off}]", base: base, settings: settings,
      pages.merging(more) { $1 })
  }

  @Test func `a page is a file of its own, and a folder's page stands in its folder`() async throws
  {
    let site = try await Self.site().build()
    #expect(
      site.files.keys.filter { $0.hasPrefix("it/") && !$0.contains("search") }.sorted() == [
        "it/404.html", "it/all-questions/index.html", "it/billing/index.html",
        "it/billing/index.md",
        "it/billing/返金.html", "it/billing/返金.md", "it/domande.html", "it/domande.md", "it/faq.json",
        "it/index.html", "it/llms.txt", "it/manifest.webmanifest", "it/tutte-le-domande.html",
      ])
    let html = try site.html("it/billing/返金.html")
    let address = "https://help.example/h/it/billing/%E8%BF%94%E9%87%91.html"
    #expect(html.links("canonical").map { $0["href"] } == [address])
    #expect(
      html.links("alternate").compactMap { $0["href"] } == [
        "https://help.example/h/en/billing/refunds.html", address,
        "https://help.example/h/en/billing/refunds.html",
        "/h/it/billing/%E8%BF%94%E9%87%91.md",
      ])
    #expect(try site.sitemapEntries().map(\.address).contains(address))
    #expect(try site.text("en/search.json").contains("\"billing/refunds.html\""))
    #expect(
      try site.text("en/faq.json").contains("https://help.example/h/en/billing/refunds.html#q"))
  }

  @Test func `all addresses of a site lead to a file, and check finds nothing`() async throws {
    let site = try await Self.site().build()
    let publication = try Publication(site, base: "/h/")
    for (path, html) in try site.pages() {
      #expect(publication.deadLinks(of: html, at: path) == [], "\(path)")
    }
    let links = try site.html("en/faq.html").values(of: "href")
    #expect(links.contains("/h/en/billing/refunds.html#q") && links.contains("/h/en/billing/"))
    #expect(try await TrialSite.diagnostics(of: site.scratch.path).map(\.withHint) == [])
  }

  @Test func `an address that is promised in the other form leads on`() async throws {
    let ledger = "/en/\n/en/billing/\n/en/faq/\n/it/domande/\n"
    let site = try await Self.site(
      Self.settings + "\nhosts: [netlify]", base: "https://help.example/",
      ["content/published.lock": ledger]
    ).build()
    let former = try site.html("it/domande/index.html")
    #expect(
      former.all("meta").first { $0["http-equiv"] == "refresh" }?["content"]
        == "0; url=/it/domande.html")
    #expect(former.links("canonical").first?["href"] == "https://help.example/it/domande.html")
    #expect(try site.text("_redirects").contains("/en/faq/ /en/faq.html 301!\n"))
    // Nobody was promised this one.
    #expect(site.files["en/billing/refunds/index.html"] == nil)
    #expect(try await TrialSite.diagnostics(of: site.scratch.path).map(\.id) == [])
  }

  @Test func `a site goes back to folders, and a page becomes that of a folder, in the same way`()
    async throws
  {
    let ledger = "/en/billing.html\n/en/faq.html\n"
    let site = try await Self.site("sections: [faq]", ["content/published.lock": ledger]).build()
    for (path, target) in [("en/faq.html", "/h/en/faq/"), ("en/billing.html", "/h/en/billing/")] {
      #expect(try site.html(path).values(of: "href").contains(target), "\(path)")
    }
  }

  @Test func `what redirects.yaml says of an address counts`() async throws {
    let site = try await Self.site(
      Self.settings,
      [
        "content/published.lock": "/en/faq/\n",
        "content/redirects.yaml": "/en/faq/: billing/refunds\n",
      ]
    ).build()
    #expect(
      try site.html("en/faq/index.html").values(of: "href").contains("/h/en/billing/refunds.html"))
  }

  @Test func `an address without a page is lost all the same`() async throws {
    let found = try await Self.site(Self.settings, ["content/published.lock": "/en/none/\n"])
      .mistakes()
    #expect(found.map(\.id) == ["url.lost"])
  }

  @Test func `two files of one name can't be`() async throws {
    let found = try await Self.site(Self.settings, ["content/en/404.md": page("N", "## X\n\nA")])
      .mistakes()
    // Readers of the other language get it, too.
    #expect(found.map(\.id) == ["url.conflict", "url.conflict"])
  }

  @Test(arguments: ["cloudflare", "cloudflare-pages"])
  func `a host that takes the endings away can't have it`(host: String) async throws {
    let found = try await Self.site(Self.settings + "\nhosts: [\(host)]").mistakes()
    #expect(found.map(\.id) == ["hosts.addresses"])
    #expect(
      found.first?.location == SourceLocation(file: "content/site.yaml", line: 7, column: 9))
    #expect(try await Self.site("sections: [faq]\nhosts: [\(host)]").mistakes() == [])
  }

  @Test(arguments: [("flat", "auto"), ("folders", "always")])
  func `hosts that would change endings are told not to`(form: String, slash: String) async throws {
    let site = try await Self.site(
      "addresses: \(form)\nsections: [faq]\nhosts: [netlify, azure]", base: "https://help.example/"
    )
    .build()
    #expect(
      try site.text("staticwebapp.config.json").contains("\"trailingSlash\": \"\(slash)\""))
    _ = try await SiteBuild(site: site.scratch.path, options: TrialSite.options).writeHosts()
    let written = site.scratch.text("hosting/netlify/netlify.toml")
    #expect((written?.contains("pretty_urls = false") ?? false) == (form == "flat"))
  }
}
