import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct BodyBlockTests {
  @Test func `level-2 headings are the questions; the others keep their place and get ids`()
    async throws
  {
    let html = try await RenderedPage.html(
      "### Before\n\n# Big\n\n## One *two* `three`\n\na\n\n> ## Quoted\n\n#### Deep ####\n\n"
        + "## Three {#third}\n\nb\n\nSetext\n---\n\nc")
    #expect(
      html == """
        <h3 id="before">Before</h3>
        <h2 id="big">Big</h2>
        <h2 id="one-two-three">One <em>two</em> <code>three</code></h2>
        <p>a</p>
        <blockquote>
        <h2 id="quoted">Quoted</h2>
        </blockquote>
        <h4 id="deep">Deep</h4>
        <h2 id="third">Three</h2>
        <p>b</p>
        <h2 id="setext">Setext</h2>
        <p>c</p>

        """)
  }

  @Test func `ids of headings are unique, and those of authors come first`() async throws {
    let html = try await RenderedPage.html(
      "## Same\n\na\n\n## Same\n\n### Same\n\na\n\n## 日本語 です？\n\na\n\n## Ünï & Cödé\n\na\n\n"
        + "## ???\n\na\n\n## X {#same-2}\n\na")
    let ids = try HTMLPage(html).values(of: "id")
    #expect(
      ids == ["same", "same-3", "same-4", "日本語-です", "ünï-cödé", "section", "same-2"])
  }

  /// 2 by 3 points.
  private static let picture = Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAC0lEQVR4nGNgQAcAABIAAWVl6WkAAAAASUVORK5CYII="
  )!

  @Test func `a picture has its size, waits for its turn and is a checked file`() async throws {
    let scratch = try ScratchFolder()
    try RenderedPage.site("![a \"b\" *c*](../assets/i/a.png 't')\n![d](https://x.example/e.png)")
      .write(to: scratch)
    try scratch.makeFolder("content/assets/i")
    try Self.picture.write(to: URL(filePath: scratch["content/assets/i/a.png"]))
    let html = try await BuiltSite(scratch).html("en/page/index.html")
    let pictures = html.all("img")
    #expect(pictures.map { $0["alt"] } == ["a “b” c", "d"])
    #expect(pictures.map { $0["title"] } == ["t", nil])
    #expect(pictures.map { $0["width"] } == ["2", nil])
    #expect(pictures.map { $0["height"] } == ["3", nil])
    #expect(pictures.map { $0["loading"] } == ["lazy", "lazy"])
    let source = try #require(pictures[0]["src"])
    #expect(source.wholeMatch(of: /\/assets\/i\/a\.[0-9a-f]{10}\.png/) != nil)
  }

  @Test(arguments: ["../assets/none.png", "picture.png", "../../../x.png", "contact:sales"])
  func `a picture that isn't there is a mistake`(address: String) async throws {
    let mistakes = try await RenderedPage.site("![x](\(address))").mistakes()
      .filter { $0.severity == .error }
    #expect(mistakes.map(\.id) == ["image.missing"])
    #expect(mistakes.first?.location.line == 6)
  }

  private static let data = [
    "content/payments.yaml":
      "methods: {visa: {name: Visa, kind: card}}\ngroups: {cards: {methods: [visa]}}",
    "content/tools.yaml":
      "groups: {more: {title: More, tools: [{name: T, url: 'https://t.example/'}]}}",
    "content/contact.yaml": "channels: {a: {kind: mail, address: a@b.example}}",
    "templates/sections/payments.mustache": "<p id=\"{{id}}\">{{#methods}}{{name}}{{/methods}}</p>",
    "templates/sections/tools.mustache": "<p id=\"{{id}}\">{{title}}</p>",
    "templates/sections/own.mustache": "<p id=\"{{id}}\">{{value}}</p>",
  ]

  @Test func `a paragraph that only names a section is that section`() async throws {
    let html = try await RenderedPage.html(
      "a\n\n{{payments:cards}}\n\n## Q\n\n{{tools: more}}\n\n- {{payments:cards}}\n\nb\n\n{{own:Z}}",
      Self.data)
    #expect(
      html == """
        <p>a</p>
        <p id="payments-cards">Visa</p>
        <h2 id="q">Q</h2>
        <p id="tools-more">More</p>
        <ul>
        <li>
        <p id="payments-cards-2">Visa</p>
        </li>
        </ul>
        <p>b</p>
        <p id="own-z">Z</p>

        """)
  }

  @Test(arguments: [
    ("a {{payments:cards}}", "section.inline"), ("{{faq}}", "section.inline"),
    ("{{payments:card}}", "payment.unknown-group"), ("{{payments}}", "section.value"),
    ("{{tools:x}}", "tool.unknown-group"), ("{{contact:x}}", "section.value"),
    ("{{nothing}}", "fact.unknown"), ("{{a b}}", "fact.syntax"),
  ])
  func `a section that can't stand there is a mistake`(body: String, id: String) async throws {
    let mistakes = try await RenderedPage.site(body, Self.data).mistakes()
      .filter { $0.severity == .error }
    #expect(mistakes.map(\.id) == [id])
    #expect(mistakes.first?.location.line == 6)
  }

  @Test func `a section with a value of several words has an id without spaces`() async throws {
    let html = try await RenderedPage.html(
      "", front: "sections: [{own: Buy it now}]", Self.data)
    let id = try #require(try HTMLPage(html).values(of: "id").first)
    #expect(id == "own-buy-it-now")
  }
}
