import TestSupport
import Testing
import Text

@testable import HelpSite

/// What `check` finds in finished pages, each mistake made by a template or a text of a small site.
@Suite struct ReadBackTests {
  private static let base = "https://help.example/h/"

  private func site(_ body: String = "", _ files: [String: String] = [:]) -> SiteFiles {
    var site = SiteFiles(
      languages: "[en, it, ar]", base: Self.base,
      [
        "content/en/faq.md": page("FAQ", "\(body)\n\n## Q {#q}\n\nA"),
        "content/it/faq.md": page("FAQ", "## Q {#q}\n\nA"),
        "content/ar/faq.md": page("FAQ", "## Q {#q}\n\nA"),
        "content/en/solo.md": page("Solo", "## S {#s}\n\nA"),
        "content/redirects.yaml": "/en/old/: faq\n",
        "content/assets/a b.txt": "text",
      ])
    site.files.merge(files) { $1 }
    return site
  }

  /// A page template around this head and body.
  private func template(
    _ head: String = "", _ body: String = "",
    root: String = "<html lang=\"{{language.tag}}\" dir=\"{{language.direction}}\">"
  ) -> String {
    "<!doctype html>\n\(root)\n<head><title>{{title}}</title>\n\(head)\n</head>\n<body>\n"
      + "<h1>{{title}}</h1>\n<div lang=\"{{content.tag}}\">\n{{#sections}}{{html}}{{/sections}}\n"
      + "</div>\n\(body)\n</body>\n</html>\n"
  }

  /// Lines `id file: message`, without those about the missing translations.
  private func found(
    _ site: SiteFiles, _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> [String] {
    try await diagnostics(site, change).map { "\($0.id) \($0.location.file): \($0.message)" }
  }

  private func diagnostics(
    _ site: SiteFiles, _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> [Diagnostic] {
    var options = BuildOptions(jobs: 2, now: 0)
    change(&options)
    let scratch = try ScratchFolder()
    try site.write(to: scratch)
    let report = try await SiteBuild(site: scratch.path, options: options).check()
    #expect(report.isComplete)
    return report.diagnostics.filter { $0.id != "translation.missing" }
  }

  @Test func `the default theme gives nothing to find`() async throws {
    #expect(try await found(site()) == [])
  }

  /// A site whose pages all have a link that a template makes.
  private func site(linking address: String) -> SiteFiles {
    let questions = "{{#questions}}<b id=\"{{id}}\">{{title}}</b>{{/questions}}"
    return site(
      "", ["templates/sections/faq.mustache": "\(questions)<a href=\"\(address)\">x</a>"])
  }

  @Test(arguments: [
    "https://help.example/h/en/faq/", "https://help.example/h/", "https://help.example/h",
    "HTTPS://HELP.example/h/en/faq/#q", "/h/en/faq/#q", "/h/en/faq/?x=1#q", "/h/en/faq/index.html",
    "http://help.example/h/en/faq/", "//help.example/h/it/faq/", "/h/en/../it/./faq/", "/h/en/old/",
    "/h/%65n/faq/", "/h/en/faq/#", "/h/en/faq/#top", "/h/en/faq/#:~:text=A", "?x",
    "/h/sitemap.xml#x", "/h/ar/solo/#s", "https://other.example/none", "/elsewhere",
    "https://help.example/elsewhere", "https://help.example.com/h/none", "mailto:a@b.example",
    "tel:+39", "https://help.example:443/h/en/faq/", "http://help.example:80/h/en/faq/",
    "//help.example:443/h/en/faq/", "https://help.example:80/h/none", "https://help.example:4430/",
  ])
  func `what leads somewhere, or elsewhere, is no mistake`(address: String) async throws {
    #expect(try await found(site(linking: address)) == [])
  }

  @Test(arguments: [
    "/h/en/none/", "https://help.example/h/en/none/", "//help.example/h/none", "/h/en/faq",
    "/h/en/faq/none.html", "/h/en/%ff/", "/h/en/faq/../none/", "/h/en/FAQ/",
    "http://help.example/h/none", "https://help.example:443/h/none", "//help.example:443/h/none",
    "http://help.example:80/h/none",
  ])
  func `a link to an address of the site where nothing is`(address: String) async throws {
    let found = try await diagnostics(site(linking: address))
    #expect(found.map(\.id) == ["output.link"], "\(found)")
    #expect(found.first?.severity == .error)
    #expect(
      found.first?.message
        == "'en/faq/index.html' links to '\(address)', where nothing is published")
    #expect(
      found.first?.location
        == SourceLocation(file: "templates/sections/faq.mustache", line: 1, column: 66))
    let others = "the same in 5 other files"
    #expect(
      found.first?.hint
        == (address == "/h/en/faq" ? "did you mean '/h/en/faq/'?; \(others)" : others))
  }

  @Test(arguments: ["/h/it/faq/#none", "https://help.example/h/en/faq/#Q", "#none"])
  func `a link to an id that the page hasn't`(address: String) async throws {
    // Links within a page are an error of Resolve already, so this one is a template's.
    let link = "<a href=\"\(address)\">x</a>"
    let found = try await found(site("", ["templates/sections/faq.mustache": "<i>\(link)</i>"]))
    #expect(found.contains { $0.hasPrefix("output.fragment templates/sections/faq.mustache: '") })
  }

  @Test func `every kind of address is looked at`() async throws {
    let body = """
      <img src="/h/1.png" alt="" srcset="/h/2.png 1x, /h/3.png 2x"><form action="/h/4"></form>
      <link rel="preload" href="/h/5"><video poster="/h/6"></video><iframe src='/h/7'></iframe>
      """
    let page =
      "<!doctype html><html lang=\"en\"><head><title>x</title></head><h1>x</h1>\(body)</html>"
    let site = site("", ["templates/not-found.mustache": page])
    let found = try await found(site).filter { $0.contains("404.html' links") }
    #expect(found.count == 7, "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("output.link templates/not-found.mustache: ") })
  }

  @Test(arguments: [10, 11])
  func `what all pages of a template do is told once, from eleven on`(count: Int) async throws {
    let pages = (10..<10 + count).map { ("content/en/p\($0).md", page("P\($0)")) }
    var site = SiteFiles(
      base: Self.base, settings: "sections: [own]", Dictionary(uniqueKeysWithValues: pages))
    site["templates/sections/own.mustache"] =
      "<img src=\"//a\">"
    let found = try await diagnostics(site).filter { $0.id == "output.alt" }
    #expect(found.count == (count > 10 ? 1 : count))
    #expect(
      found.first?.hint
        == "alt=\"\" for a picture that only decorates"
        + (count > 10 ? "; the same in 10 other files, all that their template makes" : ""))
  }

  @Test func `what some pages of a template do is told of each`() async throws {
    let pages = (10..<30).map { number in
      ("content/en/p\(number).md", page("P\(number)", number < 25 ? "<img src='//a'>" : "A"))
    }
    let site = SiteFiles(
      base: Self.base, settings: "markdown: {rawHTML: true}",
      Dictionary(uniqueKeysWithValues: pages))
    let found = try await diagnostics(site).filter { $0.id == "output.alt" }
    #expect(found.count == 15)
    #expect(found.allSatisfy { $0.hint == "alt=\"\" for a picture that only decorates" })
  }

  @Test func `a redirect leads to its page`() async throws {
    let template =
      "<!doctype html><html lang=\"{{language.tag}}\" dir=\"{{language.direction}}\">"
      + "<head><title>x</title>"
      + "<meta http-equiv=\"refresh\" content=\"0; url=/h/none/\"></head><h1>x</h1></html>"
    let found = try await found(site("", ["templates/redirect.mustache": template]))
    #expect(
      found == [
        "output.link templates/redirect.mustache: "
          + "'en/old/index.html' links to '/h/none/', where nothing is published"
      ])
  }

  @Test(arguments: [
    ("<p id=\"q\">", "output.duplicate-id", "has the id 'q' twice"),
    ("<img src=\"/h/x\">", "output.alt", "shows the picture '/h/x' without an attribute alt"),
    ("<h1>x</h1>", "output.heading", "has 2 headings of level 1"),
  ])
  func `an element of a template that is wrong on its page`(
    html: String, id: String, text: String
  ) async throws {
    let section = "{{#questions}}<b id=\"{{id}}\">{{title}}</b>{{/questions}}\(html)"
    let found = try await found(site("", ["templates/sections/faq.mustache": section]))
      .filter { !$0.hasPrefix("output.link") && $0.contains("en/faq") }
    #expect(found == ["\(id) content/en/faq.md: 'en/faq/index.html' \(text)"])
  }

  @Test(arguments: [
    ("<html>", "doesn't name its language 'ar'"),
    ("<html lang=\"en\" dir=\"rtl\">", "has the language 'en' where 'ar' is right"),
    ("<html lang=\"{{language.tag}}\">", "has the direction 'ltr' where 'rtl' is right"),
    ("", "doesn't name its language 'ar'"),
  ])
  func `a page that names another language or direction`(root: String, text: String) async throws {
    let found = try await found(site("", ["templates/page.mustache": template(root: root)]))
    #expect(
      found.contains("output.lang content/ar/faq.md: 'ar/faq/index.html' \(text)"), "\(found)")
  }

  @Test func `a fallback whose text doesn't name its language`() async throws {
    let bare = template().replacing(" lang=\"{{content.tag}}\"", with: "")
    let section = "<i>x</i>"
    let found = try await found(
      site("", ["templates/page.mustache": bare, "templates/sections/faq.mustache": section]))
    let text = "shows text of the language 'en' without naming it"
    #expect(found.contains("output.lang content/en/solo.md: 'it/solo/index.html' \(text)"))
    #expect(!found.contains { $0.contains("'en/solo/index.html' shows") })
  }

  @Test(arguments: [
    ("{{canonical}}", nil), ("/h/en/faq/", "'/h/en/faq/', which isn't of this site"),
    (
      "https://help.example/h/none/",
      "'https://help.example/h/none/', where nothing is published"
    ),
    ("https://help.example/h/en/old/", "of 'en/old/index.html', which is a redirect"),
    ("https://help.example/h/robots.txt", "of 'robots.txt', which is no page"),
    ("https://help.example/h/en/solo/", "of another page, 'en/solo/index.html'"),
  ])
  func `a canonical address that isn't the page's own`(
    address: String, text: String?
  ) async throws {
    let own = "<link rel=\"canonical\" href=\"\(address)\">"
    let template = template(
      "{{#extra.odd}}\(own){{/extra.odd}}{{^extra.odd}}\(Self.canonical){{/extra.odd}}")
    let files = [
      "templates/page.mustache": template,
      "content/en/faq.md": page("FAQ", front: "extra: {odd: true}"),
    ]
    var site = site("", files)
    site["content/site.yaml"]! += "extra: {odd: false}\n"
    let found = try await found(site).filter {
      $0.contains("'en/faq/index.html' has the canonical")
    }
    guard let text else { return #expect(found == []) }
    let words = text.hasPrefix("of another") ? "has the canonical address \(text)" : text
    #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix(words) }, "\(found)")
  }

  private static let canonical = "<link rel=\"canonical\" href=\"{{canonical}}\">"

  @Test func `two canonical addresses`() async throws {
    let template = template(Self.canonical + Self.canonical)
    let found = try await found(site("", ["templates/page.mustache": template]))
    #expect(found.contains { $0.hasSuffix("'en/faq/index.html' has 2 canonical addresses") })
  }

  @Test(arguments: [
    ("it", "https://help.example/h/it/solo/", "which is no page of its own"),
    ("it", "https://help.example/h/en/old/", "which is no page of its own"),
    ("it", "/h/it/faq/", "which isn't of this site"),
    ("it", "https://help.example/h/it/none/", "where nothing is published"),
    ("de", "https://help.example/h/it/faq/", "a page in another language"),
    ("en", "https://help.example/h/en/solo/", "which doesn't name it back"),
    ("it", "https://help.example/h/it/faq/", "has two alternates 'it'"),
    ("x-default", "https://help.example/h/en/faq/", "has 2 alternates 'x-default'"),
  ])
  func `an alternate that is none`(tag: String, address: String, text: String) async throws {
    let own = "<link rel=\"alternate\" hreflang=\"\(tag)\" href=\"\(address)\">"
    let found = try await alternates("{{#extra.odd}}\(own){{/extra.odd}}")
    let isSecond = ["en", "it"].contains(tag) && address.hasPrefix("https://help.example/h/")
    #expect(found.contains { $0.hasSuffix(text) }, "\(found)")
    #expect(found.count <= (isSecond ? 2 : 1), "\(found)")
  }

  @Test func `alternates without x-default, or without the page itself`() async throws {
    let own = "<link rel=\"alternate\" hreflang=\"en\" href=\"https://help.example/h/en/solo/\">"
    let head = "{{#extra.odd}}\(own){{/extra.odd}}"
    let found = try await alternates(head, others: "")
    #expect(
      found.map { $0.drop { $0 != "'" } } == [
        "'en/faq/index.html' has 'en/solo/index.html' as the alternate 'en', which doesn't name it back",
        "'en/faq/index.html' has no alternate 'x-default'",
        "'en/faq/index.html' isn't among its own alternates",
      ])
  }

  /// What is found with a head of one English page, besides the alternates that all pages have.
  private func alternates(
    _ head: String,
    others: String =
      "{{#alternates}}<link rel=\"alternate\" hreflang=\"{{hreflang}}\" href=\"{{url}}\">{{/alternates}}"
  ) async throws -> [String] {
    var site = site(
      "",
      [
        "templates/page.mustache": template(others + head),
        "content/en/faq.md": page("FAQ", front: "extra: {odd: true}"),
      ])
    site["content/site.yaml"]! += "extra: {odd: false}\n"
    return try await found(site).filter { $0.hasPrefix("output.alternate content/en/faq.md") }
  }

  /// A site whose Italian isn't released.
  private func gated(_ files: [String: String]) -> SiteFiles {
    var site = site("", files)
    site["content/site.yaml"] = site["content/site.yaml"]!
      .replacing("[en, it, ar]", with: "[en, {tag: it, release: {must: [solo]}}, ar]")
    return site
  }

  @Test func `the default theme hides an unreleased language`() async throws {
    let found = try await found(gated([:])) { $0.includesUnreleased = true }
    #expect(found.map { $0.prefix { $0 != " " } } == ["translation.unreleased"], "\(found)")
  }

  @Test func `a page of an unreleased language that search engines may list`() async throws {
    let files = ["templates/page.mustache": template()]
    let found = try await found(gated(files)) { $0.includesUnreleased = true }
      .filter { $0.hasPrefix("output.robots") }
    #expect(
      found == [
        "output.robots content/en/solo.md: 'it/solo/index.html' isn't hidden from search engines, "
          + "though its language isn't released",
        "output.robots content/it/faq.md: 'it/faq/index.html' isn't hidden from search engines, "
          + "though its language isn't released",
      ])
  }

  @Test func `an alternate that leads to an unreleased language`() async throws {
    let link = "<link rel=\"alternate\" hreflang=\"it\" href=\"https://help.example/h/it/faq/\">"
    let alternates =
      "{{#alternates}}<link rel=\"alternate\" hreflang=\"{{hreflang}}\" href=\"{{url}}\">{{/alternates}}"
    let robots = "{{#robots}}<meta name=\"robots\" content=\"{{robots}}\">{{/robots}}"
    let head = robots + alternates + "{{#extra.odd}}\(link){{/extra.odd}}"
    var site = gated([
      "templates/page.mustache": template(head),
      "content/en/faq.md": page("FAQ", front: "extra: {odd: true}"),
    ])
    site["content/site.yaml"]! += "extra: {odd: false}\n"
    let found = try await found(site) { $0.includesUnreleased = true }
      .filter { $0.hasPrefix("output.") }
    #expect(
      found == [
        "output.alternate content/en/faq.md: 'en/faq/index.html' has 'it/faq/index.html' as the "
          + "alternate 'it', which is no page of its own"
      ])
  }

  @Test func `what a template does on many pages is told once`() async throws {
    var site = site("", ["templates/sections/faq.mustache": "<a href=\"/h/none\">x</a>"])
    for number in 0..<10 { site["content/en/p\(number).md"] = page() }
    let found = try await diagnostics(site).filter { $0.id == "output.link" }
    #expect(found.count == 1)
    #expect(found.first?.hint == "the same in 35 other files")
  }
}
