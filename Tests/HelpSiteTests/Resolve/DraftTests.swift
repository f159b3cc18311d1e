import TestSupport
import Testing

@testable import HelpSite

@Suite struct DraftTests {
  private let files = SiteFiles(
    languages: "[en, it]",
    [
      "content/en/faq.md": page(), "content/en/outlook.md": page("Outlook", front: "draft: true"),
      "content/it/faq.md": page("Domande", front: "draft: true"),
    ])

  @Test func `a draft is in no page, list or sitemap`() async throws {
    let site = try await files.build()
    #expect(site.files["en/outlook/index.html"] == nil)
    #expect(!site.files.values.contains { $0.contains("outlook") || $0.contains("Domande") })
  }

  @Test func `a draft translation leaves the fallback in its place`() async throws {
    let html = try await files.build().html("it/faq/index.html")
    #expect(html.links("canonical").first?["href"] == "https://help.example/en/faq/")
  }

  @Test func `drafts are built on demand`() async throws {
    let site = try await files.build { $0.includesDrafts = true }
    #expect(site.files["en/outlook/index.html"] != nil)
    #expect(try site.html("it/faq/index.html").first("h1")?.text == "Domande")
  }

  @Test func `a link to a draft is a mistake unless drafts are built`() async throws {
    var linked = files
    linked["content/en/faq.md"] = page("Title", "\n[the outlook](outlook.md)")
    let mistakes = try await linked.mistakes().filter { $0.severity == .error }
    #expect(
      mistakes.map(\.description) == [
        "content/en/faq.md:6:1: error: the page 'outlook' is a draft [link.draft]"
      ])
    #expect(try await linked.mistakes { $0.includesDrafts = true }.isEmpty)
  }
}
