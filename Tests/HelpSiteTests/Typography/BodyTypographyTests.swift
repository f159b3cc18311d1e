import TestSupport
import Testing

@testable import HelpSite

/// What a page in one language becomes; its template shows the text and nothing else.
@Suite struct BodyTypographyTests {
  private func html(
    _ body: String, in tag: String, typography: String = "", _ more: [String: String] = [:]
  ) async throws -> String {
    var site = RenderedPage.files
    site["content/site.yaml"] = """
      name: Help
      baseURL: https://help.example/
      languages: [en, {tag: \(tag)\(typography.isEmpty ? "" : ", typography: \(typography)")}]
      sections: []

      """
    for (path, text) in more { site[path] = text }
    site["content/\(tag)/page.md"] = page("Title", front: "sections: [faq]", body)
    return try await site.build().text("\(tag.lowercased())/page/index.html")
      .replacing("\u{202F}", with: "_").replacing("\u{A0}", with: "~")
  }

  @Test(arguments: [
    ("\"*a*\" *\"b\"* \"**c** d\"", "„<em>a</em>“ <em>„b“</em> „<strong>c</strong> d“"),
    ("\"`a`\" \"[b](//c)\" \"d\ne\" \"", "„<code>a</code>“ „<a href=\"//c\">b</a>“ „d\ne“ &quot;"),
    ("*l*'*a* '*b*'", "<em>l</em>’<em>a</em> ‚<em>b</em>‘"),
    (
      "`\"a'b\"` [c](<//d'e> \"f's\")",
      "<code>&quot;a'b&quot;</code> <a href=\"//d&#x27;e\" title=\"f's\">c</a>"
    ),
    (
      "<https://a.example/it's?b=\"c\">",
      "<a class=\"bare\" href=\"https://a.example/it&#x27;s?b=%22c%22\">"
        + "https://a.example/it's?b=&quot;c&quot;</a>"
    ),
  ])
  func `marks are set through the inlines of a block, and in text alone`(
    body: String, expected: String
  ) async throws {
    #expect(try await html(body, in: "de") == "<p>\(expected)</p>\n")
  }

  @Test func `each block, each cell and each picture's text begins anew`() async throws {
    let html = try await html(
      "\"a\n\n\"b\"\n\n- \"c\n- \"d\n\n\"x|e\"|\n-|-\nf|\"g \"![\"h](../assets/a.gif) i\"\n",
      in: "de",
      ["content/assets/a.gif": "GIF89a"])
    #expect(html.hasPrefix("<p>„a</p>\n<p>„b“</p>\n<ul>\n<li>„c</li>\n<li>„d</li>\n</ul>\n"))
    #expect(html.contains(">„x</th>") && html.contains(">e&quot;</th>"), "\(html)")
    #expect(
      html.contains(">„g ‚<img") && html.contains("alt=\"„h\"") && html.contains("i‘<"), "\(html)")
  }

  @Test func `facts stay as they are formatted`() async throws {
    let html = try await html(
      "\"{{a}}\" : {{a}} {{vat}} et *{{vat}}*!", in: "fr",
      ["content/facts.yaml": "a: {text: 'it''s \"a\"? b'}\nvat: {percent: 20}\n"])
    #expect(
      html == "<p>«_it's &quot;a&quot;? b_»~: it's &quot;a&quot;? b 20~% et <em>20~%</em>_!</p>\n")
  }

  @Test func `headings are set, and their ids aren't changed by it`() async throws {
    let html = try await html("## L'\"offre\" vaut?\n\n### C'est: quoi?\n\nA\n", in: "fr")
    #expect(html.hasPrefix("<h2 id=\"l-offre-vaut\">L’«_offre_» vaut_?</h2>"), "\(html)")
    #expect(html.contains("<h3 id=\"cest-quoi\">C’est~: quoi_?</h3>"))
  }

  @Test func `title, description and structured data say what is seen`() async throws {
    let site = try await SiteFiles(
      languages: "[fr]", settings: "structuredData: {faqPage: true}\nsections: [faq]",
      [
        "content/facts.yaml": "a: {text: 'it''s'}",
        "content/fr/a.md": page(
          "\"C'est {{a}}?\"".yamlQuoted, front: "description: Vrai? L'offre",
          "## L'\"offre\"?\n\nOui!"),
      ]
    ).build()
    let html = try site.html("fr/a/index.html")
    let title = "«\u{202F}C’est it's\u{202F}?\u{202F}»"
    #expect(html.first("h1")?.text == title)
    #expect(html.first("title")?.text.hasPrefix(title) == true)
    let description = html.all("meta").first { $0["name"] == "description" }
    #expect(description?["content"] == "Vrai\u{202F}? L’offre")
    let text = try site.text("fr/a/index.html")
    #expect(text.contains("\"name\":\"\(title)\""))
    #expect(text.contains("\"name\":\"L’«\u{202F}offre\u{202F}»\u{202F}?\""))
    #expect(text.contains("Oui\u{202F}!"))
    #expect(try site.text("fr/index.html").contains("Vrai\u{202F}? L’offre"))
  }

  @Test(arguments: [
    ("ja", "日本\n語と、\n『本』\n（注）", "日本語と、『本』（注）"), ("ja", "日本\nPayPal\nです", "日本\nPayPal\nです"),
    ("ja", "**日本**\n*語*\n`日`\n語", "<strong>日本</strong><em>語</em>\n<code>日</code>\n語"),
    ("ja", "カード\nは{{days}}\n以内", "カードは90日以内"), ("ja", "日本  \n語\\\n文", "日本<br />\n語<br />\n文"),
    ("zh", "他说“好”\n然后…\n走", "他说“好”然后…走"), ("zh", "他说\"好\"\n然后", "他说“好”然后"),
    ("zh-Hant", "中\n文 a\n中", "中文 a\n中"), ("th", "ภาษา\nไทย a\nไทย", "ภาษาไทย a\nไทย"),
    ("ko", "한국\n어\n文\n文", "한국\n어\n文\n文"), ("de", "a\nb\n日\n本", "a\nb\n日\n本"),
    ("ja", "日\n[本](//x)\n![](../assets/a.gif)\n語", "日<a href=\"//x\">本</a>\n<img src"),
  ])
  func `the end of a line is no space in scripts that have none`(
    tag: String, body: String, expected: String
  ) async throws {
    let html = try await html(
      body, in: tag,
      ["content/facts.yaml": "days: {days: 90}", "content/assets/a.gif": "GIF89a"])
    #expect(html.hasPrefix("<p>\(expected)"), "\(html)")
  }

  @Test func `a question over two lines has one text and keeps its id`() async throws {
    let html = try await html("日本\n語は？\n---\n\na\n", in: "ja")
    #expect(html.hasPrefix("<h2 id=\"日本-語は\">日本語は？</h2>"), "\(html)")
  }

  @Test func `a language can go without each rule`() async throws {
    #expect(
      try await html("\"日\n本\"", in: "ja", typography: "{quotes: false}")
        == "<p>&quot;日本&quot;</p>\n")
    #expect(
      try await html("\"日\n本\"", in: "ja", typography: "{lineBreaks: false}") == "<p>「日\n本」</p>\n")
    #expect(
      try await html("\"日\n本\"", in: "ja", typography: "false") == "<p>&quot;日\n本&quot;</p>\n")
    #expect(try await html("\"a\"?", in: "fr", typography: "{spaces: false}") == "<p>«a»?</p>\n")
  }

  @Test func `emphasis works beside full-width punctuation`() async throws {
    let body = "## は**「本」**だ\n\nは**{{price}}**で"
    let data = ["content/facts.yaml": "price: {money: 5, currency: JPY}"]
    let html = try await html(body, in: "ja", data)
    #expect(html == "<h2 id=\"は-本-だ\">は<strong>「本」</strong>だ</h2>\n<p>は<strong>¥5</strong>で</p>\n")
    let plain = try await self.html(body, in: "ja", typography: "{emphasis: false}", data)
    #expect(plain.contains("は**「本」**だ"))
  }

  @Test(arguments: ["ar", "he", "fa", "ur"])
  func `what reads from left to right is kept together in text from right to left`(
    tag: String
  ) async throws {
    let body = "## ا +1 2?\n\nا `-x` *+39 06* [+1 2](//x) {{phone}} {{shop}}.\n\n|ا +1 2|\n|-|\n"
    let data = ["content/facts.yaml": "phone: {text: '+3 4'}\nshop: {url: 'https://a.example/b/'}"]
    let html = try await html(body, in: tag, data)
      .replacing("<bdi dir=\"ltr\">", with: "[").replacing("</bdi>", with: "]")
    #expect(html.contains("ا [+1 2]?</h2>"))
    #expect(
      html.contains(
        "ا [<code>-x</code>] <em>[+39 06]</em> <a href=\"//x\">[+1 2]</a> [+3 4] "
          + "<a class=\"bare\" href=\"https://a.example/b/\">[https://a.example/b/]</a>."),
      "\(html)")
    #expect(html.contains(">ا [+1 2]</th>"))
    let plain = try await self.html(body, in: tag, typography: "{isolation: false}", data)
    #expect(!plain.contains("<bdi"))
  }

  @Test func `nothing is isolated in text from left to right`() async throws {
    #expect(try await html("a `-x` +39 06", in: "de") == "<p>a <code>-x</code> +39 06</p>\n")
  }

  @Test func `a fallback has the rules of its own language`() async throws {
    let site = try await SiteFiles(
      languages: "[en, fr]",
      ["content/en/a.md": page("It's \"a\"?", front: "sections: [faq]", "\"b\"!")]
    ).build()
    #expect(try site.text("fr/a/index.html").contains("“b”!"))
    #expect(try site.html("fr/a/index.html").first("h1")?.text == "It’s “a”?")
  }

  @Test func `a rule that isn't one is a mistake`() async throws {
    let found = try await SiteFiles(
      languages: "[{tag: en, typography: {quote: false, spaces: no}}, {tag: fr, typography: 1}]",
      ["content/en/a.md": page()]
    ).mistakes()
    #expect(
      found.map(\.id) == ["config.unknown-key", "config.type", "config.type"])
    #expect(found.first?.hint == "did you mean 'quotes'?")
  }
}

extension String {
  fileprivate var yamlQuoted: String { "'\(replacing("'", with: "''"))'" }
}
