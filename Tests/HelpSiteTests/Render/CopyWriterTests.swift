import CommonMark
import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

/// What is read of finished HTML and written as Markdown, against what cmark makes of that again.
@Suite struct CopyWriterTests {
  private static let place = CopyPlace(of: "/en/a/", on: BaseURL("https://help.example/")!)

  private static func written(_ html: String, as form: CopyWriter.Form = .markdown) -> String {
    let blocks = CopyReader.blocks(of: Array(html.utf8), at: place)
    return String(decoding: CopyWriter.bytes(of: blocks, as: form), as: UTF8.self)
  }

  private static func html(_ markdown: String, unsafe: Bool = false) -> String {
    let extensions = Document.Extensions(tableLabel: Array("Table".utf8))
    let document = Document(parsing: markdown, extensions: extensions)
    return document.root.withHTML(unsafe: unsafe) { String(decoding: $0, as: UTF8.self) }
  }

  /// HTML with one space for each run of them, and its addresses whole.
  private static func settled(_ html: String) -> String {
    let whole = String(decoding: place.absolute(Array(html.utf8)), as: UTF8.self)
    // A picture without a name is an ornament, and a line that ends in nothing has no end.
    return whole.replacing(/<pre>[\s\S]*?<\/pre>|\s+/) { match in
      match.0.hasPrefix("<pre>") ? String(match.0) : " "
    }
    // Empty headings are nothing to read; those of two lines become one.
    .replacing(/<h([1-6])>(.*?)<\/h[1-6]> ?/) { match in
      match.2.isEmpty
        ? ""
        : match.0.replacing(/(?:\ ?<br \/> ?)+/, with: " ")
          .replacing(/<h([1-6])>\ /) { "<h\($0.1)>" }
    }
    // A table in an item of a list has an empty line before it, which makes paragraphs of the rest.
    .replacing(/<li> ?(?:<p>(.*?)<\/p>)? ?(<div class="table")/) { "<li>\($0.1 ?? "") \($0.2)" }
    .replacing(/\ ?<br \/> ?/, with: "<br />")
    .replacing(/(<(?:li|blockquote)>) (<\/)/) { $0.1 + $0.2 }
  }

  @Test(arguments: constructs)
  func `what CommonMark makes of the Markdown is the HTML that it was read from`(
    text: String
  ) throws {
    let html = Self.html(text)
    let again = Self.html(Self.written(html), unsafe: true)
    #expect(Self.settled(again) == Self.settled(html), "\(Self.written(html))")
  }

  /// 2,000 texts of pieces that are markup somewhere, by a seed.
  @Test func `no text becomes another by being written`() throws {
    var random = Xorshift(seed: 16)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...14, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let html = Self.html(text)
      let markdown = Self.written(html)
      let again = Document(
        parsing: markdown, extensions: Document.Extensions(tableLabel: Array("Table".utf8)))
      let words = Self.words(of: again.root.plainText)
      let original = Document(
        parsing: text, extensions: Document.Extensions(tableLabel: Array("Table".utf8)))
      #expect(words == Self.words(of: original.root.plainText), "\(text)\n---\n\(markdown)")
      #expect(
        Self.settled(Self.html(markdown, unsafe: true)) == Self.settled(html),
        "\(text)\n---\n\(markdown)")
    }
  }

  private static func words(of text: String) -> [Substring] {
    text.split { $0.isWhitespace }
  }

  @Test(
    arguments: [
      ("<p>a\n  b <b> c</b></p>", "a b **c**\n"),
      ("<p>**語。**次</p>", "\\*\\*語。\\*\\*次\n"),
      ("<p><strong>語。</strong>次</p>", "<strong>語。</strong>次\n"),
      ("<p><em><strong>a</strong></em></p>", "<em>**a**</em>\n"),
      (
        "<p><a href=\"/b/#c\">d</a> <a href=\"#e\" title=\"f &quot;g&quot;\">h</a></p>",
        "[d](https://help.example/b/#c) [h](https://help.example/en/a/#e \"f \\\"g\\\"\")\n"
      ),
      ("<p><a href=\"https://x.example/\">https://x.example/</a></p>", "<https://x.example/>\n"),
      ("<p>Hi!<a href=\"/b/\">c</a></p>", "Hi\\![c](https://help.example/b/)\n"),
      ("<p>1. a</p><p>- b</p><p># c</p><p>+1 d</p>", "1\\. a\n\n\\- b\n\n\\# c\n\n+1 d\n"),
      ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b\n"),
      (
        "<table><tr><td>a|b</td><td><code>c|d</code></td></tr></table>",
        "|  |  |\n| --- | --- |\n| a\\|b | `c\\|d` |\n"
      ),
      ("<h2>C #</h2>", "## C \\#\n"), ("<p>a<br>b</p>", "a\\\nb\n"),
      (
        "<dl><div><dt>Mon</dt><dd>9–17</dd></div><div><dt>Sat</dt><dd>–</dd></div></dl>",
        "- Mon: 9–17\n- Sat: –\n"
      ),
      (
        "<p>a</p><svg><text>x</text></svg><div hidden><p>b</p></div><script>c</script>d",
        "a\n\nd\n"
      ),
      (
        "<p><a href=\"&#116;el:1\">&#109;&#64;x</a></p>",
        "[&#109;&#64;&#120;](&#116;&#101;&#108;&#58;&#49;)\n"
      ),
    ] as [(String, String)])
  func `Markdown is written so`(html: String, markdown: String) {
    #expect(Self.written(html) == markdown)
  }

  @Test(
    arguments: [
      (
        "<ul><li>a</li><li><p>b</p><ol start=\"3\"><li>c</li></ol></li></ul>",
        "- a\n\n- b\n\n  3. c\n"
      ),
      (
        "<p>See <a href=\"/b/\"><em>b</em></a> or <a href=\"mailto:x@y.example\">x@y.example</a></p>",
        "See b (https://help.example/b/) or x@y.example\n"
      ),
      (
        "<h3>T</h3><blockquote><p>q</p></blockquote><pre><code>x\n  y\n</code></pre>",
        "T\n\n> q\n\nx\n  y\n"
      ),
      (
        "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>",
        "a | b\nc | d\n"
      ),
      ("<p><img src=\"/v.svg\" alt=\"Visa\"> <img src=\"/w.svg\" alt=\"\"></p>", "Visa\n"),
      ("<p><a href=\"tel:+39065550100\">+39 06 555 0100</a></p>", "+39 06 555 0100\n"),
      ("<p><a href=\"&#109;ailto:x@y.example\">&#120;@y.example</a></p>", "x [at] y.example\n"),
    ] as [(String, String)])
  func `text is written so`(html: String, text: String) {
    #expect(Self.written(html, as: .text(hidesAddresses: true)) == text)
  }

  @Test func `raw HTML that nothing closes, or that is deep, does no harm`() {
    let deep = String(repeating: "<blockquote><b>", count: 100_000)
    #expect(Self.written(deep + "x").contains(">x<"))
    #expect(Self.written(deep + "x").utf8.count < 2_000)
    #expect(Self.written("<p>a<ul><li>b<li>c</p>d").contains("- b\n"))
    #expect(Self.written("</li></ul></b>a<td>b") == "ab\n")
    #expect(Self.written("<a href=\"javascript:x\">&lt;b&gt;</a>").hasPrefix("[\\<b>]("))
  }
}

/// Constructs of CommonMark, and what could be taken for one.
private let constructs = [
  "a *b* **c** `d` [e](/f \"g\") ![h](/i.png \"j\")", "a\\\nb  \nc", "- a\n- b\n  - c\n\n    d",
  "1. a\n2. b\n\n   c\n\n7) d", "> a\n> > b\n>\n> - c", "```swift x\na\n\n  b\n```",
  "    code\n\n    ```\n", "````\n```\n````", "~~~ a`b\nc\n~~~", "***\n\n# a\n\n## b #c", "a\n===",
  "- - a\n  - b\n- 3. c", "-\n- a\n-", "- ```\n  x\n  ```\n- > q\n- ***", "a_b_c _d_ *e*f **g**h",
  "*a **b** c* **d *e* f** ***g***", "*a*_b_ *c*`d`*e*", "**«a»**b c**«d»**e f*(g)*h",
  "\\*a\\* \\_b\\_ \\[c\\] \\`d\\` \\<e> \\&amp; \\\\ \\# \\!\\[f\\](g)",
  "&amp;amp; &#35; & &x; &lt;b>",
  "`` a`b `` ` c ` ``` `` ```", "[a](</b c>) [d](/e\\(f\\)) [g](/h?i=1&j=2)",
  "<https://a.example/b?c>",
  "[*a* `b` ![c](/d)](/e)", "| a | b |\n|---|:-:|\n| c\\|d | *e* |\n| `f\\|g` | |",
  "+1 -1 =1 #1 1.1",
  "1\\. a\n\n\\- b\n\n\\+ c\n\n\\# d\n\n\\> e\n\n\\=== f\n\n\\--- g", "a\\\n\\- b\\\n\\=\\\n\\1. c",
  "日本*語*日本 **語**。**語。**次", "a&nbsp;b &copy; \u{A0}c", "~a~ ~~b~~ ~~~", "a!\\[b] a\\![b](/c)",
]

private let pieces = [
  "a", "b c", " ", "\n", "\n\n", "*", "**", "_", "`", "``", "[", "](/x)", "]", "!", "<", ">", "&",
  "&amp;",
  "\\", "- ", "\n- ", "\n  ", "\n> ", "\n1. ", "\n3) ", "#", "\n## ", "\n---\n", "\n===\n", "```\n",
  "~~~",
  "|", "\n|---|\n", "日", "。", "é", "\u{A0}", "\"", "(", ")", "'", ":", "1", ".", "+", "=", "\\\n",
  "  \n",
  "<https://x.example>", "![p](/q)", "{", "}",
]
