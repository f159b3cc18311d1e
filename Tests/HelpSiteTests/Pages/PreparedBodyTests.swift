import CommonMark
import Languages
import Testing
import Text

@testable import HelpSite

@Suite struct PreparedBodyTests {
  private static let data = [
    "content/facts.yaml": "shop: {url: 'https://shop.example/'}\nfile: {text: other}\n"
  ]

  /// Gives `look` the body of `content/en/page.md` as it is prepared.
  private func prepare<Result>(
    _ text: String, _ look: (borrowing PreparedBody, SourceTree) -> Result
  ) async throws -> Result {
    let source = try await TrialSite(body: text, Self.data).loaded()
    let file = PageFile(path: "content/en/page.md", language: Language("en")!)
    var text = text
    return text.withUTF8 { text in
      look(
        PreparedBody(parsing: text, of: file, in: source, names: SiteNames(source: source)),
        source)
    }
  }

  private func list(_ text: String) async throws -> String {
    try await prepare(text) { body, _ in
      body.elements.map { String(repeating: " ", count: $0.depth) + "\($0.kind)" }
        .joined(separator: "\n")
    }
  }

  @Test func `all nodes are listed, parents first, with what they stand in`() async throws {
    let text = """
      > - a *b*
      >
      >   `c`\\
      >   **d**
      1. ![e **f**](g) <b>

      <div>

      ***
      """
    let listed = try await list(text)
    #expect(
      listed == """
        blockQuote
         list
          item
           paragraph
            text
            emphasis
             text
           paragraph
            code
            lineBreak
            strong
             text
        list
         item
          paragraph
           image(0)
            text
            strong
             text
           text
           htmlInline
        htmlBlock
        thematicBreak
        """)
  }

  @Test func `a table is one with its parts, as often as it stands in something`() async throws {
    let table = """
      table
       tablePart
        tablePart
         cell
          text
         cell
       tablePart
        tablePart
         cell
          link(0)
           text
         cell
      """
    #expect(try await list("|a||\n|-|-|\n|[b](c)|\n") == table)
    let quoted = table.split(separator: "\n").map { " " + $0 }.joined(separator: "\n")
    #expect(try await list("> |a||\n> |-|-|\n> |[b](c)|\n") == "blockQuote\n" + quoted)
  }

  @Test func `headings have lost their ids, and sections are holes`() async throws {
    let text = """
      {{ contact }}

      # A *b* {#c d}

      - ## {#e}
        {{payments: cards}}

      B
      ---
      {{shop}}
      """
    #expect(
      try await list(text) == """
        section(0)
        heading(0)
         text
         emphasis
          text
        list
         item
          heading(1)
          section(1)
        heading(2)
         text
        paragraph
         text
        """)
    let (headings, sections, html) = try await prepare(text) { body, _ in
      (
        body.headings.map { "\($0.level) \($0.writtenID ?? "-") \($0.isQuestion) \($0.index)" },
        body.sections.map(\.inner),
        body.root.withHTML(unsafe: false) { String(decoding: $0, as: UTF8.self) }
      )
    }
    #expect(headings == ["1 c d false 1", "2 e false 7", "2 - true 9"])
    #expect(sections == ["contact", "payments:cards"])
    #expect(
      html == """
        \u{1}0\u{1}
        <h1>A <em>b</em></h1>
        <ul>
        <li>
        <h2></h2>
        \u{1}1\u{1}
        </li>
        </ul>
        <h2>B</h2>
        <p>{{shop}}</p>

        """)
  }

  @Test(arguments: [
    ("", [0..<0]), ("a\n", [0..<2]), ("## A\n", [0..<0, 0..<2]),
    ("a\n\n> ## B\n\n## C\nd\n\n### E\n\n## F\n", [0..<5, 5..<11, 11..<13]),
  ])
  func `a body is cut at its questions`(text: String, parts: [Range<Int>]) async throws {
    #expect(try await prepare(text) { body, _ in body.parts } == parts)
  }

  @Test func `what stands in an element ends with it`() async throws {
    let counts = try await prepare("> *a **b***\n\n- c\n") { body, _ in
      body.elements.indices.map { body.elements(in: $0).count }
    }
    #expect(counts == [5, 4, 3, 0, 1, 0, 3, 2, 1, 0])
  }

  @Test(
    arguments: [
      ("", nil, nil), ("## A\n\nb\n", nil, nil), ("a\n", 0, 0), ("<p>\n", nil, 0),
      ("<p>\n\n- <p>\n\n## A\n", 1, 0), ("{{contact}}\n", 0, 0),
    ] as [(String, Int?, Int?)])
  func `the introduction begins with the first block that readers see`(
    text: String, safe: Int?, raw: Int?
  ) async throws {
    for (allowsRawHTML, index) in [(false, safe), (true, raw)] {
      let isFirst = try await prepare(text) { body, _ in
        let first = body.introduction(allowsRawHTML: allowsRawHTML)
        return first?.node == index.map { body.elements[$0].node }
      }
      #expect(isFirst)
    }
  }

  @Test func `a link has its address as it is written, and with its facts`() async throws {
    let text = """
      [a](other.md#b "c {{shop}}") ![d](../assets/e.png) [f]({{file}}.md) [g](<{{ shop }}>)
      """
    let links = try await prepare(text) { body, source in
      let facts = source.facts[Language("en")!]
      return body.links.map { ($0, $0.filled(with: facts, in: "content/en/page.md")) }
    }
    #expect(
      links.map(\.0.written) == ["other.md#b", "../assets/e.png", "{{file}}.md", "{{ shop }}"])
    #expect(links.map(\.0.title) == ["c {{shop}}", "", "", ""])
    #expect(
      links.map(\.0.target) == [
        .page(folder: "en", key: "other", fragment: "b"), .asset(path: "e.png", suffix: ""),
        .page(folder: "en", key: "{{file}}", fragment: nil), .other,
      ])
    #expect(links[2].1 == ("other.md", .page(folder: "en", key: "other", fragment: nil)))
    #expect(links[3].1 == ("https://shop.example/", .other))
  }
}
