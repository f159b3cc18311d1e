import Publishing
import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct BannerTests {
  private static func files(_ banner: String) -> SiteFiles {
    SiteFiles(
      languages: "[en, {tag: it, market: IT}]", settings: "sections: [faq]\nbanner: \(banner)",
      [
        "content/en/a.md": page("A"), "content/it/a.md": page("B"),
        "content/facts.yaml": "window: {days: 90}",
      ])
  }

  private static func banners(_ html: HTMLPage) -> [HTMLPage.Element] {
    html.all("aside").filter { $0["class"]?.hasPrefix("banner") ?? false }
  }

  @Test func `each page has the words, the days and the link, for its readers`() async throws {
    let site = try await Self.files(
      """

        - {text: {en: "Back in {{window}}", it: Torniamo}, severity: critical, from: 2026-12-20, until: 2027-01-01, link: {page: a, text: {en: More, it: Altro}}}
        - {text: {en: Only here, it: Solo qui}, markets: [IT]}
      """
    ).build()
    for path in ["en/a/index.html", "en/index.html", "en/404.html", "index.html"] {
      let html = try site.html(path)
      let banner = try #require(Self.banners(html).first)
      #expect(Self.banners(html).count == 1, "\(path)")
      #expect(banner["class"] == "banner critical")
      #expect(banner["aria-label"] == "Urgent")
      #expect([banner["data-from"], banner["data-until"]] == ["2026-12-20", "2027-01-01"])
      #expect(banner.text.contains("Back in 90\u{A0}days More"))
      #expect(banner.text.contains("From December 20, 2026 · Until January 1, 2027"))
      #expect(html.all("a").contains { $0.text == "More" && $0["href"] == "/en/a/" })
      // Before the first paint, so that nothing moves.
      let script = html.all("script").firstIndex { $0["src"]?.contains("/assets/banner.") ?? false }
      #expect(script != nil)
    }
    let italian = Self.banners(try site.html("it/a/index.html"))
    #expect(italian.count == 2)
    #expect(italian[1]["class"] == "banner info" && italian[1]["data-until"] == nil)
  }

  @Test func `a site without banner loads nothing for it`() async throws {
    for banner in ["", "[]"] {
      #expect(try await !Self.files(banner).build().text("en/a/index.html").contains("banner"))
    }
  }

  @Test func `its key changes with its words and with nothing else`() async throws {
    func key(_ banner: String) async throws -> String? {
      Self.banners(try await Self.files(banner).build().html("en/a/index.html")).first?["data-key"]
    }
    let first = try await key("{text: One}")
    #expect(first != nil)
    #expect(try await key("{text: One, until: 2030-01-01, severity: warning}") == first)
    #expect(try await key("{text: Two}") != first)
  }

  @Test func `a day that is past is a warning, and changes no byte`() async throws {
    let files = Self.files("{text: One, until: 2026-01-02}")
    let before = try await files.build { $0 = BuildOptions(jobs: 2, now: 1_767_312_000) }
    let after = try await files.build { $0 = BuildOptions(jobs: 2, now: 1_767_398_400) }
    #expect(!before.report.warnings.contains { $0.id == "banner.past" })
    let found = after.report.warnings.filter { $0.id == "banner.past" }
    #expect(found.map(\.location.line) == [5])
    #expect(before.files == after.files)
  }

  @Test(arguments: [
    ("{}", "config.missing-key"), ("{text: A, severity: red}", "config.value"),
    ("{text: A, from: soon}", "config.value"),
    ("{text: A, form: 2026-01-01}", "config.unknown-key"),
    ("{text: A, from: 2026-02-01, until: 2026-01-01}", "config.value"),
    ("{text: {it: A}}", "config.missing-key"), ("text", "config.type"),
    ("{text: \"{{none}}\"}", "fact.unknown"),
  ])
  func `what can't be a banner is a mistake`(banner: String, id: String) async throws {
    #expect(try await Self.files(banner).mistakes().map(\.id).contains(id))
    #expect(try await Self.files("[\(banner)]").mistakes().map(\.id).contains(id))
  }
}
