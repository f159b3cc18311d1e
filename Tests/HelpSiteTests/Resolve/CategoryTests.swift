import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// A folder's `index.md` and the pages beside it make a category.
@Suite struct CategoryTests {
  private static func text(_ title: String, front: String = "") -> String {
    page(title, front: front, "## \(title)? {#q}\n\nA")
  }

  private static let files = SiteFiles(
    languages: "[en, de]",
    [
      "content/en/faq.md": text("Faq"),
      "content/en/billing/index.md": page("Billing", front: "icon: card", "About money."),
      "content/en/billing/refunds.md": text("Refunds", front: "order: 2"),
      "content/en/billing/cards.md": text("Cards", front: "order: 10"),
      "content/en/billing/apples.md": text("Apples"),
      "content/en/billing/tax/index.md": page("Tax", front: "order: 3", ""),
      "content/en/billing/tax/vat.md": text("VAT"),
      "content/en/billing/loose/end.md": text("End"),
      "content/de/faq.md": text("Fragen"),
      "content/de/billing/index.md": page("Zahlung"),
      "content/de/billing/refunds.md": text("Erstattung"),
      "content/de/billing/apples.md": text("Zebra"),
      "content/de/billing/cards.md": text("Karten"),
    ])

  @Test func `breadcrumbs lead through the categories, on the page and in its data`() async throws {
    let site = try await Self.files.build()
    let page = try site.html("en/billing/tax/vat/index.html")
    #expect(page.addresses(inside: "breadcrumbs") == ["/en/", "/en/billing/", "/en/billing/tax/"])
    #expect(page.texts(inside: "breadcrumbs") == ["Home", "Billing", "Tax"])
    let data = try #require(page.data).text
    let names = ["Home", "Billing", "Tax", "VAT"].enumerated().map {
      "\"position\":\($0 + 1),\"name\":\"\($1)\""
    }
    for name in names { #expect(data.contains(name), "\(name)") }
    #expect(data.contains("\"item\":\"https://help.example/en/billing/tax/\""))
    let category = try site.html("en/billing/tax/index.html")
    #expect(category.texts(inside: "breadcrumbs") == ["Home", "Billing"])
    #expect(try site.html("en/faq/index.html").texts(inside: "breadcrumbs") == ["Home"])
  }

  @Test func `a page in a folder without a page stands in the category above`() async throws {
    let site = try await Self.files.build()
    let page = try site.html("en/billing/loose/end/index.html")
    #expect(page.texts(inside: "breadcrumbs") == ["Home", "Billing"])
  }

  @Test func `a category lists its pages by their numbers, then by title`() async throws {
    let site = try await Self.files.build()
    let page = try site.html("en/billing/index.html")
    let titles = page.all("h2").map(\.text)
    #expect(titles.prefix(5) == ["Refunds", "Tax", "Cards", "Apples", "End"])
    #expect(try site.main("en/billing/index.html").contains("About money."))
    // What stands in a category is named with it.
    #expect(page.addresses(inside: "index").contains("/en/billing/tax/vat/"))
    #expect(page.addresses(inside: "index").contains("/en/billing/cards/#q"))
  }

  @Test func `a translation has its own order of titles, and the numbers of its original`()
    async throws
  {
    let site = try await Self.files.build()
    let page = try site.html("de/billing/index.html")
    let titles = page.all("h2").map(\.text)
    #expect(titles.prefix(5) == ["Erstattung", "Tax", "Karten", "End", "Zebra"])
    #expect(try #require(page.first("h1")).text == "Zahlung")
  }

  @Test func `a category that a language lacks is shown in its fallback's words`() async throws {
    let site = try await Self.files.build()
    let page = try site.html("de/billing/tax/vat/index.html")
    let crumbs = page.links(inside: "breadcrumbs")
    #expect(crumbs.map(\.text) == ["Startseite", "Zahlung", "Tax"])
    #expect(crumbs.map(\.language) == [nil, nil, "en"])
    #expect(crumbs.map(\.address) == ["/de/", "/de/billing/", "/de/billing/tax/"])
  }

  @Test func `a category of one language alone is in that language alone`() async throws {
    var files = Self.files
    files["content/de/recht/index.md"] = page("Recht")
    files["content/de/recht/widerruf.md"] = Self.text("Widerruf")
    let site = try await files.build()
    let page = try site.html("de/recht/widerruf/index.html")
    #expect(page.texts(inside: "breadcrumbs") == ["Startseite", "Recht"])
    #expect(site.files["en/recht/index.html"] == nil)
    #expect(try !site.html("en/index.html").texts(inside: "cards").contains("Recht"))
  }

  @Test func `the home page shows categories and the pages in none`() async throws {
    let site = try await Self.files.build()
    let home = try site.html("en/index.html")
    #expect(home.texts(inside: "cards") == ["Billing", "Faq"])
    let card = try #require(home.elements.first { $0["class"] == "card" })
    #expect(card.text.contains("5 questions"))
    let icons = home.elements.filter { $0["class"] == "icon" && isInCard($0, home) }
    #expect(icons.count == 1)
  }

  private func isInCard(_ element: HTMLPage.Element, _ page: HTMLPage) -> Bool {
    element.parent.map { page.elements[$0]["class"] == "card" } ?? false
  }

  @Test func `topics are opened on the way down to the page`() async throws {
    let site = try await Self.files.build()
    let topics = try site.html("en/billing/tax/vat/index.html").links(inside: "topics")
    #expect(
      topics.map(\.text) == [
        "Billing", "Refunds", "Tax", "VAT", "Cards", "Apples", "End", "Faq",
      ])
    #expect(topics.filter(\.isCurrent).map(\.text) == ["VAT"])
    let closed = try site.html("en/faq/index.html").links(inside: "topics")
    #expect(closed.map(\.text) == ["Billing", "Faq"])
    #expect(closed.filter(\.isCurrent).map(\.text) == ["Faq"])
  }

  @Test func `a site without categories has no list of topics`() async throws {
    let site = try await SiteFiles([
      "content/en/a.md": Self.text("A"), "content/en/x/b.md": Self.text("B"),
      "content/en/y/index.md": page("Y"),
    ]).build()
    #expect(try !site.text("en/a/index.html").contains("class=\"topics\""))
    #expect(try site.html("en/index.html").texts(inside: "cards") == ["A", "B", "Y"])
  }

  @Test func `a page names no more neighbours than fit, itself among them`() async throws {
    var files: [String: String] = ["content/en/c/index.md": page("C")]
    for number in 100..<160 { files["content/en/c/p\(number).md"] = Self.text("P\(number)") }
    let site = try await SiteFiles(files).build()
    for (number, first) in [(100, 100), (130, 123), (159, 145)] {
      let topics = try site.html("en/c/p\(number)/index.html").links(inside: "topics")
      #expect(topics.map(\.text) == ["C"] + (first..<first + 15).map { "P\($0)" })
      #expect(topics.filter(\.isCurrent).map(\.text) == ["P\(number)"])
    }
    #expect(try site.html("en/c/index.html").all("h2").count >= 60)
  }

  @Test func `previous and next lead through the whole site, without categories`() async throws {
    let site = try await Self.files.build()
    func turns(_ path: String) throws -> [String] {
      try site.html(path).addresses(inside: "turn")
    }
    let walk =
      ["refunds", "tax/vat", "cards", "apples", "loose/end"].map { "/en/billing/\($0)/" }
      + ["/en/faq/"]
    for (place, path) in walk.enumerated() {
      let around = [place - 1, place + 1].filter(walk.indices.contains).map { walk[$0] }
      #expect(try turns(String(path.dropFirst()) + "index.html") == around, "\(path)")
    }
    #expect(try turns("en/billing/index.html") == [])
  }

  @Test func `a draft makes no category until it is built`() async throws {
    var files = Self.files
    files["content/en/billing/tax/index.md"] = page("Tax", front: "draft: true")
    let site = try await files.build()
    #expect(
      try site.html("en/billing/tax/vat/index.html").texts(inside: "breadcrumbs")
        == ["Home", "Billing"])
    let drafts = try await files.build { $0.includesDrafts = true }
    #expect(
      try drafts.html("en/billing/tax/vat/index.html").texts(inside: "breadcrumbs")
        == ["Home", "Billing", "Tax"])
  }

  @Test func `an order is the same, whichever languages are built`() async throws {
    let all = try await Self.files.build()
    let german = try await Self.files.build { $0.languages = [Language("de")!] }
    #expect(
      try all.html("de/billing/index.html").all("h2").map(\.text)
        == german.html("de/billing/index.html").all("h2").map(\.text))
  }

  @Test func `a folder without a page is told of on a site that has categories`() async throws {
    let found = try await Self.files.build().report.warnings.filter { $0.id == "file.no-index" }
    #expect(found.map(\.location.file) == ["content/en/billing/loose"])
    #expect(found.first?.hint?.contains("billing/loose/index") == true)
    let flat = try await SiteFiles([
      "content/en/x/b.md": Self.text("B"), "content/en/y/index.md": page("Y"),
    ]).build()
    #expect(flat.report.warnings.filter { $0.id == "file.no-index" }.isEmpty)
  }

  @Test(arguments: [
    ("icon: carrd", "front-matter.value", "did you mean 'card'?"),
    ("order: first", "front-matter.type", nil), ("order: -1", "front-matter.value", nil),
    ("ordre: 1", "front-matter.unknown-key", "did you mean 'order'?"),
  ])
  func `what a page can't say of its place is an error`(
    line: String, id: String, hint: String?
  ) async throws {
    let found = try await SiteFiles(["content/en/a.md": page("A", front: line, "")]).mistakes()
    #expect(found.map(\.id) == [id])
    #expect(
      found.first?.location
        == SourceLocation(
          file: "content/en/a.md", line: 3,
          column: id.hasSuffix("key") ? 1 : line.contains("icon") ? 7 : 8))
    if let hint { #expect(found.first?.hint == hint) }
  }
}
