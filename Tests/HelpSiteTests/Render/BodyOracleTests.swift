import CommonMark
import Foundation
import TestSupport
import Testing

@testable import HelpSite

/// What we don't touch is CommonMark to the byte: cmark's own renderer is the oracle.
@Suite struct BodyOracleTests {
  /// Where links lead doesn't matter here.
  private static let settings = "markdown: {rawHTML: true}\nlinks: {exclude: [/*]}"

  @Test(arguments: plainTexts)
  func `text without our extensions becomes what cmark makes of it`(text: String) async throws {
    let html = try await RenderedPage.html(text, settings: Self.settings)
    #expect(html == Self.oracle(text))
  }

  @Test func `a text cut into questions is put together again without a change`() async throws {
    let text = plainTexts.dropLast().enumerated()
      .map { "## Q \($0) {#q\($0)}\n\nA\n\n\($1)\n\n<hr>\n\n" }.joined()
    let html = try await RenderedPage.html(text, settings: Self.settings)
    let oracle = Self.oracle(text.replacing(/\ \{#q[0-9]+\}/, with: ""))
    #expect(Self.withoutIDs(html) == Self.withoutIDs(oracle))
  }

  @Test(arguments: contentFiles)
  func `the sample's pages differ from cmark's HTML only where our extensions are`(
    path: String
  ) async throws {
    let text = try String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
    var body = text.split(separator: "---\n", maxSplits: 2)[1][...]
    // Each extension by the text that stands for it in plain CommonMark.
    body = body.replacing(/\n\{\{[a-z]+:[a-z]+\}\}\n/, with: "\n")[...]
    body = body.replacing(/\{\{[a-z-]+(?::[a-z]+)?\}\}/, with: "fact")[...]
    body = body.replacing(/\ \{#[a-z0-9-]+\}/, with: "")[...]
    body = body.replacing(/\]\((?:contact:|[^)h])[^)]*\)/, with: "](https://x.example/)")[...]
    let html = try await RenderedPage.html(String(body))
    #expect(Self.withoutIDs(html) == Self.withoutIDs(Self.oracle(String(body))))
    #expect(html.contains("</h2>"))
  }

  private static let contentFiles: [String] = {
    let names = try? FileManager.default.subpathsOfDirectory(
      atPath: packageRoot.appending(path: "content").path)
    // Those of categories have no text.
    return (names ?? []).filter { $0.hasSuffix(".md") && !$0.hasSuffix("/index.md") }.sorted()
      .map { "content/\($0)" }
  }()

  /// Links whose text is their address, written as addresses are, have a class of their own.
  private static func oracle(_ text: String) -> String {
    let document = Document(parsing: text + "\n")
    let html = document.root.withHTML(unsafe: true) { String(decoding: $0, as: UTF8.self) }
    return html.replacing(/<a href="(?:mailto:)?([^"]*)">([^<]*)<\/a>/) { link in
      let shown = link.2.replacing("&quot;", with: "%22").replacing("é", with: "%C3%A9")
      let isBare = link.1 == shown
      return isBare ? link.0.replacing("<a", with: "<a class=\"bare\"", maxReplacements: 1) : link.0
    }
  }

  private static func withoutIDs(_ html: String) -> String {
    html.replacing(/<h([2-6]) id="[^"]*">/) { "<h\($0.1)>" }
  }
}

/// Every construct of the CommonMark specification that no extension of ours touches, in the order
/// of its sections; headings and images have tests of their own.
private let plainTexts = [
  "\tcode\tbehind a tab", "-\titem\n\n\tits text", ">\t\tquoted code", "\u{A0}\u{3000}wide spaces",
  "a \\* \\{ \\\\ \\q \\\nb", "&amp; &copy; &#35; &#x1F600; &nope; &#0;", "***\n\na\n\n- - -",
  "    code\n\n      deeper\n\ntext", "```swift x\nlet a = \"<&>\"\n```", "~~~\n```\n~~~",
  "````\n\n````", "<div class=\"a\">\n*raw*\n</div>\n\n*yes*", "<pre>\n\n*raw*\n</pre>",
  "<?x ?>\n<!DOCTYPE x>\n<![CDATA[\n*\n]]>", "<own-tag>\n*a*\n\n*b*",
  "[a]: /u 'title'\n\n[a] [b][a] [A][] [none]", "[a]: <u v> \"t\"\n\n[a]", "[é]: /e\n\n[É]",
  "  a\n   b  \nc\\\nd", "> a\nlazy\n> > b\n>\n> c", "> ```\n> x\n> ```\n\n> - a",
  "- a\n- b\n\n+ c",
  "1. a\n2. b\n\n7) c\n8) d", "- a\n\n  b\n\n      code\n- c", "-\n  a\n-\n- b",
  "- a\n  - b\n    1. c\n- d", "10. a\n\n    b", "- a\n- ***\n- ```\n  x\n  ```",
  "`a` ``b`c`` ` `` ` `<&\"> x`", "*a* _b_ **c** __d__ ***e*** a*b*c a_b_c", "*a **b* c** **d*e**",
  "**日本**語 *«a»*b", "[a](https://a.example/ \"b\") [c](<https://a.example/d e> 'f') [g]() [](/h)",
  "[a *b* `c`](https://a.example/(x)\\)y?é=1&b=%20)", "[a](mailto:b@c.example) [d](tel:+12)",
  "[[a](/b)](/c) [d][e]\n\n[e]: /f", "<https://a.example/?b=\"c\"&d=é> <e@f.example> <x y>",
  "a <b c='d' e> </b> <?g?> <![CDATA[h]]>", "a < b > c & d \" e ' f",
  "hard  \nbreak\\\nsoft\nend  ", "<b>**a**</b> `<b>`", "tail without end\\",
]
