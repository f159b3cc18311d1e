import TestSupport
import Testing

@testable import HelpSite

/// Texts that stand in for another language's: what they say of money is for their readers.
@Suite struct MarketFactTests {
  private static let files = SiteFiles(
    languages: "[{tag: en, market: IE}, {tag: ja, market: JP}, {tag: fr, market: FR}]",
    settings: "sections: [faq]\nsearch: built-in\nstructuredData: {faqPage: true}",
    [
      "content/facts.yaml": """
      price: {money: 4.90, currency: EUR, markets: {JP: {money: 900, currency: JPY}}}
      rate: {percent: 23, markets: {JP: {percent: 10}, FR: {percent: 20}}}
      shop: {url: 'https://ie.example/', markets: {JP: {url: 'https://jp.example/'}}}

      """,
      "content/en/a.md": page(
        "From {{price}}", front: "description: With {{rate}}",
        "Since {{price}}.\n\n## Cost of {{price}}? {#q}\n\nIt is {{price}}, [there]({{shop}}), {{shop}}."
      ),
      "content/en/b.md": page("B", "## Q {#q}\n\nA {{rate}}."),
      "content/ja/b.md": page("B", "## 問 {#q}\n\n答 {{rate}}。"),
    ])

  @Test func `a fallback has the values of its reader's market, as its own language writes them`()
    async throws
  {
    let site = try await Self.files.build()
    let html = try site.text("ja/a/index.html")
    #expect(html.contains("<title>From JP¥900"))
    #expect(html.contains("content=\"With 10%\""))
    #expect(html.contains("Since JP¥900."))
    #expect(html.contains("Cost of JP¥900?") && html.contains("It is JP¥900,"))
    #expect(html.contains("<a href=\"https://jp.example/\">there</a>"))
    #expect(!html.contains("€") && !html.contains("23%") && !html.contains("ie.example"), "\(html)")
    #expect(try site.text("ja/index.html").contains("From JP¥900"))
    #expect(try site.text("fr/a/index.html").contains("content=\"With 20%\""))
    #expect(try site.text("fr/a/index.html").contains("Since €4.90."))
    let own = try site.text("en/a/index.html")
    #expect(own.contains("Since €4.90.") && !own.contains("¥") && own.contains("ie.example"))
  }

  @Test func `an original in the place of a stale answer has them, too, wherever it is shown`()
    async throws
  {
    var files = Self.files
    files["content/en/b.md"] = page("B", front: "risk: money", "## Q {#q}\n\nA {{price}}.")
    files["content/ja/b.md"] = page("B", "## 問 {#q}\n\n答 {{price}}。")
    files["content/ja/translations.lock"] = try await LockedSite.lock(of: files.files)
    files["content/en/b.md"] = page(
      "B", front: "risk: money", "## Q at {{price}} {#q}\n\nNow {{price}} with {{rate}}.")
    let site = try await files.build()
    for file in ["ja/b/index.html", "ja/search-1.json"] {
      let text = try site.text(file)
      #expect(text.contains("Now JP¥900 with 10%."), "\(text)")
      #expect(!text.contains("€"))
    }
    #expect(try site.text("ja/すべての質問/index.html").contains("Q at JP¥900"))
    #expect(try site.text("en/b/index.html").contains("Now €4.90 with 23%."))
  }

  @Test func `a build with a memory shows the same`() async throws {
    let site = try await Self.files.build()
    let facts = Self.files["content/facts.yaml"]!.replacing("900", with: "950")
    try site.scratch.write("content/facts.yaml", facts)
    let rebuilt = try await BuiltSite(site.scratch)
    #expect(try rebuilt.text("ja/a/index.html").contains("Since JP¥950."))
    try site.scratch.write("content/en/b.md", page("B", "## Q {#q}\n\nB {{rate}}."))
    #expect(try await BuiltSite(site.scratch).text("ja/a/index.html").contains("Since JP¥950."))
  }
}
