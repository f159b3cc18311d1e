import TestSupport

@testable import HelpSite

/// A site whose page template shows nothing but the page's text, to read what text becomes.
enum RenderedPage {
  static let files = SiteFiles(
    languages: "[en, it]", settings: "sections: []",
    [
      "templates/page.mustache": "{{intro}}{{#sections}}{{html}}{{/sections}}",
      "templates/sections/faq.mustache":
        "{{#questions}}<h2 id=\"{{id}}\">{{title}}</h2>\n{{answer}}{{/questions}}",
      "content/en/faq.md": page("Title"), "content/it/faq.md": page("Titolo"),
    ])

  /// What the page's text becomes, front matter, other files and settings given.
  static func html(
    _ body: String, front: String = "sections: [faq]", settings: String = "",
    _ more: [String: String] = [:]
  ) async throws -> String {
    try await site(body, front: front, settings: settings, more).build()
      .text("en/page/index.html")
  }

  static func site(
    _ body: String, front: String = "sections: [faq]", settings: String = "",
    _ more: [String: String] = [:]
  ) -> SiteFiles {
    var site = files
    for (path, text) in more { site[path] = text }
    site["content/en/page.md"] = page("Title", front: front, body)
    site["content/site.yaml"]! += settings + "\n"
    return site
  }
}
