import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct PageParserTests {
  private static let data = [
    "content/facts.yaml": "window: {days: 90}\nshop: {url: 'https://example.com/shop'}\n",
    "content/payments.yaml":
      "methods: {visa: {name: Visa, kind: card}}\ngroups: {cards: {methods: [visa]}}\n",
    "content/contact.yaml": "channels: {sales: {kind: mail, address: sales@example.com}}\n",
    "content/tools.yaml":
      "groups: {backup: {title: B, tools: [{name: A, url: 'https://example.com/'}]}}\n",
    "content/assets/a.txt": "x", "content/assets/a.gif": "x",
    "templates/sections/own.mustache": "{{value}}",
  ]

  private func outline(_ body: String) async throws -> PageOutline {
    let result = try await TrialSite(body: body, Self.data).parsed()
    #expect(result.diagnostics == [])
    return try #require(result.page).outline
  }

  @Test func `headings have ids, and those of level 2 at the top are questions`() async throws {
    let outline = try await outline(
      """
      ## First? {#first}
      A
      ### Inside

      > ## Quoted

      Second {{window}}
      ---
      A
      ## *First*
      A
      ## `code` [link](#first) ![alt](../assets/a.gif) {#last}

      A
      """)
    #expect(
      outline.headings.map(\.id) == [
        "first", "inside", "quoted", "second-window", "first-2", "last",
      ])
    #expect(outline.questions.map(\.id) == ["first", "second-window", "first-2", "last"])
    #expect(outline.questions.map { $0.subheadings.count } == [2, 0, 0, 0])
    #expect(outline.headings.map(\.isExplicit) == [true, false, false, false, false, true])
    #expect(outline.headings.map(\.location.line) == [4, 6, 8, 10, 13, 15])
    #expect(outline.headings.map(\.location.column) == [1, 1, 3, 1, 1, 1])
  }

  @Test func `a generated id makes way for an explicit one behind it`() async throws {
    let outline = try await outline("## Price\n\nA\n\n## Other {#price}\n\nA\n")
    #expect(outline.headings.map(\.id) == ["price-2", "price"])
  }

  @Test(
    arguments: [
      ("## A {#b} ##", "b"), ("## A{#b}", "b"), ("## A {#b}  ", "b"), ("## {#b}", "b"),
      ("A {#b}\n===", "b"), ("## **A** {#b_c}", "b_c"), ("## A \\{#b}", "b"), ("## A `{#b}`", nil),
    ] as [(String, String?)])
  func `an id stands at the end of a heading, in plain text`(body: String, id: String?) async throws
  {
    let result = try await TrialSite(body: body + "\n").parsed()
    let heading = try #require(result.page?.outline.headings.first)
    #expect((heading.isExplicit ? heading.id.text : nil) == id)
  }

  @Test(
    arguments: [
      ("a &#1; b", "U+0001"), ("[a](b.md \"&#x1b;\")", "U+001B"), ("*a* **b&#x85;**", "U+0085"),
      ("```&#1;\na\n```", "U+0001"), ("a &#xFFFE; b", "U+FFFE"), ("## &#65535;", "U+FFFF"),
      ("![a&#xffff;](../assets/a.png)", "U+FFFF"), ("[a](</b&#xFFFE;c>)", "U+FFFE"),
      ("[a]\n\n[a]: /b 'c&#xFFFE;'", "U+FFFE"), ("~~~ a&#xFFFF;\nb\n~~~", "U+FFFF"),
      ("|a|\n|-|\n|&#xFFFE;|", "U+FFFE"), ("&#xFDD0;", "U+FDD0"), ("&#x1FFFF;", "U+1FFFF"),
      ("`&#1;` &#65; &amp;#1; &#10; &#xFFFD; &#xD800; &#0; `&#xFFFE;`", nil),
    ] as [(String, String?)])
  func `a character reference can't bring a control character`(
    body: String, code: String?
  ) async throws {
    let result = try await TrialSite(body: body + "\n").parsed()
    let found = result.diagnostics.filter { $0.id == "text.control" }
    #expect(found.count == (code == nil ? 0 : 1))
    #expect(found.first.map { $0.message.contains(code ?? "") } ?? true)
  }

  @Test(
    arguments: [
      ("<p title='&#xFFFE;'>a</p>", "U+FFFE"), ("<p>a &#65535; b</p>", "U+FFFF"),
      ("a <b>b</b><i title=\"&#X1;\">c</i>", "U+0001"), ("<p>&#65; &amp;#1; &#1 &#x; &</p>", nil),
    ] as [(String, String?)])
  func `a character reference in raw HTML that is kept can't either`(
    body: String, code: String?
  ) async throws {
    for isKept in [true, false] {
      let settings = TrialSite.sound["content/site.yaml"]! + "markdown: {rawHTML: \(isKept)}\n"
      let site = try TrialSite(body: body + "\n", ["content/site.yaml": settings])
      let found = try await site.parsed().diagnostics.filter { $0.id == "text.control" }
      #expect(found.count == (isKept && code != nil ? 1 : 0), "\(found)")
      #expect(found.first.map { $0.message.contains(code ?? "") } ?? true)
    }
  }

  @Test func `a paragraph of one section is that section`() async throws {
    let outline = try await outline(
      """
      {{payments:cards}}

      text

      - {{ tools : backup }}

      > {{contact}}

      {{own:x}}

      {{window}}

      `{{payments:cards}}`

          {{payments:cards}}

      ```
      {{contact}}
      ```
      """)
    #expect(outline.sections.map(\.kind) == [.payments, .tools, .contact, .own("own")])
    #expect(outline.sections.map(\.argument) == ["cards", "backup", nil, "x"])
    #expect(outline.sections.map(\.location.line) == [4, 8, 10, 12])
    #expect(outline.sections.map(\.location.column) == [1, 3, 3, 1])
  }

  @Test func `links to pages are kept for Resolve, with language, key and place`() async throws {
    let outline = try await outline(
      """
      [a](start.md#x) and
        [b](../it/start.md) [c](#top) [d]({{shop}}) [e](contact:sales)
      [f](../assets/a.txt) [g](https://example.com/{{window}}) [h][ref]

      [ref]: start.md
      """)
    let links = outline.pageLinks
    #expect(links.map { $0.language?.tag } == ["en", "it", nil, "en"])
    #expect(links.map(\.key) == ["start", "start", nil, "start"])
    #expect(links.map(\.fragment) == ["x", nil, "top", nil])
    #expect(links.map(\.location.line) == [4, 5, 5, 6])
    #expect(links.map(\.location.column) == [1, 3, 23, 58])
  }

  @Test func `a link may lead to a page that a language has only as a fallback`() async throws {
    let site = try TrialSite(
      body: "[a](../it/only.md) [b](only.md)\n",
      [
        "content/en/only.md": "---\ntitle: Only\n---\n"
      ])
    #expect(try await site.parsed().diagnostics == [])
  }

  @Test func `a link to another language's own page needs that page`() async throws {
    let site = try TrialSite(
      body: "[a](only.md)\n",
      [
        "content/it/only.md": "---\ntitle: Solo\n---\n"
      ])
    #expect(try await site.parsed().diagnostics.map(\.id) == ["link.unresolved"])
  }

  @Test func `raw HTML passes in silence where the site allows it`() async throws {
    let site = try TrialSite(
      body: "<b>x</b>\n\n<p>\n",
      [
        "content/site.yaml": TrialSite.sound["content/site.yaml"]! + "markdown: {rawHTML: true}\n"
      ])
    #expect(try await site.parsed().diagnostics == [])
  }

  @Test func `a header is read whole`() async throws {
    let text = """
      ---
      title: "Within {{window}}"
      description: Pay, and {{window}}
      slug: domande-più_1.0
      sections: [payments: cards, own: {a: b}, faq]
      draft: true
      extra: {key: [1]}
      ---
      """
    let site = try TrialSite(body: "", Self.data)
    try site.scratch.write("content/en/page.md", text)
    let result = try await site.parsed()
    #expect(result.diagnostics == [])
    let header = try #require(result.page?.header)
    #expect(header.title == "Within {{window}}")
    #expect(header.description == "Pay, and {{window}}")
    #expect(header.slug == "domande-più_1.0")
    #expect(header.sections?.map(\.kind) == [.payments, .own("own"), .faq])
    #expect(header.isDraft)
    #expect(header.extra != nil)
    #expect(header.location == SourceLocation(file: "content/en/page.md", line: 2, column: 8))
  }

  @Test(arguments: [".a", "a.", "a/b", "a b", "a%20", "..", "a\u{202E}b", "a:b", "\u{1F600}"])
  func `a slug is one segment of an address`(slug: String) async throws {
    let site = try TrialSite(body: "")
    try site.scratch.write("content/en/page.md", "---\ntitle: x\nslug: '\(slug)'\n---\n")
    #expect(try await site.parsed().diagnostics.map(\.id) == ["front-matter.slug"])
  }

  @Test func `front matter has at most 64 KiB`() async throws {
    let site = try TrialSite(body: "")
    let filler = String(repeating: "#", count: 64 << 10)
    try site.scratch.write("content/en/page.md", "---\ntitle: x\n\(filler)\n---\n")
    #expect(try await site.parsed().diagnostics.map(\.id) == ["front-matter.syntax"])
  }

  @Test(arguments: [1, 2, 8])
  func `pages are parsed in the order of their paths at any width`(jobs: Int) async throws {
    var files: [String: String] = [:]
    for number in 0..<60 {
      files["content/en/p\(number).md"] = "---\ntitle: x\n---\n\n[x](none.md)\n"
    }
    let site = try TrialSite(files)
    let parsed = try await PageParser(source: site.loaded()).parseAll(jobs)
    let paths = parsed.compactMap { $0.page?.file.path }
    #expect(paths.count == 62)
    #expect(paths == paths.sorted())
    let places = parsed.flatMap { $0.diagnostics.map(\.location.file) }
    #expect(places == paths.filter { $0.text.contains("/p") })
  }
}
