import Languages
import TestSupport
import Testing

@testable import HelpSite

@Suite struct LanguageChoiceTests {
  private let files = SiteFiles(
    languages: "[en, it, de]",
    [
      "content/en/faq.md": page("English", "[x](more.md#q)"),
      "content/en/more.md": page("More", "## Q {#q}\n\nA"), "content/it/faq.md": page("Italiano"),
      "content/redirects.yaml": "/old/: faq\n/it/vecchio/: faq\n/de/alt/: faq",
    ])

  private func build(_ tags: String...) async throws -> BuiltSite {
    try await files.build { $0.languages = Set(tags.map { Language($0)! }) }
  }

  @Test func `only the chosen languages are built`() async throws {
    let site = try await build("it", "de")
    #expect(
      site.files.keys.filter { $0.hasSuffix(".html") }.sorted() == [
        "404.html", "de/404.html", "de/alt/index.html", "de/faq/index.html", "de/index.html",
        "de/more/index.html", "index.html", "it/404.html", "it/faq/index.html", "it/index.html",
        "it/more/index.html", "it/vecchio/index.html",
      ])
    #expect(site.report.languages == 2)
    #expect(site.report.pages == 4)
  }

  @Test func `nothing points to a language that isn't built`() async throws {
    let site = try await build("it", "de")
    let publication = try Publication(site)
    for (path, html) in try site.pages() {
      let dead = publication.deadLinks(of: html, at: path)
      #expect(dead.isEmpty, "\(path)")
    }
    #expect(!site.files.values.contains { $0.contains("help.example/en/") })
  }

  @Test func `a fallback whose original isn't built is its own canonical page`() async throws {
    let html = try await build("de").html("de/faq/index.html")
    #expect(html.first("h1")?.text == "English")
    #expect(html.links("canonical").first?["href"] == "https://help.example/de/faq/")
  }

  @Test func `mistakes of languages that aren't built are found all the same`() async throws {
    var broken = files
    broken["content/it/faq.md"] = page("Italiano", "[x](more.md#nowhere)")
    let mistakes = try await broken.mistakes { $0.languages = [Language("de")!] }
    #expect(mistakes.filter { $0.severity == .error }.map(\.id) == ["link.fragment"])
  }

  @Test func `a language that the site hasn't is wrong usage`() async throws {
    await #expect(throws: UsageFailure.self) { try await build("fr") }
  }
}
