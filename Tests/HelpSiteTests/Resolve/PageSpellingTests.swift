import Foundation
import Languages
import TestSupport
import Testing

@testable import HelpSite

/// A name that another disk or keyboard wrote in other bytes: an accent can be a character of its
/// own or part of its letter.
@Suite struct PageSpellingTests {
  private static let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")

  private static let files = SiteFiles(
    languages: "[en, it]",
    settings: "sections: [faq, {tools: apps}]\nhome: {pages: [\(composed)]}",
    [
      "content/redirects.yaml": "/en/old/: \(composed)#q\n",
      "content/tools.yaml":
        "groups: {apps: {title: Apps, tools: [{name: App, page: \(composed)}]}}\n",
      "content/en/\(decomposed).md": page("Café", "## Q? {#q}\n\nA"),
      "content/it/\(composed).md": page("Caffè", "## D? {#q}\n\nR"),
      "content/en/b.md": page("B", "## Q? {#q}\n\n[c](\(composed).md#q) [d](\(decomposed).md)"),
      "content/it/b.md": page("B", "## D? {#q}\n\n[c](\(composed).md#q) [d](\(decomposed).md)"),
    ])

  /// The paths, by their bytes.
  private static let (english, italian) = ("/en/cafe%CC%81/", "/it/caf%C3%A9/")

  @Test func `files of one name are translations of each other, each with its own address`()
    async throws
  {
    let site = try await Self.files.build()
    #expect(site.report.warnings.isEmpty)
    let page = try site.html("en/\(Self.decomposed)/index.html")
    #expect(
      page.links("alternate").map { $0["href"] }
        == [Self.english, Self.italian, Self.english].map {
          "https://help.example" + $0
        })
  }

  @Test func `links, redirects, tools and home pages find the page`() async throws {
    let site = try await Self.files.build()
    for (path, address) in [("en/b/index.html", Self.english), ("it/b/index.html", Self.italian)] {
      let html = try site.text(path)
      #expect(html.contains("<a href=\"\(address)#q\">c</a> <a href=\"\(address)\">d</a>"))
      #expect(html.contains("href=\"\(address)\">App"))
    }
    #expect(try site.text("en/old/index.html").contains("href=\"\(Self.english)#q\""))
    let home = try site.text("en/index.html")
    let first = try #require(home.range(of: Self.english)?.lowerBound)
    let second = try #require(home.range(of: "\"/en/b/\"")?.lowerBound)
    #expect(first < second)
  }

  @Test func `what a release asks for is found`() async throws {
    var files = Self.files
    files["content/site.yaml"] = files["content/site.yaml"]?.replacing(
      "[en, it]", with: "[en, {tag: it, release: {must: ['\(Self.composed)#q']}}]")
    let found = try await files.build().report.warnings
    #expect(found.map(\.id) == ["translation.unrecorded"])
  }

  @Test func `a command finds the page`() async throws {
    let scratch = try ScratchFolder()
    try Self.files.write(to: scratch)
    let options = BuildOptions(jobs: 1, now: 0)
    let survey = try await SiteBuild(site: scratch.path, options: options).survey()
    let italian = try #require(Language("it"))
    for name in [Self.composed, Self.decomposed] {
      let report = try survey.report(on: [italian], page: PageKey(name), listing: nil)
      #expect(report.rows.map { $0.count(.unreviewed) } == [2])
      let selection = try #require(PartSelection(name + "#q"))
      let parts = try survey.parts(of: [selection], in: italian) { _ in true }
      #expect(parts.map { Array($0.name.page.text.utf8) } == [Array(Self.decomposed.utf8)])
    }
  }
}
