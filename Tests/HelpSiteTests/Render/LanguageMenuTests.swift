import TestSupport
import Testing

@testable import HelpSite

/// The language menu of a page whose links stand once for all its languages: `languageMenu: shared`.
@Suite struct LanguageMenuTests {
  private static func site(_ settings: String, languages: String = "[en, it, de]") -> SiteFiles {
    SiteFiles(
      languages: languages, settings: "sections: [faq]\n" + settings,
      [
        "content/en/faq.md": page("F", "## Q {#q}\n\nA"),
        "content/it/faq.md": page("D", front: "slug: domande", "## Q {#q}\n\nA"),
        "content/en/billing/index.md": page("B"),
        "content/en/billing/refunds.md": page("R", "## R {#r}\n\nA"),
      ])
  }

  private func menu(_ html: HTMLPage) -> [String] { html.addresses(inside: "languages") }

  @Test func `a page leads to one that has the links of all languages`() async throws {
    let site = try await Self.site("languageMenu: shared").build()
    for path in ["en/faq/index.html", "it/domande/index.html", "de/faq/index.html"] {
      #expect(try menu(site.html(path)) == ["/languages/faq/"])
    }
    let list = try site.html("languages/faq/index.html")
    #expect(list.addresses(inside: "choices") == ["/en/faq/", "/it/domande/", "/de/faq/"])
    let links = list.all("a").filter { $0["href"]?.hasSuffix("/faq/") == true }
    // A fallback isn't in the language that its address has.
    #expect(links.map { $0["hreflang"] } == ["en", nil])
    #expect(list.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" })
    #expect(try !site.text("sitemap-en.xml").contains("languages/"))
    #expect(try menu(site.html("en/billing/index.html")) == ["/languages/billing/"])
    // Home pages and those of missing addresses have links of their own.
    #expect(try menu(site.html("en/index.html")) == ["/en/", "/it/", "/de/"])
    let found = try await TrialSite.diagnostics(of: site.scratch.path)
    #expect(found.filter { $0.severity == .error }.map(\.withHint) == [])
  }

  @Test func `its address has the form of the site's`() async throws {
    let site = try await Self.site("languageMenu: shared\naddresses: flat").build()
    #expect(try menu(site.html("it/domande.html")) == ["/languages/faq.html"])
    #expect(try menu(site.html("it/billing/index.html")) == ["/languages/billing/"])
    #expect(site.files["languages/billing/refunds.html"] != nil)
  }

  @Test(arguments: ["", "languageMenu: page"])
  func `a site that doesn't share it has all links on each page`(settings: String) async throws {
    let site = try await Self.site(settings).build()
    #expect(try menu(site.html("en/faq/index.html")) == ["/en/faq/", "/it/domande/", "/de/faq/"])
    #expect(!site.files.keys.contains { $0.hasPrefix("languages/") })
  }

  @Test func `a site of one language has nothing to share`() async throws {
    let site = try await Self.site("languageMenu: shared", languages: "[en]").build()
    #expect(try menu(site.html("en/faq/index.html")) == ["/en/faq/"])
    #expect(!site.files.keys.contains { $0.hasPrefix("languages/") })
  }
}
