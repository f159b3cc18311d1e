import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// The page that shows where translations stand.
@Suite struct StatusPageTests {
  private func html(_ files: [String: String], page: PageKey? = nil) async throws -> HTMLPage {
    let scratch = try ScratchFolder(files)
    let options = BuildOptions(jobs: 1, now: 0)
    let survey = try await SiteBuild(site: scratch.path, options: options).survey()
    let html = try survey.statusPage(on: survey.languages, page: page, prefix: "docs/")
    return try HTMLPage(String(decoding: html, as: UTF8.self))
  }

  private static let changed = LockedSite.english.replacing("Within", with: "Not within")
    .replacing("description: Money", with: "risk: money\ndescription: Money")

  @Test func `each cell has its parts, and stale ones what they were made of`() async throws {
    let files = try await LockedSite.files([
      "content/en/refunds.md": Self.changed,
      "content/en/a/new.md": page("New", "Three words here."),
      "content/it/refunds.md": LockedSite.italian.replacing(
        "## A chi? {#whom}\n\nA *te*.", with: ""),
    ])
    let html = try await html(files)
    let cells = html.all("li").filter { ($0["class"] ?? "").hasPrefix("h") }
    let shown = cells.map { cell in
      "\(cell["class"]!) " + cell.text.prefix { $0 != ":" }
    }
    // The page with a risk first; the other page's folder behind it.
    #expect(
      shown.prefix(4) == [
        "h4 it 2! 2 with a risk, to do", "h4 de 1! 1 with a risk, to do", "h3 it 2 to do",
        "h3 de 2 to do",
      ], "\(shown)")
    #expect(cells[0].text.contains("stale #long money docs/content/it/refunds.md:8:1"))
    #expect(cells[0].text.contains("original docs/content/en/refunds.md:"))
    #expect(
      cells[0].text.contains("missing #whom money; original from docs/content/en/refunds.md:"))
    #expect(
      cells[2].text.contains(
        "missing @title, @intro; original from docs/content/en/a/new.md:2:8"))
    #expect(html.all("tr")[1].text.hasPrefix("it Italiano"))
    #expect(html.all("h3").map(\.text).prefix(2) == ["/", "/a/"])
  }

  @Test func `nothing in the page is another's, and no script runs`() async throws {
    var files = try await LockedSite.files([
      "content/en/refunds.md": page("<script>alert(1)</script>", "## \"<b>\" {#q}\n\nText <i>")
    ])
    files["content/site.yaml"]! = files["content/site.yaml"]!
      .replacing(
        "name: Help", with: "name: Help <&> 'x'\neditLinks: https://git.example/{path}?a&b")
    let html = try await html(files)
    #expect(html.all("script").isEmpty && html.all("link").isEmpty && html.all("img").isEmpty)
    #expect(html.first("h1")?.text == "Translations: Help <&> 'x'")
    let policy = html.all("meta").compactMap { $0["content"] }.first { $0.contains("default-src") }
    #expect(policy?.hasPrefix("default-src 'none'; style-src 'sha256-") == true)
    #expect(html.values(of: "style").isEmpty)
    let links = html.all("a").compactMap { $0["href"] }
    #expect(links.allSatisfy { $0.hasPrefix("https://git.example/content/") })
    #expect(!links.isEmpty)
  }

  @Test func `a folder of many pages is cut, and lies folded in`() async throws {
    var files = SiteFiles(languages: "[en, de]", [:]).files
    for number in 1...120 { files["content/en/f/p\(number).md"] = page("Page \(number)") }
    let html = try await html(files)
    let folders = html.all("details").filter { $0["class"] == "folder" }
    #expect(folders.count == 2 && folders.allSatisfy { $0["open"] == nil })
    #expect(html.all("h3").map(\.text) == ["/f/ (1 of 2)", "/f/ (2 of 2)"])
    #expect(try await self.html(files, page: "f/p7").all("details").contains { $0["open"] != nil })
  }

  @Test func `a site that is done says so, and one of one language has nothing to say`()
    async throws
  {
    let done = try await html(LockedSite.files())
    #expect(done.all("details").allSatisfy { $0["class"] == "folder" })
    #expect(done.all("h2").map(\.text) == ["Languages", "Pages"])
    let alone = try await html(SiteFiles(["content/en/a.md": page("A")]).files)
    #expect(alone.all("tr").count == 1)
  }

  @Test(arguments: [
    ("Three plain words", 3), ("", 0), ("- one, **two**; `three`!", 3), ("12 % – 5", 0),
    ("see {{refund-window}} now", 2), ("[a](https://b.example/c) d", 1), ("返金は三十日以内です", 5),
    ("カードで pay", 3), ("дом у моря", 3),
  ])
  func `words to do are counted`(text: String, count: Int) {
    #expect(SourceWordCounter.count(in: text) == count)
  }
}
