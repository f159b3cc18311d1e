import TestSupport
import Testing
import Text

@testable import HelpSite

/// The home page of a language.
@Suite struct HomeTests {
  private static func files(_ home: String) -> SiteFiles {
    SiteFiles(
      languages: "[en, it, de]", settings: "sections: [faq]\n\(home)",
      [
        "content/en/a.md": page("Ay", "## A1 {#one}\n\nA\n\n## A2 {#two}\n\nA"),
        "content/en/b.md": page("Bee", "## B1 {#one}\n\nA"),
        "content/en/c.md": page("Cee", "No question."),
        "content/it/a.md": page("Ai", "## Ai1 {#one}\n\nAi\n\n## Ai2 {#two}\n\nAi"),
        "content/payments.yaml": """
        methods:
          v: {name: Visa, kind: card}
          p: {name: PayPal, kind: wallet}
          b: {name: Bancomat, kind: card, languages: [it]}
        groups: {zz: {methods: [p, v]}, all: {methods: [v, b]}}
        """,
        "content/contact.yaml": """
        channels:
          desk: {kind: mail, address: s@b.example, label: {en: Write, it: Scrivi, de: Schreiben}}
          phone: {kind: phone, number: "+1 202 555 0143"}
        hours: {timeZone: Europe/Rome, open: [{days: [mon], from: "09:00", to: "18:00"}]}
        """,
      ])
  }

  @Test func `it asks how to help in the reader's language`() async throws {
    let site = try await Self.files("").build()
    #expect(try site.html("en/index.html").first("h1")?.text == "How can we help?")
    #expect(try site.html("it/index.html").first("h1")?.text == "Come possiamo aiutarti?")
    #expect(try site.html("en/index.html").first("title")?.text == "Help")
  }

  @Test func `popular questions are those that are named, in their order`() async throws {
    let site = try await Self.files("home: {popular: [b, a#two]}").build()
    let english = try site.html("en/index.html").links(inside: "popular")
    #expect(english.map(\.text) == ["B1", "A2"])
    #expect(english.map(\.address) == ["/en/b/#one", "/en/a/#two"])
    let italian = try site.html("it/index.html").links(inside: "popular")
    #expect(italian.map(\.text) == ["B1", "Ai2"])
    #expect(italian.map(\.language) == ["en", nil])
    #expect(italian.map(\.address) == ["/it/b/#one", "/it/a/#two"])
  }

  @Test func `without names they are the first of each page that the language has`() async throws {
    let site = try await Self.files("home: {pages: [b]}").build()
    #expect(try site.html("en/index.html").texts(inside: "popular") == ["B1", "A1"])
    #expect(try site.html("it/index.html").texts(inside: "popular") == ["Ai1"])
    #expect(try !site.text("de/index.html").contains("class=\"popular\""))
    let none = try await Self.files("home: {popular: []}").build()
    #expect(try !none.text("en/index.html").contains("class=\"popular\""))
  }

  private func methods(_ site: BuiltSite, _ path: String) throws -> [String] {
    try site.html(path).all("bdi").map(\.text).filter { !$0.contains("+1") }
  }

  @Test func `what is accepted is each method once, for the reader's language`() async throws {
    let site = try await Self.files("").build()
    #expect(try methods(site, "en/index.html") == ["PayPal", "Visa"])
    #expect(try methods(site, "it/index.html") == ["PayPal", "Visa", "Bancomat"])
    let chosen = try await Self.files("home: {payments: [all]}").build()
    #expect(try methods(chosen, "it/index.html") == ["Visa", "Bancomat"])
    let none = try await Self.files("home: {payments: []}").build()
    #expect(try methods(none, "en/index.html") == [])
  }

  @Test func `the desk is there with its hours`() async throws {
    let site = try await Self.files("").build()
    let home = try site.html("it/index.html")
    #expect(home.texts(inside: "strip") == ["Scrivi", "+1 202 555 0143"])
    #expect(home.addresses(inside: "strip") == ["mailto:s@b.example", "tel:+12025550143"])
    #expect(home.elements.contains { $0["data-hours"]?.contains("Europe/Rome") == true })
    var files = Self.files("")
    files["content/contact.yaml"] = nil
    #expect(try await !files.build().text("it/index.html").contains("class=\"contact"))
  }

  @Test(arguments: [
    ("home: {popular: [b#tow]}", "config.part", 5, 18),
    ("home: {popular: [bb]}", "config.page", 5, 18),
    ("home: {popular: [a@title]}", "config.value", 5, 18),
    ("home: {payments: [alll]}", "payment.unknown-group", 5, 19),
    ("home: {popullar: [a]}", "config.unknown-key", 5, 8),
  ])
  func `what isn't there is an error at its place`(
    home: String, id: String, line: Int, column: Int
  ) async throws {
    let found = try await Self.files(home).mistakes().filter { $0.severity == .error }
    #expect(found.map(\.id) == [id])
    #expect(
      found.first?.location
        == SourceLocation(file: "content/site.yaml", line: line, column: column))
  }

  @Test func `a page of a category can be named first`() async throws {
    var files = Self.files("home: {pages: [x/y]}")
    files["content/en/x/index.md"] = page("Ex")
    files["content/en/x/y.md"] = page("Why", "## Y {#y}\n\nA")
    let home = try await files.build().html("en/index.html")
    #expect(home.texts(inside: "cards") == ["Why", "Ay", "Bee", "Cee", "Ex"])
  }
}
