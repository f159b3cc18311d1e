import TestSupport
import Testing

@testable import HelpSite

@Suite struct BodyTableTests {
  private static let data = [
    "content/facts.yaml": "fee: {percent: 2}\nshop: {url: 'https://shop.example/'}\n",
    "content/contact.yaml": "channels: {sales: {kind: mail, address: a@b.example}}",
  ]

  private static let text = """
    ## Fees?

    | Method | Fee |
    |:-------|----:|
    | [Card](faq.md) | {{fee}} |
    | {{shop}} | [write](contact:sales) [us][x] |

    [x]: https://x.example/
    """

  @Test func `cells hold all that text holds`() async throws {
    let html = try await RenderedPage.html(Self.text, Self.data)
    #expect(
      html == """
        <h2 id="fees">Fees?</h2>
        <div class="table" role="region" tabindex="0" aria-label="Table">
        <table>
        <thead>
        <tr>
        <th scope="col" class="start">Method</th>
        <th scope="col" class="end">Fee</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="start"><a href="/en/faq/">Card</a></td>
        <td class="end">2%</td>
        </tr>
        <tr>
        <td class="start"><a class="bare" href="https://shop.example/">https://shop.example/</a></td>
        <td class="end"><!--email_off--><a href="mailto:a@b.example">write</a><!--/email_off--> \
        <a href="https://x.example/">us</a></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func `the box of a table is named in the language of the text`() async throws {
    var site = RenderedPage.site("")
    site["content/it/strings.yaml"] = "table: La \"tabella\" & più"
    site["content/it/only.md"] = page(front: "sections: [faq]", "a|b\n-|-")
    let html = try await site.build().html("it/only/index.html")
    #expect(html.first("div")?["aria-label"] == "La \"tabella\" & più")
  }

  @Test func `a site may leave tables text`() async throws {
    let html = try await RenderedPage.html("a|b\n-|-", settings: "markdown: {tables: false}")
    #expect(html == "<p>a|b\n-|-</p>\n")
  }

  @Test func `a mistake in a cell is found where it stands`() async throws {
    let site = try TrialSite(
      body: "x\n\n| a | b |\n|---|---|\n| *é* {{fe}} | [c](none.md) |\n| `{{` | {{contact}} |\n")
    #expect(
      try await site.diagnostics().map(\.description) == [
        "content/en/page.md:8:8: error: no fact 'fe' [fact.unknown]",
        "content/en/page.md:8:17: error: no page at 'none.md' [link.unresolved]",
        "content/en/page.md:9:10: error: the section 'contact' stands within text [section.inline]",
      ])
  }

  @Test(arguments: [
    (
      String(repeating: "a|", count: 101) + "\n" + String(repeating: "-|", count: 101),
      "content/en/page.md:4:1: error: a table has more than 100 columns [markdown.limit]"
    ),
    (
      "x\n\na|b\n-|-\n" + String(repeating: "c\n", count: 5_000),
      "content/en/page.md:6:1: error: the tables have more than 10000 cells together [markdown.limit]"
    ),
  ])
  func `a table over a limit is an error that names it`(body: String, finding: String)
    async throws
  {
    #expect(try await TrialSite(body: body).findings() == [finding])
  }

  @Test func `questions and their ids are the same with tables among them`() async throws {
    let html = try await RenderedPage.html(
      "## A?\n\na|b\n-|-\n\n## B?\n\nx\na|b\n-|-\n\n## C?\n\nx\n")
    #expect(try HTMLPage(html).values(of: "id") == ["a", "b", "c"])
  }
}
