import TestSupport
import Testing

@testable import HelpSite

/// Words in another language than the page's name it.
@Suite struct OtherLanguageTests {
  private static let files: [String: String] = [
    "content/contact.yaml": """
    channels:
      a: {kind: web, url: 'https://a.example/', label: {en: Write & ask}, note: {en: Ask us.}}

    """,
    "content/payments.yaml": """
    methods: {bank: {name: {en: Bank transfer}, kind: transfer}}
    groups: {all: {title: {en: Ways to pay}, methods: [bank]}}

    """,
    "content/tools.yaml": """
    groups:
      more:
        title: {en: Related}
        tools: [{name: {en: Cloud}, url: 'https://c.example/', description: {en: Room.}}]

    """,
    "content/facts.yaml": """
    desk: {text: {en: the desk}}
    seats: {number: 3, of: {en: {one: "{n} seat", other: "{n} seats"}}}

    """,
  ]

  private static let settings = """
    sections: [faq, {payments: all}, {tools: more}, contact]
    home: {intro: {en: All the answers}}
    """

  private func built(
    _ languages: String, _ tag: String, _ changes: [String: String] = [:]
  ) async throws -> BuiltSite {
    var site = SiteFiles(
      languages: languages, settings: Self.settings, Self.files.merging(changes) { $1 })
    site["content/site.yaml"] = site["content/site.yaml"]!
      .replacing("name: Help", with: "name: {en: All Help}")
    site["content/en/a.md"] = page("A", "{{desk}}")
    site["content/\(tag)/a.md"] = page("B", "Von {{desk}} für {{seats}}, {{seats:number}}.")
    return try await site.build()
  }

  /// The texts in an element that names its language, `lang|dir|text`.
  private func marked(_ html: HTMLPage) -> [String] {
    html.all("span").filter { $0["lang"] != nil }
      .map { "\($0["lang"] ?? "")|\($0["dir"] ?? "")|\($0.text)" }
  }

  @Test(arguments: [("de", ""), ("ar", "ltr")])
  func `words of data files and facts stand in an element with their language`(
    tag: String, direction: String
  ) async throws {
    let site = try await built("[en, \(tag)]", tag)
    let page = try marked(site.html("\(tag)/a/index.html"))
    let wanted = [
      "All Help", "the desk", "3\u{A0}seats", "Ways to pay", "Bank transfer", "Related", "Cloud",
      "Room.", "Write & ask", "Ask us.",
    ]
    #expect(page == wanted.map { "en|\(direction)|\($0)" }, "\(page)")
    let home = try marked(site.html("\(tag)/index.html"))
    #expect(
      home
        == ["All Help", "All the answers", "Bank transfer", "Write & ask"].map {
          "en|\(direction)|\($0)"
        })
    #expect(try marked(site.html("index.html")) == ["en|\(direction)|All Help"])
  }

  @Test func `titles, attributes and data have the words alone`() async throws {
    let site = try await built(
      "[en, de]", "de",
      [
        "content/assets/bank.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "content/payments.yaml": Self.files["content/payments.yaml"]!
          .replacing("kind: transfer", with: "kind: transfer, logo: bank.svg"),
        "content/en/b.md": page("B"),
        "content/de/b.md": page("C", "![from {{desk}}](../assets/bank.svg)"),
      ])
    let text = try site.text("de/b/index.html")
    #expect(text.contains("<title>C · All Help</title>"))
    #expect(text.contains("alt=\"Bank transfer\""))
    #expect(text.contains("alt=\"from the desk\""))
    #expect(text.contains("<meta property=\"og:site_name\" content=\"All Help\">"))
    let home = try site.text("de/index.html")
    #expect(home.contains("\"name\":\"All Help\""))
    #expect(home.contains("content=\"All the answers\""))
    #expect(try site.text("de/search-1.json").contains("Von the desk für 3\u{A0}seats"))
  }

  @Test func `nothing is marked where a language has words, or those that its tag stands on`()
    async throws
  {
    let site = try await built("[en, en-GB]", "en-GB")
    for page in try site.pages() { #expect(marked(page.html) == [], "\(page.path)") }
  }

  @Test func `a site's own template has it without asking`() async throws {
    let site = try await built(
      "[en, de]", "de",
      [
        "templates/sections/contact.mustache":
          "{{#channels}}<i title=\"{{label}}\">{{label}}</i><b>{{note}}</b>{{/channels}}\n",
        "content/contact.yaml": Self.files["content/contact.yaml"]!
          .replacing("Ask us.", with: "Ask us., de: Fragen Sie."),
      ])
    #expect(
      try site.text("de/a/index.html").contains(
        "<i title=\"Write &amp; ask\"><span lang=\"en\">Write &amp; ask</span></i>"
          + "<b>Fragen Sie.</b>"))
  }
}
