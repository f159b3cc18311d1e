import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct RawHTMLTests {
  private static let data = [
    "content/contact.yaml": "channels: {sales: {kind: mail, address: sales@example.com}}\n",
    "content/assets/a b.png": "x", "content/assets/b.png": "y",
    "content/en/sub/other.md": page("Other", "## Q {#q}\n\nA"),
    "content/it/page.md": page("Pagina", "Testo"),
  ]

  /// A site whose English page has this body, which begins on line 5.
  private func site(_ body: String, allows: Bool) -> SiteFiles {
    var files = SiteFiles(
      languages: "[en, it]",
      settings: "sections: [faq]\nmarkdown: {rawHTML: \(allows)}", Self.data)
    files["content/en/page.md"] = page("Page", body)
    return files
  }

  private func found(_ body: String, allows: Bool) async throws -> [String] {
    try await TrialSite(only: site(body, allows: allows).files).diagnostics()
      .filter { $0.location.file == "content/en/page.md" && !$0.id.hasPrefix("translation.") }
      .map(\.description)
  }

  /// What readers get in the place of the body.
  private func shown(
    _ body: String, allows: Bool, in language: String = "en"
  ) async throws -> String {
    var files = site(body, allows: allows)
    files["templates/page.mustache"] = "[{{intro}}]"
    if language == "it" { files.files["content/it/page.md"] = nil }
    let text = try await files.build().text("\(language)/page/index.html")
    return String(text.dropFirst().dropLast(text.hasSuffix("]\n") ? 2 : 1))
  }

  @Test(arguments: [
    ("a <b>b</b> c", "<p>a b c</p>\n"), ("x\n\n<div>lost</div>\n\ny", "<p>x</p>\n<p>y</p>\n"),
    ("a <!-- note --> b", "<p>a  b</p>\n"), ("<!-- note -->\n\nx", "<p>x</p>\n"),
    ("<a name=\"x\"></a>\n\nx", "<p>x</p>\n"), ("<i></i>\n<b></b> <u></u>\n\nx", "<p>x</p>\n"),
    ("- a\n- <br>\n", "<ul>\n<li>a</li>\n<li></li>\n</ul>\n"),
    ("[a <b>b</b>](sub/other.md)", "<p><a href=\"/en/sub/other/\">a b</a></p>\n"),
    (
      "![a <b>b</b>](https://x.example/p.png)",
      "<p><img src=\"https://x.example/p.png\" alt=\"a b\" loading=\"lazy\" /></p>\n"
    ),
    ("`<b>` \\<b> &lt;b&gt;", "<p><code>&lt;b&gt;</code> &lt;b&gt; &lt;b&gt;</p>\n"),
  ])
  func `nothing of dropped HTML is published`(body: String, html: String) async throws {
    #expect(try await shown(body, allows: false) == html)
  }

  @Test(arguments: [
    ("b <!-- a --> c <!-- d -->", []),
    // By CommonMark's rules, a line that begins with a comment is HTML to its end.
    ("<!-- a --> b <!-- c -->", ["5:1: 'raw HTML is dropped, with the text in it: 'b''"]),
    ("<!-- a\n\nb -->", []),
    (
      "<b>x</b> and <i>y",
      ["5:1: 'raw HTML is dropped: '<b>''", "5:14: 'raw HTML is dropped: '<i>''"]
    ),
    ("a<br>b<br>c", ["5:2: 'raw HTML is dropped: '<br>''", "5:7: 'raw HTML is dropped: '<br>''"]),
    ("x</b>", ["5:2: 'raw HTML is dropped: '</b>''"]),
    (
      "<div>\n<p>Call <b>us</b>\nnow.</p>\n</div>",
      ["5:1: 'raw HTML is dropped, with the text in it: 'Call us now.''"]
    ),
    (
      "<details>\n<summary>More</summary>\n\nShown.\n\n</details>",
      ["5:1: 'raw HTML is dropped, with the text in it: 'More''"]
    ),
    ("<section>\n\nShown.\n\n</section>", ["5:1: 'raw HTML is dropped: '<section>''"]),
    ("<div><!-- a --></div>", ["5:1: 'raw HTML is dropped: '<div><!-- a --></div>''"]),
    ("<style>\np > a { color: red }\n</style>", ["5:1: 'raw HTML is dropped: '<style>''"]),
    ("<?php echo 1 ?>", ["5:1: 'raw HTML is dropped: '<?php echo 1 ?>''"]),
  ])
  func `one finding tells of an element, and of its text if that is lost`(
    body: String, expected: [String]
  ) async throws {
    #expect(
      try await found(body, allows: false)
        == expected.map { line in
          let parts = line.split(separator: ": ", maxSplits: 1)
          return
            "content/en/page.md:\(parts[0]): warning: \(parts[1].dropFirst().dropLast()) [markdown.raw-html]"
        })
  }

  @Test func `one finding in the place of many says how many they are`() async throws {
    let found = try await found(
      String(repeating: "<b>x</b> ", count: 1_000) + "[x](none.md)", allows: false)
    #expect(found.count == 101)
    #expect(found.filter { $0.contains("901 more like this on the page") }.count == 1)
    #expect(found.last?.contains("link.unresolved") == true)
  }

  @Test(arguments: [
    ("<a href=\"sub/other.md\">x</a>", "<a href=\"/en/sub/other/\">x</a>"),
    ("<A HREF='sub/other.md#q' class=c>x</A>", "<A HREF=\"/en/sub/other/#q\" class=c>x</A>"),
    ("<a class=c href = sub/other.md>x</a>", "<a class=c href=\"/en/sub/other/\">x</a>"),
    ("<a href=sub/other&#46;md >x</a>", "<a href=\"/en/sub/other/\" >x</a>"),
    ("<a href=\" sub/other.md \">x</a>", "<a href=\"/en/sub/other/\">x</a>"),
    ("<a href=\"contact:sales\">x</a>", "<a href=\"mailto:sales@example.com\">x</a>"),
    (
      "<a href=\"https://a.example/?a=1&amp;b=2\">x</a>",
      "<a href=\"https://a.example/?a=1&amp;b=2\">x</a>"
    ),
    ("<img src=\"../assets/b.png\" alt=\"\">", "<img src=\"/assets/B\" alt=\"\">"),
    ("<img src='../assets/a%20b.png' alt=\"a\">", "<img src=\"/assets/A\" alt=\"a\">"),
    (
      "<img srcset=\"../assets/b.png, ../assets/a%20b.png 2x,https://x.example/c.png 3x\">",
      "<img srcset=\"/assets/B, /assets/A 2x, https://x.example/c.png 3x\">"
    ),
    (
      "<video poster=../assets/b.png src=\"https://x.example/v.mp4\"></video>",
      "<video poster=\"/assets/B\" src=\"https://x.example/v.mp4\"></video>"
    ),
    ("<object data=\"../assets/b.png\"></object>", "<object data=\"/assets/B\"></object>"),
    ("<form action=\"sub/other.md\"></form>", "<form action=\"/en/sub/other/\"></form>"),
    (
      "<b data=\"sub/other.md\" title=\"sub/other.md\">x</b>",
      "<b data=\"sub/other.md\" title=\"sub/other.md\">x</b>"
    ),
    ("a <!-- c --> b", "a  b"),
  ])
  func `addresses of raw HTML are resolved as those of links are`(
    html: String, expected: String
  ) async throws {
    for (start, end, lines) in [
      ("x ", "", ("<p>x ", "</p>\n")), ("<div>\n", "\n</div>", ("<div>\n", "\n</div>\n")),
    ] {
      let shown = try await shown(start + html + end, allows: true)
        .replacing(/\/assets\/b\.[0-9a-f]+\.png/, with: "/assets/B")
        .replacing(/\/assets\/a(%20| )b\.[0-9a-f]+\.png/, with: "/assets/A")
      #expect(shown == lines.0 + expected + lines.1)
    }
  }

  @Test func `readers of a fallback are led to pages of their language`() async throws {
    #expect(
      try await shown("<p>\n<a href=\"sub/other.md\">x</a>\n</p>", allows: true, in: "it")
        == "<p>\n<a href=\"/it/sub/other/\">x</a>\n</p>\n")
  }

  @Test func `comments are published nowhere, scripts are left as they are`() async throws {
    let body = """
      <!-- one -->
      <div><!-- two
      three --><b>x</b></div>

      <!-- four -->
      <!-- five -->

      <script>
      let a = "<!-- six -->"
      </script>
      """
    #expect(
      try await shown(body, allows: true)
        == "<div><b>x</b></div>\n<script>\nlet a = \"<!-- six -->\"\n</script>\n")
  }

  @Test(arguments: [
    ("x <a href=\"none.md\">y</a>", "5:12: error: no page at 'none.md' [link.unresolved]"),
    (
      "<div>\n  <img alt=x\n src=../assets/none.png></div>",
      "7:6: error: no file 'content/assets/none.png' [image.missing]"
    ),
    (
      "- a\n\n  <div>\n  <a href='../assets/none.pdf'>\n  </div>",
      "8:12: error: no file 'content/assets/none.pdf' [link.unresolved]"
    ),
    (
      "<div><a href=\"contact:x\">y</a></div>",
      "5:15: error: no channel 'x' in contact.yaml [contact.unknown]"
    ),
    (
      "<div><a href=\"sub/other.md#no\">y</a></div>",
      "5:15: error: no heading '#no' in 'content/en/sub/other.md' [link.fragment]"
    ),
    (
      "<div><a href=\"#no\">y</a></div>",
      "5:15: error: no heading '#no' in 'content/en/page.md' [link.fragment]"
    ),
    (
      "<img srcset=\"none.png 2x\" alt=\"\">",
      "5:14: error: no picture at 'none.png' [image.missing]"
    ),
  ])
  func `broken addresses of raw HTML are told at their place`(
    body: String, expected: String
  ) async throws {
    #expect(try await found(body, allows: true) == ["content/en/page.md:" + expected])
  }

  @Test func `links may lead to ids of raw HTML`() async throws {
    let body = "[a](#x) [b](#y) <a href=\"#x\">c</a>\n\n<div id=\"x\"><a name=y></a></div>"
    #expect(try await found(body, allows: true) == [])
  }

  @Test(
    arguments: [
      RepeatedText(
        "block", start: "<div>\n", "<a href=\"none.md\" id=x>b</a>\n", end: "</div>\n", count: 2_000
      ),
      RepeatedText("inline", start: "x ", "<i>\n", count: 4_000),
      RepeatedText("elements", "<b>x</b> ", count: 3_000),
    ], [true, false])
  func `raw HTML is read in time in proportion`(text: RepeatedText, allows: Bool) async throws {
    let source = try await TrialSite([
      "content/site.yaml": TrialSite.sound["content/site.yaml"]!
        + "markdown: {rawHTML: \(allows)}\n"
    ]).loaded()
    let parser = PageParser(source: source)
    let file = PageFile(path: "content/en/page.md", language: source.configuration.source.language)
    let growth = Growth(of: text) { body in
      let bytes = Array(page("Page", body).utf8)
      _ = parser.parse(PageText.Raw(bytes: bytes, hash: ContentHash(of: bytes)), of: file)
    }
    #expect(growth.isInProportion, "\(growth)")
  }
}
