import TestSupport
import Testing

@testable import HelpSite

@Suite struct ThemeFieldTests {
  @Test(arguments: [
    ("", "open"), ("theme: {answers: accordion}", "accordion"), ("theme: {answers: open}", "open"),
    ("theme:", "open"),
  ])
  func `templates know how answers are to be shown`(settings: String, shown: String) async throws {
    let site = try await SiteFiles(
      settings: settings,
      [
        "content/en/a.md": page("T", "## Q\n\nA"),
        "templates/sections/faq.mustache":
          "{{#theme.isAccordion}}accordion{{/theme.isAccordion}}{{#theme.isOpen}}open{{/theme.isOpen}}",
        "templates/page.mustache": "{{#sections}}{{html}}{{/sections}}",
      ]
    ).build()
    #expect(try site.text("en/a/index.html") == shown)
  }

  @Test func `only a page in its own language says that it is to be found`() async throws {
    let template = "{{#isSearched}}searched{{/isSearched}}"
    let site = try await SiteFiles(
      languages: "[en, it]",
      [
        "content/en/a.md": page("T", "## Q\n\nA"), "templates/page.mustache": template,
        "templates/home.mustache": template, "templates/all-questions.mustache": template,
        "templates/root.mustache": template, "templates/not-found.mustache": template,
      ]
    ).build()
    let searched = site.files.filter { $0.value == "searched" }.keys
    #expect(Array(searched) == ["en/a/index.html"])
  }

  @Test(arguments: [
    ("search: no", "config.value"), ("search: [none]", "config.type"),
    ("theme: {answers: shut}", "config.value"), ("theme: {answer: open}", "config.unknown-key"),
  ])
  func `what the settings may say is fixed`(settings: String, id: String) async throws {
    let found = try await SiteFiles(settings: settings, ["content/en/a.md": page()]).mistakes()
    #expect(found.map(\.id) == [id])
  }
}
