import TestSupport
import Testing
import Text

@testable import HelpSite

/// What the host adds to the site is listed as `links.exclude` in `site.yaml`.
@Suite struct LinkExclusionTests {
  private func site(_ exclude: String, _ body: String, footer: String = "") -> SiteFiles {
    SiteFiles(
      settings: "links: {exclude: \(exclude)}",
      [
        "content/en/a.md": page("A", body),
        "content/en/draft.md": page("D", front: "draft: true", "[x](/d)"),
        "templates/sections/faq.mustache":
          "{{#questions}}<b id=\"{{id}}\">{{title}}</b>{{/questions}}\(footer)",
      ])
  }

  private func found(_ site: SiteFiles) async throws -> [Diagnostic] {
    let scratch = try ScratchFolder(site.files)
    return try await SiteBuild(site: scratch.path, options: BuildOptions(jobs: 2, now: 0)).check()
      .diagnostics
  }

  @Test(arguments: [
    ("[/terms.pdf]", "[x](/terms.pdf)"), ("[/app/*]", "[x](/app/login?a=1#b) [y](/app/)"),
    ("['/a b']", "[x](/a%20b)"), ("['/a%20b']", "[x](</a b>)"),
    ("['/*']", "[x](/none) [y](/none/)"),
    ("[/terms.pdf]", "[x](https://help.example/terms.pdf#p)"), ("[/t.png]", "![x](/t.png)"),
    ("[/d]", "A"),
  ])
  func `what is listed is no error, and the entry is used`(
    exclude: String, body: String
  ) async throws {
    #expect(try await found(site(exclude, body)) == [])
  }

  @Test func `a template may link what is listed`() async throws {
    let site = site("[/app/*]", "A", footer: "<a href=\"/app/x\">x</a>")
    #expect(try await found(site) == [])
  }

  @Test(arguments: ["/terms.pdf/", "/terms", "/terms.pdf2", "/TERMS.pdf"])
  func `what isn't listed stays an error`(address: String) async throws {
    let found = try await found(site("[/terms.pdf]", "[x](\(address)) [y](/terms.pdf)"))
    #expect(found.map(\.id) == ["link.unresolved"], "\(found)")
  }

  @Test func `an entry that no link needs is a warning`() async throws {
    let found = try await found(site("[/a/*, /b]", "[x](/b)"))
    #expect(found.map(\.message) == ["no link leads to '/a/*'"])
    #expect(found.map(\.id) == ["config.unused"])
    #expect(found.first?.location == SourceLocation(file: "content/site.yaml", line: 4, column: 19))
  }

  @Test(arguments: [
    (
      "links: {exclude: [terms.pdf]}", "config.value",
      "such as /terms.pdf, or /app/* for all that begins so"
    ),
    ("links: {exclude: [//a.example/b]}", "config.value", nil),
    ("links: {exclude: ['/a*b']}", "config.value", nil),
    ("links: {exclude: ['/a?b']}", "config.value", nil),
    ("links: {exclude: /a}", "config.type", nil),
    ("links: {exclud: [/a]}", "config.unknown-key", "did you mean 'exclude'?"),
    ("link: {exclude: [/a]}", "config.unknown-key", "did you mean 'links'?"),
  ])
  func `the list is read strictly`(settings: String, id: String, hint: String?) async throws {
    let site = SiteFiles(settings: settings, ["content/en/a.md": page("A", "A")])
    let found = try await found(site)
    #expect(found.first?.id == id, "\(found)")
    if let hint { #expect(found.first?.hint == hint) }
  }
}
