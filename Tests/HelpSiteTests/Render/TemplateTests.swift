import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct TemplateTests {
  private func files(_ template: String, _ name: String = "page") -> SiteFiles {
    SiteFiles([
      "content/en/faq.md": page("T", "## Q\n\nA"), "templates/\(name).mustache": template,
    ])
  }

  @Test(arguments: [
    ("<p>\n {{titel}}</p>", "2:2", "template.unknown-name", "did you mean 'title'?"),
    ("{{#site}}{{nmae}}{{/site}}", "1:10", "template.unknown-name", "did you mean 'name'?"),
    ("{{strings.homme}}", "1:1", "template.unknown-name", nil),
    ("{{strings.title}}", "1:1", "template.unknown-name", nil),
    ("{{assets.none.css}}", "1:1", "template.unknown-name", nil),
    ("{{>nowhere}}", "1:1", "template.unknown-partial", nil),
    ("{{#title}}", "1:1", "template.unclosed-section", nil),
    ("<a href={{canonical}}>", "1:9", "template.unsafe-place", nil),
  ])
  func `a template that asks for what nobody supplies is a mistake at its place`(
    template: String, place: String, id: String, hint: String?
  ) async throws {
    let mistakes = try await files(template).mistakes()
    let found = try #require(mistakes.first)
    #expect(found.location.description == "templates/page.mustache:\(place)")
    #expect(found.id == id)
    if let hint { #expect(found.hint == hint) }
  }

  @Test func `a mistake in a section's template shows there too`() async throws {
    let mistakes = try await files("<i>{{nome}}</i>", "sections/faq").mistakes()
    #expect(mistakes.map(\.location.description) == ["templates/sections/faq.mustache:1:4"])
  }

  @Test func `every mistake is found in one run, each once`() async throws {
    var site = files("{{titel}}")
    site["templates/home.mustache"] = "{{intor}}"
    site["content/en/more.md"] = page()
    let mistakes = try await site.mistakes()
    #expect(
      mistakes.map(\.location.file) == ["templates/home.mustache", "templates/page.mustache"])
  }

  @Test func `a file of the site takes the place of the theme's, one by one`() async throws {
    let site = try await files("<p>{{#questions}}{{text}}{{/questions}}</p>\n", "partials/contents")
      .build()
    #expect(try site.main("en/faq/index.html").contains("<p>Q</p>\n"))
    #expect(try site.html("en/faq/index.html").first("h1")?.text == "T")
  }

  @Test func `a section of the site's own sees its value, whatever its kind`() async throws {
    let site = try await SiteFiles([
      "content/en/a.md": page(
        "A",
        front: """
          sections:
            - plain
            - plain: one & two
            - many: [{label: x}, {label: y}]
            - keyed: {label: L, off: false, items: [1, 2.50, true], when: 2026-01-31}
          """),
      "templates/page.mustache": "{{#sections}}{{name}}:{{html}}|{{/sections}}",
      "templates/sections/plain.mustache": "{{^value}}-{{/value}}{{#value}}{{value}}{{/value}}",
      "templates/sections/many.mustache": "{{#value}}[{{label}}]{{/value}}",
      "templates/sections/keyed.mustache":
        "{{label}}{{^off}}-{{/off}}{{#items}} {{.}}{{/items}} {{when}} {{value.label}}",
    ]).build()
    #expect(
      try site.text("en/a/index.html")
        == "plain:-|plain:one &amp; two|many:[x][y]|keyed:L- 1 2.50 true 2026-01-31 L|")
  }

  @Test func `a page's extra lies over the site's, key by key`() async throws {
    let site = try await SiteFiles(
      settings: "extra: {tone: formal, deep: {a: site}, only: here}",
      [
        "content/en/a.md": page("A", front: "extra: {tone: casual, list: [p, q]}"),
        "content/en/b.md": page("B"),
        "templates/page.mustache":
          "{{extra.tone}} {{extra.deep.a}} {{extra.only}}{{#extra.list}} {{.}}{{/extra.list}}",
        "templates/not-found.mustache": "{{extra.tone}}",
      ]
    ).build()
    #expect(try site.text("en/a/index.html") == "casual site here p q")
    #expect(try site.text("en/b/index.html") == "formal site here")
    #expect(try site.text("404.html") == "formal")
  }

  @Test func `frame words can be replaced language by language`() async throws {
    let site = try await SiteFiles(
      languages: "[en, it]",
      [
        "content/en/a.md": page(), "content/it/strings.yaml": "home: Casa",
        "templates/home.mustache": "{{strings.home}}",
      ]
    ).build()
    #expect(try site.text("en/index.html") == "Home")
    #expect(try site.text("it/index.html") == "Casa")
  }

  @Test func `a style sheet names the published files, and changes its own name with them`()
    async throws
  {
    func build(_ icon: String) async throws -> BuiltSite {
      try await SiteFiles([
        "content/en/a.md": page(),
        "templates/assets/site.css":
          "a{b:url(img/a.svg)}c{d:url('img/a.svg')}e{f:url(https://x.example/y)}\n"
          + "g{h:url(\"data:image/gif;base64,R0\")}i{j:url(#k)}",
        "templates/assets/img/a.svg": icon,
      ]).build()
    }
    let (site, other) = (try await build("<svg/>"), try await build("<svg />"))
    let icon = try #require(site.files.keys.first { $0.hasPrefix("assets/img/a.") })
    let sheet = try #require(
      site.files.keys.first { $0.hasPrefix("assets/site.") && $0.hasSuffix(".css") })
    #expect(
      try site.text(sheet) == "a{b:url(\"../\(icon)\")}c{d:url(\"../\(icon)\")}"
        + "e{f:url(https://x.example/y)}\ng{h:url(\"data:image/gif;base64,R0\")}i{j:url(#k)}")
    #expect(!other.files.keys.contains(icon) && !other.files.keys.contains(sheet))
    #expect(
      try site.html("en/a/index.html").links("stylesheet").map { $0["href"] } == ["/" + sheet])
  }

  @Test func `a style sheet that names a missing file is a mistake`() async throws {
    let mistakes = try await SiteFiles([
      "content/en/a.md": page(), "templates/assets/site.css": "a{}\nb{c:url(none.svg)}",
    ]).mistakes()
    #expect(mistakes.map(\.id) == ["asset.missing"])
    #expect(mistakes.first?.location.line == 2)
  }
}
