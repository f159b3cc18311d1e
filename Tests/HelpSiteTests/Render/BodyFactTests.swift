import TestSupport
import Testing

@testable import HelpSite

@Suite struct BodyFactTests {
  private static let facts = """
    window: {days: 90}
    price: {money: 4.90, currency: EUR, markets: {IT: {money: 5, currency: EUR}}}
    shop: {url: 'https://shop.example/?a=1&b=2'}
    mark: {text: '*a* <b> & "c" [d](e)'}
    host: {text: www}
    firm: {text: Q Inc.}
    size: {number: 50}
    """

  private func html(_ body: String) async throws -> String {
    try await RenderedPage.html(
      body,
      [
        "content/facts.yaml": Self.facts,
        "content/contact.yaml": "channels: {sales: {kind: mail, address: a@b.example}}",
        "content/assets/a.gif": "GIF89a",
      ])
  }

  @Test(arguments: [
    ("In {{window}}.", "<p>In 90\u{A0}days.</p>"), ("{{window}}", "<p>90\u{A0}days</p>"),
    ("{{ window }}{{window}}", "<p>90\u{A0}days90\u{A0}days</p>"),
    ("*{{window}}* **{{window}}**", "<p><em>90\u{A0}days</em> <strong>90\u{A0}days</strong></p>"),
    ("- {{window}}", "<ul>\n<li>90\u{A0}days</li>\n</ul>"),
    ("> {{price}}", "<blockquote>\n<p>€4.90</p>\n</blockquote>"),
    ("{{mark}}", "<p>*a* &lt;b&gt; &amp; &quot;c&quot; [d](e)</p>"),
    (
      "[in {{window}}](https://{{host}}.example/)",
      "<p><a href=\"https://www.example/\">in 90\u{A0}days</a></p>"
    ),
    ("[x]({{shop}})", "<p><a href=\"https://shop.example/?a=1&amp;b=2\">x</a></p>"),
    ("[x]({{shop}}#top)", "<p><a href=\"https://shop.example/?a=1&amp;b=2#top\">x</a></p>"),
    ("`{{window}}`", "<p><code>{{window}}</code></p>"),
    ("    {{window}}", "<pre><code>{{window}}\n</code></pre>"),
    ("{window}", "<p>{window}</p>"),
  ])
  func `a fact stands as text wherever its name does, and is no Markdown`(
    body: String, expected: String
  ) async throws {
    #expect(try await html(body) == expected + "\n")
  }

  @Test(arguments: [
    ("Von {{firm}}.", "<p>Von Q Inc.</p>"), ("Von {{firm}}. Und", "<p>Von Q Inc. Und</p>"),
    ("Von **{{firm}}**.", "<p>Von <strong>Q Inc.</strong></p>"),
    ("{{firm}}...", "<p>Q Inc....</p>"),
    ("Von {{firm}}?", "<p>Von Q Inc.?</p>"), ("Von {{firm}}, und", "<p>Von Q Inc., und</p>"),
    ("{{firm}} . a", "<p>Q Inc. . a</p>"), ("{{firm}}{{firm}}.", "<p>Q Inc.Q Inc.</p>"),
    ("[{{firm}}](//x).", "<p><a href=\"//x\">Q Inc.</a></p>"), ("In {{host}}.", "<p>In www.</p>"),
    ("{{size}} GB.", "<p>50\u{A0}GB.</p>"), ("{{size}} km und", "<p>50\u{A0}km und</p>"),
    ("{{size}} und", "<p>50 und</p>"), ("{{host}} GB", "<p>www GB</p>"), ("{{size}}", "<p>50</p>"),
    ("{{size}} Gb/s", "<p>50 Gb/s</p>"), ("{{size}} °C", "<p>50\u{A0}°C</p>"),
  ])
  func `a full stop stands once, and a number stays with its unit`(
    body: String, expected: String
  ) async throws {
    #expect(try await html(body) == expected + "\n")
  }

  @Test func `a full stop stands once in titles, too`() async throws {
    let site = try await SiteFiles(
      languages: "[ru]",
      [
        "content/facts.yaml": "d: {date: 2026-03-16}",
        "content/ru/a.md": page(
          "С {{d}}", front: "description: С {{d}}. И", "С {{d}}.\n\n*{{d}}*."),
      ]
    ).build()
    let html = try site.text("ru/a/index.html")
    #expect(html.contains("16 марта 2026\u{202F}г.") && !html.contains("г.."), "\(html)")
    #expect(html.contains("г. И"))
  }

  @Test(arguments: [
    (
      "At {{shop}}.",
      "<p>At <a class=\"bare\" href=\"https://shop.example/?a=1&amp;b=2\">"
        + "https://shop.example/?a=1&amp;b=2</a>.</p>"
    ),
    (
      "[at *{{shop}}*](//x)",
      "<p><a href=\"//x\">at <em>https://shop.example/?a=1&amp;b=2</em></a></p>"
    ),
  ])
  func `an address becomes a link, but not inside another`(
    body: String, expected: String
  ) async throws {
    #expect(try await html(body) == expected + "\n")
  }

  @Test func `an address isn't a link within a link to a channel`() async throws {
    let html = try await html("[mail {{shop}}](contact:sales)")
    #expect(html.split(separator: "<a ").count == 2, "\(html)")
  }

  @Test func `a picture's text is filled in too`() async throws {
    let html = try await html("![in {{window}}](../assets/a.gif)")
    #expect(html.contains("alt=\"in 90\u{A0}days\""), "\(html)")
  }

  @Test func `the title of a link or a picture is filled in too`() async throws {
    let html = try await html("[a](//x \"{{window}}\") ![b](../assets/a.gif \"{{window}}\")")
    #expect(!html.contains("{{"), "\(html)")
  }

  @Test func `a heading shows the fact and keeps an id that doesn't depend on it`() async throws {
    let html = try await html("## In {{window}}?\n\nYes.\n\n### About {{price}}")
    #expect(
      html == """
        <h2 id="in-window">In 90\u{A0}days?</h2>
        <p>Yes.</p>
        <h3 id="about-price">About €4.90</h3>

        """)
  }

  @Test func `title and description are filled in wherever they stand`() async throws {
    let site = try await SiteFiles(
      languages: "[en, {tag: it, market: IT}]",
      [
        "content/facts.yaml": Self.facts,
        "content/en/a.md": page("Back in {{window}}", front: "description: For {{price}}"),
        "content/it/a.md": page("Entro {{window}}", front: "description: A {{price}}"),
      ]
    ).build()
    let html = try site.html("it/a/index.html")
    #expect(html.first("h1")?.text == "Entro 90\u{A0}giorni")
    #expect(html.first("title")?.text.hasPrefix("Entro 90\u{A0}giorni") == true)
    let description = html.all("meta").first { $0["name"] == "description" }
    #expect(description?["content"] == "A 5,00\u{A0}€")
    #expect(try site.html("en/index.html").all("p").contains { $0.text == "For €4.90" })
    #expect(!site.files.values.contains { $0.contains("{{window") })
  }
}
