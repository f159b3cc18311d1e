import Foundation
import TestSupport
import Testing

@testable import HelpSite

@Suite struct SiteIconTests {
  private static let drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"/>"

  private static func site(_ settings: String, _ more: [String: String] = [:]) async throws
    -> BuiltSite
  {
    var files = SiteFiles(
      languages: "[en, it]", settings: "sections: [faq]\n" + settings,
      ["content/en/a.md": page("A"), "content/it/a.md": page("B")])
    for (path, text) in more { files[path] = text }
    return try await files.build()
  }

  private static func address(_ relation: String, _ site: BuiltSite) throws -> String? {
    try site.html("en/a/index.html").links(relation).first?["href"]
  }

  @Test func `the theme's icon has the brand's colour, and phones get a picture of it`()
    async throws
  {
    let site = try await Self.site("theme: {brand: \"#8a1538\"}")
    let icon = try #require(try Self.address("icon", site))
    let svg = try site.text(String(icon.dropFirst()))
    #expect(svg.contains("#8a1538") && svg.contains("#fff") && !svg.contains("#17586b"))
    let picture = try #require(try Self.address("apple-touch-icon", site))
    let bytes = try Data(
      contentsOf: URL(filePath: site.scratch["public" + picture]))
    #expect(bytes.prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(bytes.count < 4_000)
    let light = try await Self.site("theme: {brand: \"#ffdd00\"}")
    let other = try light.text(String(#require(try Self.address("icon", light)).dropFirst()))
    #expect(other.contains("#ffdd00") && other.contains("#182226"))
  }

  @Test func `an icon of the site's own stands as it is, without a picture that isn't its own`()
    async throws
  {
    let site = try await Self.site(
      "theme: {brand: \"#8a1538\"}", ["content/assets/icon.svg": Self.drawing])
    let icon = try #require(try Self.address("icon", site))
    #expect(try site.text(String(icon.dropFirst())) == Self.drawing)
    #expect(try Self.address("apple-touch-icon", site) == nil)
  }

  @Test func `a mark stands before the name, with its size and its other scheme`() async throws {
    let assets = ["content/assets/m.svg": Self.drawing, "content/assets/d.svg": Self.drawing]
    let site = try await Self.site("logo: {light: m.svg, dark: d.svg}", assets)
    let html = try site.html("en/a/index.html")
    let image = try #require(html.first("img"))
    #expect(image["src"]?.hasPrefix("/assets/m.") == true && image["alt"] == "")
    #expect([image["width"], image["height"]] == ["40", "20"])
    #expect(html.first("source")?["srcset"]?.hasPrefix("/assets/d.") == true)
    #expect(try Self.address("icon", site)?.hasPrefix("/assets/m.") == true)
    #expect(try Self.address("apple-touch-icon", site) == nil)
    #expect(try #require(html.all("a").first { $0["class"] == "site-name" }).text.contains("Help"))
  }

  @Test func `a wide mark holds the name`() async throws {
    let site = try await Self.site("logo: {wide: w.svg}", ["content/assets/w.svg": Self.drawing])
    let html = try site.html("en/a/index.html")
    #expect(html.first("img")?["alt"] == "Help")
    #expect(try !#require(html.all("a").first { $0["class"] == "site-name" }).text.contains("Help"))
  }

  @Test(arguments: [
    ("logo: none.svg", "config.file"), ("logo: a.pdf", "config.value"),
    ("logo: {dark: m.svg}", "config.missing-key"),
    ("logo: {light: m.svg, drak: m.svg}", "config.unknown-key"),
    ("image: m.svg", "config.value"), ("image: none.png", "config.file"),
    ("organization: {name: A, logo: none.png}", "config.file"),
    ("organization: {name: A, sameAs: [a]}", "config.value"),
  ])
  func `a picture that isn't there is a mistake`(settings: String, id: String) async throws {
    let files = SiteFiles(
      settings: settings,
      ["content/en/a.md": page("A"), "content/assets/m.svg": Self.drawing])
    #expect(try await files.mistakes().map(\.id) == [id])
  }

  @Test func `each language has a manifest of its own`() async throws {
    let site = try await Self.site("theme: {brand: \"#8a1538\"}")
    #expect(try Self.address("manifest", site) == "/en/manifest.webmanifest")
    let text = try site.text("it/manifest.webmanifest")
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(data["name"] as? String == "Help" && data["lang"] as? String == "it")
    #expect(data["start_url"] as? String == "/it/" && data["theme_color"] as? String == "#8a1538")
    let icons = try #require(data["icons"] as? [[String: String]])
    #expect(icons.map { $0["sizes"] } == ["any", "180x180"])
    for icon in icons { #expect(site.files[String(try #require(icon["src"]).dropFirst())] != nil) }
  }

  @Test func `the colour around the page is the header's`() async throws {
    func colors(_ settings: String) async throws -> [String?] {
      try await Self.site(settings).html("en/a/index.html").all("meta")
        .filter { $0["name"] == "theme-color" }.map { $0["content"] }
    }
    #expect(try await colors("") == ["#ffffff", "#171f22"])
    #expect(
      try await colors("theme: {surface: {light: \"#fed\", dark: \"#123\"}}")
        == ["#ffeedd", "#112233"])
  }
}
