import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// What readers of a page may want to know too.
@Suite struct RelationTests {
  private func site(_ pages: [String: String], languages: String = "[en]") -> SiteFiles {
    SiteFiles(languages: languages, pages)
  }

  private func related(_ site: BuiltSite, _ path: String) throws -> [String] {
    try site.html(path + "/index.html").addresses(inside: "related")
  }

  @Test func `what a page names comes in its order, questions and pages`() async throws {
    let site = try await site([
      "content/en/a.md": page("A", front: "related: [c, b#two]", "## Q {#q}\n\nA"),
      "content/en/b.md": page("B", "## One {#one}\n\nA\n\n## Two {#two}\n\nA"),
      "content/en/c.md": page("Cee", "Text."),
    ]).build()
    #expect(try related(site, "en/a") == ["/en/c/", "/en/b/#two"])
    #expect(try site.html("en/a/index.html").texts(inside: "related") == ["Cee", "Two"])
  }

  @Test func `an empty list shows none, whatever could be found`() async throws {
    let site = try await site([
      "content/en/a.md": page("A", front: "related: []", "## Q {#q}\n\n[b](b.md#two)"),
      "content/en/b.md": page("B", "## One {#one}\n\nA\n\n## Two {#two}\n\nA"),
    ]).build()
    #expect(try related(site, "en/a") == [])
    #expect(try related(site, "en/b") == ["/en/a/#q"])
  }

  @Test func `links are found in both directions`() async throws {
    let site = try await site([
      "content/en/a.md": page("A", "## Aa {#x}\n\nA\n\n## Ab {#y}\n\n[b](b.md#two)"),
      "content/en/b.md": page("B", "## Ba {#one}\n\nA\n\n## Bb {#two}\n\nA"),
      "content/en/c.md": page("C", "## Ca {#c}\n\nA"),
    ]).build()
    #expect(try related(site, "en/a") == ["/en/b/#two"])
    #expect(try related(site, "en/b") == ["/en/a/#y"])
    #expect(try related(site, "en/c") == [])
  }

  /// Pages that share nothing, so that a word that two have is rare.
  private func filler(_ language: String = "en") -> [String: String] {
    let words = [
      "alpaca", "bamboo", "cactus", "dingo", "ermine", "falcon", "gibbon", "heron", "ibis",
      "jackal",
    ]
    return Dictionary(
      uniqueKeysWithValues: words.map {
        ("content/\(language)/\($0).md", page($0, "## \($0) \($0)s {#q}\n\nA"))
      })
  }

  @Test(arguments: [
    ("Refund of a licence", "Are licences refunded?"),
    ("Rechnung für die Lizenz", "Lizenzen und Rechnungen"),
    ("ライセンスの返金について", "返金とライセンス"), ("ค่าลิขสิทธิ์และใบแจ้งหนี้", "ใบแจ้งหนี้ลิขสิทธิ์"),
  ])
  func `rare words that are shared are found, inflected too`(one: String, other: String)
    async throws
  {
    var pages = filler()
    pages["content/en/a.md"] = page("A", "## \(one) {#one}\n\nA")
    pages["content/en/b.md"] = page("B", "## \(other) {#other}\n\nA")
    let site = try await site(pages).build()
    #expect(try related(site, "en/a") == ["/en/b/#other"])
    #expect(try related(site, "en/b") == ["/en/a/#one"])
    #expect(try related(site, "en/ibis") == [])
  }

  @Test func `words that many questions have say nothing`() async throws {
    var pages: [String: String] = [:]
    for number in 10..<60 {
      pages["content/en/p\(number).md"] = page(
        "P\(number)", "## How do I do thing\(number)x? {#q}\n\nA")
    }
    let site = try await site(pages).build()
    #expect(try related(site, "en/p20") == [])
  }

  @Test func `no more than four are shown, and two of a page`() async throws {
    var pages = filler()
    pages["content/en/a.md"] = page(
      "A", "## A? {#q}\n\n" + (0..<9).map { "[x](b.md#q\($0)) [y](c\($0).md#q)\n" }.joined())
    pages["content/en/b.md"] = page("B", (0..<9).map { "## B\($0) {#q\($0)}\n\nA\n\n" }.joined())
    for number in 0..<9 {
      pages["content/en/c\(number).md"] = page("C\(number)", "## C\(number) {#q}\n\nA")
    }
    let site = try await site(pages).build()
    let found = try related(site, "en/a")
    #expect(found.count == 4)
    #expect(found.filter { $0.hasPrefix("/en/b/") }.count == 2)
  }

  @Test func `all languages show the same, as far as they have it`() async throws {
    var pages = [
      "content/en/a.md": page("A", "## Q {#q}\n\n[b](b.md#two) [c](c.md#c)"),
      "content/en/b.md": page("B", "## One {#one}\n\nA\n\n## Two {#two}\n\nA"),
      "content/en/c.md": page("C", "## Cee {#c}\n\nA"),
      "content/it/a.md": page("Ai", "## Qi {#q}\n\nAi"),
      "content/it/b.md": page("Bi", "## Uno {#one}\n\nAi"),
    ]
    let site = try await site(pages, languages: "[en, it]").build()
    let links = try site.html("it/a/index.html").links(inside: "related")
    // The Italian page has no second question, and the third page is shown in English.
    #expect(links.map(\.address) == ["/it/c/#c"])
    #expect(links.map(\.text) == ["Cee"])
    #expect(links.map(\.language) == ["en"])
    pages["content/it/b.md"] = page("Bi", "## Uno {#one}\n\nAi\n\n## Due {#two}\n\nAi")
    let whole = try await self.site(pages, languages: "[en, it]").build()
    #expect(try whole.html("it/a/index.html").texts(inside: "related") == ["Due", "Cee"])
  }

  @Test func `a category without a text of its own is never related`() async throws {
    let site = try await site([
      "content/en/a.md": page("A", "## Q {#q}\n\n[x](x/index.md) [b](x/b.md)"),
      "content/en/x/index.md": page("X"), "content/en/x/b.md": page("B", "## Bee {#b}\n\nA"),
    ]).build()
    #expect(try related(site, "en/a") == ["/en/x/b/#b"])
  }

  @Test func `facts and marks are as on the page itself`() async throws {
    var files = site([
      "content/en/a.md": page("A", front: "related: [b#q]", "## Q {#q}\n\nA"),
      "content/en/b.md": page("B", "## \"{{window}}\" & 5 < 6? {#q}\n\nA"),
    ])
    files["content/facts.yaml"] = "window: {days: 90}"
    let site = try await files.build()
    #expect(
      try site.html("en/a/index.html").texts(inside: "related") == ["“90 days” & 5 < 6?"])
  }

  @Test(arguments: [
    ("[refund]", "no page 'refund'", "did you mean 'refunds'?"),
    ("[refunds.md]", "no page 'refunds.md'", "did you mean 'refunds'?"),
    ("[/en/refunds/]", "no page '/en/refunds/'", "did you mean 'refunds'?"),
    (
      "[refunds#how-lang]", "the page 'refunds' has no question '#how-lang'",
      "did you mean 'how-long'?"
    ),
    ("[a]", "the page names itself", "name other pages, or questions of other pages"),
    ("[a#q]", "the page names itself", "name other pages, or questions of other pages"),
  ])
  func `what isn't there is an error at its place`(
    list: String, message: String, hint: String
  ) async throws {
    let found = try await site([
      "content/en/a.md": page("A", front: "related: \(list)", "## Q {#q}\n\nA"),
      "content/en/refunds.md": page("B", "## One {#how-long}\n\nA"),
    ]).mistakes()
    #expect(found.map(\.id) == ["front-matter.related"])
    #expect(found.first?.location == SourceLocation(file: "content/en/a.md", line: 3, column: 11))
    #expect(found.first?.message == message)
    #expect(found.first?.hint == hint)
  }

  @Test(arguments: ["[b@title]", "[b, b]", "[b#]"])
  func `what names no page and no question is an error`(list: String) async throws {
    let found = try await site([
      "content/en/a.md": page("A", front: "related: \(list)", "## Q {#q}\n\nA"),
      "content/en/b.md": page("B", "## One {#one}\n\nA"),
    ]).mistakes()
    #expect(found.map(\.id) == ["front-matter.value"])
  }

  @Test func `nine of them are too many`() async throws {
    let list = (0..<9).map { "b#q\($0)" }.joined(separator: ", ")
    let found = try await site([
      "content/en/a.md": page("A", front: "related: [\(list)]", ""),
      "content/en/b.md": page("B", (0..<9).map { "## B\($0) {#q\($0)}\n\nA\n\n" }.joined()),
    ]).mistakes()
    #expect(found.map(\.id) == ["front-matter.limit"])
  }

  @Test func `finding them takes time in proportion to the pages`() throws {
    let growth = try Growth(upTo: 4_000, of: Self.pages) { pages in
      #expect(!RelationFinder(pages: pages).relations().isEmpty)
    }
    #expect(growth.isInProportion, "\(growth)")
  }

  /// Pages of few words, all of which link to the first.
  private static func pages(_ count: Int) throws -> [ParsedPage] {
    let language = try #require(Language("en"))
    let keys = (0..<count).map { PageKey("p\($0)") }
    return keys.enumerated().map { number, key in
      let place = SourceLocation(file: SourcePath("content/en/\(key).md"), line: 9, column: 1)
      let header = PageHeader(
        title: "T", description: nil, slug: nil, sections: nil, isDraft: false, review: nil,
        extra: nil, location: place)
      var outline = PageOutline()
      outline.questions = (0..<4).map { question in
        Question(
          heading: Heading(id: "q\(question)", isExplicit: true, location: place), risk: nil,
          hash: nil, wording: nil, details: nil,
          text: "common word\(number % 97)a other\((number * 7 + question) % 89)b")
      }
      outline.pageLinks = [
        .init(language: language, key: keys[0], fragment: "q1", location: place),
        .init(language: language, key: keys[(number + 1) % count], fragment: nil, location: place),
      ]
      return ParsedPage(
        file: PageFile(path: SourcePath("content/en/\(key).md"), language: language),
        header: header, outline: outline, hash: ContentHash(of: []))
    }
  }
}
