import TestSupport
import Testing

@testable import HelpSite

@Suite struct UnlistedPageTests {
  private static func files(_ front: String, of language: String = "en") -> SiteFiles {
    let body = ["en": "## Secret {#q}\n\nA", "it": "## Segreto {#q}\n\nB"]
    return SiteFiles(
      languages: "[en, it]", settings: "sections: [faq]\nhome: {pages: [hidden, a]}",
      [
        "content/en/a.md": page("A", "## Q {#q}\n\n[x](hidden.md#q)"),
        "content/it/a.md": page("AA", "## D {#q}\n\nB"),
        "content/en/hidden.md": page("Hidden", front: language == "en" ? front : "", body["en"]!),
        "content/it/hidden.md": page("Nascosta", front: language == "it" ? front : "", body["it"]!),
      ])
  }

  private static func robots(_ site: BuiltSite, _ path: String) throws -> String? {
    try site.html(path).all("meta").first { $0["name"] == "robots" }?["content"]
  }

  @Test func `an unlisted page has its address, and nothing leads to it but links in texts`()
    async throws
  {
    let site = try await Self.files("unlisted: true").build()
    for path in ["en/hidden/index.html", "it/hidden/index.html"] {
      #expect(try Self.robots(site, path) == "noindex")
      #expect(try site.html(path).links("alternate").isEmpty)
    }
    #expect(try site.text("en/a/index.html").contains("/en/hidden/#q"))
    for (path, text) in site.files
    where !path.contains("hidden/") && path != "en/a/index.html" && !path.hasPrefix("assets/") {
      #expect(!text.contains("/hidden/") && !text.contains("Secret"), "\(path)")
      #expect(!text.contains("Nascosta"), "\(path)")
    }
  }

  @Test func `a translation that says so alone hides itself alone`() async throws {
    let site = try await Self.files("unlisted: true", of: "it").build()
    #expect(try Self.robots(site, "it/hidden/index.html") == "noindex")
    #expect(try Self.robots(site, "en/hidden/index.html") == nil)
    #expect(try site.text("en/index.html").contains("/en/hidden/"))
    #expect(try !site.text("it/index.html").contains("/it/hidden/"))
  }

  @Test func `a page that search engines must not list is in the site's own lists`() async throws {
    let site = try await Self.files("noindex: true").build()
    #expect(try Self.robots(site, "en/hidden/index.html") == "noindex")
    #expect(try Self.robots(site, "it/hidden/index.html") == "noindex")
    #expect(try Self.robots(site, "en/a/index.html") == nil)
    #expect(try site.text("en/index.html").contains("/en/hidden/"))
    #expect(try site.text("en/search.json").contains("Secret"))
    #expect(try !site.sitemapEntries().contains { $0.address.contains("hidden") })
  }

  @Test func `a language whose only questions are unlisted has no page of all questions`()
    async throws
  {
    let files = SiteFiles(["content/en/a.md": page("A", front: "unlisted: true", "## Q\n\nA")])
    let site = try await files.build()
    #expect(site.files["en/all-questions/index.html"] == nil)
    #expect(site.files["en/search.json"] == nil)
  }

  @Test func `a change of it writes anew what named the page`() async throws {
    let site = try await Self.files("").build()
    let hidden = Self.files("unlisted: true")
    try site.scratch.write("content/en/hidden.md", hidden["content/en/hidden.md"]!)
    let rebuilt = try await BuiltSite(site.scratch)
    let cold = try await hidden.build()
    #expect(rebuilt.files == cold.files)
  }

  @Test func `a page has the layout that it names`() async throws {
    var files = Self.files("layout: plain")
    let plain = try await files.build().html("en/hidden/index.html")
    #expect(!plain.all("nav").contains { $0["class"] == "contents" })
    #expect(plain.all("h2").contains { $0["id"] == "q" })
    files["content/en/hidden.md"] = page("H", front: "layout: mine", "## Q {#q}\n\nA")
    #expect(try await files.mistakes().map(\.id) == ["front-matter.layout"])
    files["templates/layouts/mine.mustache"] = "<p>{{title}} by me</p>"
    #expect(try await files.build().text("en/hidden/index.html") == "<p>H by me</p>")
  }
}
