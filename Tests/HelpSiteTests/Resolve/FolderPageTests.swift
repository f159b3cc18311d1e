import TestSupport
import Testing
import Text

@testable import HelpSite

/// `index.md` is the page of the folder that it is in.
@Suite struct FolderPageTests {
  private static let files = SiteFiles(
    languages: "[en, it, de]",
    [
      "content/en/billing/index.md": page(
        "Billing", "[r](refunds.md#q) [b](index.md)\n\n## H {#h}\n\nA"),
      "content/en/billing/refunds.md": page(
        "R", "[b](index.md#h) [c](../billing/index.md)\n\n## Q {#q}\n\nA"),
      "content/en/a.md": page("A", "[b](billing/index.md) [d](deep/er/index.md)"),
      "content/en/deep/er/index.md": page("D", "A"),
      "content/it/billing/index.md": page("F", front: "slug: fatture", "## I {#h}\n\nB"),
      "content/redirects.yaml": "/en/invoices/: billing/index#h\n",
    ])

  @Test func `it has the folder's address, and its slug takes the place of the folder's name`()
    async throws
  {
    let site = try await Self.files.build()
    #expect(
      site.files.keys.filter { $0.hasPrefix("en/") && $0.hasSuffix("/index.html") }.sorted() == [
        "en/a/index.html", "en/all-questions/index.html", "en/billing/index.html",
        "en/billing/refunds/index.html", "en/deep/er/index.html", "en/index.html",
        "en/invoices/index.html",
      ])
    #expect(site.files["it/fatture/index.html"] != nil)
    #expect(site.files["it/billing/index.html"] == nil)
    #expect(site.files["de/billing/index.html"] != nil)
    #expect(try site.text("sitemap-en.xml").contains("<loc>https://help.example/en/billing/</loc>"))
    #expect(try site.text("en/invoices/index.html").contains("/en/billing/#h"))
    let alternates = try site.html("en/billing/index.html").links("alternate").map { $0["href"] }
    #expect(alternates.contains("https://help.example/it/fatture/"))
  }

  @Test func `links to its file lead to the folder`() async throws {
    let site = try await Self.files.build()
    #expect(
      try site.main("en/a/index.html").contains(
        "<a href=\"/en/billing/\">b</a> <a href=\"/en/deep/er/\">d</a>"))
    #expect(
      try site.main("en/billing/refunds/index.html").contains(
        "<a href=\"/en/billing/#h\">b</a> <a href=\"/en/billing/\">c</a>"))
    #expect(
      try site.main("en/billing/index.html").contains("<a href=\"/en/billing/refunds/#q\">r</a>"))
  }

  @Test(arguments: [
    ("billing/", "billing/index.md"), ("billing", "billing/index.md"),
    ("/en/billing/", "billing/index.md"), ("/billing/", "billing/index.md"),
    ("/it/fatture/", "../it/billing/index.md"), ("billing/index.html", "billing/index.md"),
  ])
  func `its address in the place of the file is an error`(
    address: String, file: String
  ) async throws {
    var site = Self.files
    site["content/en/a.md"] = page("A", "[x](\(address))")
    let found = try await site.mistakes().filter { $0.severity == .error }
    #expect(found.map(\.id) == ["link.maybe-page"])
    #expect(found.first?.hint == "did you mean '\(file)'?")
  }

  @Test func `a file of the folder's name is in its way`() async throws {
    var site = Self.files
    site["content/en/billing.md"] = page("B", "A")
    let found = try await site.mistakes().filter { $0.severity == .error }
    #expect(Set(found.map(\.id)) == ["url.conflict"])
    #expect(found.contains { $0.message.contains("two sources for 'en/billing/index.html'") })
  }

  @Test(arguments: ["en", "it"])
  func `a language's own folder has none`(language: String) async throws {
    var site = Self.files
    site["content/\(language)/index.md"] = page("H", "A")
    let found = try await site.mistakes().filter { $0.severity == .error }
    #expect(found.map(\.id) == ["file.home-page"])
    #expect(found.first?.location == SourceLocation(file: "content/\(language)/index.md"))
  }
}
