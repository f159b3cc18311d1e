import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct FrameLinkTests {
  private static func files(_ settings: String) -> SiteFiles {
    SiteFiles(
      languages: "[en, {tag: it, market: IT}, ja]", settings: "sections: [faq]\n" + settings,
      [
        "content/en/a.md": page("Plans & prices", "## Q {#q}\n\nA"), "content/en/b.md": page("B"),
        "content/it/a.md": page("Piani", "## D {#q}\n\nA"),
      ])
  }

  /// The text and the address of each link of a list with this name.
  private static func links(_ site: BuiltSite, _ path: String, _ label: String) throws -> [String] {
    let html = try site.html(path)
    return html.all("a").filter { html.inherited("aria-label", at: $0) == label }
      .map { "\($0.text) \($0["href"] ?? "")" }
  }

  @Test func `links lead to the reader's page or address, in the reader's words`() async throws {
    let site = try await Self.files(
      """
      navigation:
        header:
          - {page: a}
          - {page: a#q, text: {en: Ask, it: Chiedi}}
          - {url: {en: "https://a.example/en?x=1&y=2", it: https://a.example/it}, text: Shop}
          - {url: https://a.example/it-only, text: Solo, markets: [IT]}
          - {url: https://a.example/ja, text: {en: Japan, ja: 日本}, languages: [ja]}
        footer: [{page: b, text: {en: Legal}}]
      """
    ).build()
    for path in ["en/a/index.html", "en/index.html", "en/404.html"] {
      #expect(
        try Self.links(site, path, "Main links") == [
          "Plans & prices /en/a/", "Ask /en/a/#q", "Shop https://a.example/en?x=1&y=2",
        ], "\(path)")
      #expect(try Self.links(site, path, "More links") == ["Legal /en/b/"])
    }
    #expect(
      try Self.links(site, "it/index.html", "Link principali") == [
        "Piani /it/a/", "Chiedi /it/a/#q", "Shop https://a.example/it",
        "Solo https://a.example/it-only",
      ])
    // What isn't translated is named in its language.
    #expect(
      try Self.links(site, "ja/index.html", "主なリンク") == [
        "Plans & prices /ja/a/", "Ask /ja/a/#q", "Shop https://a.example/en?x=1&y=2",
        "日本 https://a.example/ja",
      ])
    let html = try site.html("ja/index.html")
    let borrowed = try #require(html.all("span").first { $0.text == "Plans & prices" })
    #expect(borrowed["lang"] == "en")
  }

  @Test func `a site without links has no empty lists`() async throws {
    let site = try await Self.files("").build()
    #expect(try !site.text("en/a/index.html").contains("site-links"))
    #expect(try !site.text("en/a/index.html").contains("More links"))
  }

  @Test(arguments: [
    ("{page: none}", "config.page"), ("{page: a#none}", "link.fragment"),
    ("{page: a, url: https://a.example/, text: A}", "config.value"),
    ("{text: A}", "config.missing-key"),
    ("{url: https://a.example/}", "config.missing-key"), ("{url: /a/, text: A}", "config.value"),
    ("{url: {it: https://a.example/}, text: A}", "config.missing-key"),
    ("{url: {en: a.example}, text: A}", "config.value"), ("{pgae: a}", "config.unknown-key"),
    ("{url: https://help.example/en/a/, text: A}", "link.maybe-page"),
    ("{url: https://help.example/none/, text: A}", "link.unresolved"),
    ("{page: a, markets: [XX]}", "config.value"), ("[]", "config.type"),
  ])
  func `what can't be a link is a mistake at its place`(link: String, id: String) async throws {
    for place in ["header", "footer"] {
      let found = try await Self.files("navigation: {\(place): [\(link)]}").mistakes()
      #expect(found.contains { $0.id == id && $0.location.line >= 4 }, "\(found)")
    }
    let found = try await Self.files("banner: {text: B, link: \(link)}").mistakes()
    #expect(link.contains("markets") || found.contains { $0.id == id }, "\(found)")
  }

  @Test func `a changed title is in the frame of every page at once`() async throws {
    let files = Self.files("navigation: {header: [{page: a}]}")
    let site = try await files.build()
    try site.scratch.write("content/en/a.md", page("Other", "## Q {#q}\n\nA"))
    let rebuilt = try await BuiltSite(site.scratch)
    #expect(try Self.links(rebuilt, "en/b/index.html", "Main links") == ["Other /en/a/"])
  }

  @Test func `the words of links are parts to translate`() async throws {
    let files = Self.files("navigation: {header: [{page: b, text: {en: Legal}}]}")
    let found = try await files.build().report.warnings.map(\.description)
    #expect(found.contains { $0.contains("navigation.header") }, "\(found)")
  }
}
