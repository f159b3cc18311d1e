import Foundation
import TestSupport
import Testing

@testable import HelpSite

/// What holds for every file that this project's own site publishes.
@Suite struct SampleSiteTests {
  private static let site = Task { () async throws -> BuiltSite in
    let scratch = try ScratchFolder()
    for folder in ["content", "templates"] {
      try FileManager.default.copyItem(
        at: packageRoot.appending(path: folder), to: URL(filePath: scratch[folder]))
    }
    let built = try await BuiltSite(scratch)
    // What was built is in memory; the value lives until the process ends, and would keep the folder.
    try FileManager.default.removeItem(atPath: scratch.path)
    return built
  }
  private static let origin = "https://help.quillmoor.example"

  @Test func `every link and every anchor leads somewhere`() async throws {
    let site = try await Self.site.value
    let publication = try Publication(site, origin: Self.origin)
    let pages = try site.pages()
    #expect(pages.count > 40)
    for (path, html) in pages {
      #expect(publication.deadLinks(of: html, at: path) == [], "\(path)")
    }
    for entry in try site.sitemapEntries() {
      #expect(publication.leadsSomewhere(entry.address, from: "sitemap.xml"))
    }
  }

  @Test func `every page has one heading of level 1, a title and ids that are its own`()
    async throws
  {
    for (path, html) in try await Self.site.value.pages() {
      #expect(html.all("h1").count == 1, "\(path)")
      #expect(html.all("title").count == 1 && html.first("title")?.text != "", "\(path)")
      let ids = html.values(of: "id")
      #expect(ids.count == Set(ids).count, "\(path): \(ids)")
      #expect(!ids.contains { $0.isEmpty || $0.contains(" ") }, "\(path): \(ids)")
    }
  }

  /// The languages by their folders of the output.
  private static let tags = Dictionary(
    uniqueKeysWithValues: [
      "it", "de", "fr", "ja", "ar", "es", "pt-BR", "nl", "pl", "ko", "zh-Hant",
    ].map { ($0.lowercased(), $0) })

  @Test func `every page names its language and direction, and so does foreign text on it`()
    async throws
  {
    let site = try await Self.site.value
    for (path, html) in try site.pages() {
      let root = try #require(html.first("html"))
      let folder = path.split(separator: "/").first.map(String.init) ?? ""
      let tag = Self.tags[folder] ?? "en"
      #expect(root["lang"] == tag, "\(path)")
      #expect(root["dir"] == (tag == "ar" ? "rtl" : "ltr"), "\(path)")
      for element in html.elements where element["lang"] != nil && element["dir"] != nil {
        #expect(element["dir"] == (element["lang"] == "ar" ? "rtl" : "ltr"), "\(path)")
      }
    }
  }

  @Test func `headings step down one level at a time`() async throws {
    for (path, html) in try await Self.site.value.pages() {
      let levels = html.elements.compactMap { element in
        element.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.1) }
      }
      for (above, level) in zip(levels, levels.dropFirst()) {
        #expect(level <= above + 1, "\(path): h\(above), then h\(level)")
      }
    }
  }

  @Test func `no placeholder and no template tag is left`() async throws {
    for (path, text) in try await Self.site.value.files where !path.hasSuffix(".png") {
      #expect(!text.contains("{{"), "\(path)")
    }
  }

  @Test func `pages that search engines may keep have canonical, description and data`()
    async throws
  {
    for (path, html) in try await Self.site.value.pages() {
      guard !html.links("alternate").isEmpty, path != "index.html" else { continue }
      #expect(html.links("canonical").count == 1, "\(path)")
      #expect(html.all("meta").count { $0["name"] == "description" } == 1, "\(path)")
      #expect(html.all("script").count { $0["type"] == "application/ld+json" } == 1, "\(path)")
      #expect(html.links("alternate").count { $0["hreflang"] == "x-default" } == 1, "\(path)")
    }
  }
}
