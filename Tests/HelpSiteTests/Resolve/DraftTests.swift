import TestSupport
import Testing

@testable import HelpSite

@Suite struct DraftTests {
  private let files = SiteFiles(
    languages: "[en, it]",
    [
      "content/en/faq.md": page(), "content/en/outlook.md": page("Outlook", front: "draft: true"),
      "content/it/faq.md": page("Domande", front: "draft: true"),
    ])

  @Test func `a draft is in no page, list or sitemap`() async throws {
    let site = try await files.build()
    #expect(site.files["en/outlook/index.html"] == nil)
    #expect(!site.files.values.contains { $0.contains("outlook") || $0.contains("Domande") })
  }

  @Test func `a draft translation leaves the fallback in its place`() async throws {
    let html = try await files.build().html("it/faq/index.html")
    #expect(html.links("canonical").first?["href"] == "https://help.example/en/faq/")
  }

  @Test func `drafts are built on demand`() async throws {
    let site = try await files.build { $0.includesDrafts = true }
    #expect(site.files["en/outlook/index.html"] != nil)
    #expect(try site.html("it/faq/index.html").first("h1")?.text == "Domande")
  }

  @Test func `search engines list no draft and nothing that names one`() async throws {
    let site = try await drafted.build { $0.includesDrafts = true }
    let hidden = try site.pages().filter { _, html in
      html.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" }
    }
    #expect(
      hidden.map(\.0).sorted() == [
        "404.html", "de/404.html", "de/all-questions/index.html", "de/alle-fragen/index.html",
        "de/index.html",
        "de/outlook/index.html", "en/404.html",
        "en/all-questions/index.html", "en/index.html", "en/outlook/index.html", "it/404.html",
        "it/all-questions/index.html", "it/faq/index.html", "it/index.html",
        "it/outlook/index.html", "it/tutte-le-domande/index.html", "old/index.html",
      ])
    for (path, html) in hidden where !path.hasSuffix("404.html") {
      #expect(html.links("alternate").isEmpty, "\(path)")
    }
    #expect(
      try site.sitemapEntries().map(\.address) == [
        "https://help.example/", "https://help.example/en/faq/", "https://help.example/de/faq/",
      ])
    #expect(try !site.text("index.html").contains("Outlook"))
  }

  @Test func `a page has no alternate that is a draft`() async throws {
    let site = try await drafted.build { $0.includesDrafts = true }
    let tags = try site.html("en/faq/index.html").links("alternate").map { $0["hreflang"] }
    #expect(tags == ["en", "de", "x-default"])
    #expect(try site.html("index.html").links("alternate").map { $0["hreflang"] } == ["x-default"])
  }

  @Test func `a draft has no structured data and is marked in its readers' language`() async throws
  {
    let site = try await drafted.build { $0.includesDrafts = true }
    for (path, word) in [
      ("en/outlook", "Draft"), ("it/outlook", "Bozza"), ("it/faq", "Bozza"),
      ("de/outlook", "Entwurf"),
      ("en", "Draft"), ("it", "Bozza"), ("de", "Entwurf"), ("en/all-questions", "Draft"),
    ] {
      let html = try site.html(path + "/index.html")
      #expect(html.all("p").contains { $0.text == word }, "\(path)")
      let hasData = html.all("script").contains { $0["type"] == "application/ld+json" }
      #expect(hasData == !(path.contains("/o") || path.contains("/f")), "\(path)")
    }
    #expect(try !site.text("en/faq/index.html").contains("Draft"))
    #expect(!site.files.values.contains { $0.contains("merchantReturnLink") })
  }

  @Test func `a template that hides the mark for search engines is an error`() async throws {
    var bare = drafted
    bare["templates/page.mustache"] =
      "<html lang=\"{{language.tag}}\" dir=\"{{language.direction}}\">"
      + "<h1 lang=\"{{content.tag}}\">{{title}}</h1>"
    let scratch = try ScratchFolder(bare.files)
    var options = TrialSite.options
    options.includesDrafts = true
    let mistakes = try await SiteBuild(site: scratch.path, options: options).check().diagnostics
      .filter { $0.id == "output.robots" }
    let files = [
      "de/outlook/index.html", "en/outlook/index.html", "it/outlook/index.html",
      "it/faq/index.html",
    ]
    #expect(
      mistakes.map(\.message)
        == files.map {
          "'\($0)' isn't hidden from search engines, though it shows a draft, or says so"
        })
  }

  /// A page that is a draft everywhere, one whose translation is, and one that has none.
  private let drafted = SiteFiles(
    languages: "[en, it, de]",
    settings: "sections: [faq]\norganization: {name: Vendor}\nreturnPolicy: {page: outlook}",
    [
      "content/en/faq.md": page("Questions", "## Q {#q}\n\nA"),
      "content/en/outlook.md": page("Outlook", front: "draft: true", "## Q {#q}\n\nA"),
      "content/it/faq.md": page("Domande", front: "draft: true", "## Q {#q}\n\nA"),
      "content/de/faq.md": page("Fragen", "## Q {#q}\n\nA"),
      "content/redirects.yaml": "/old/: outlook\n",
    ])

  @Test func `a link to a draft is a mistake unless drafts are built`() async throws {
    var linked = files
    linked["content/en/faq.md"] = page("Title", "\n[the outlook](outlook.md)")
    let mistakes = try await linked.mistakes().filter { $0.severity == .error }
    #expect(
      mistakes.map(\.description) == [
        "content/en/faq.md:6:1: error: the page 'outlook' is a draft [link.draft]"
      ])
    #expect(try await linked.mistakes { $0.includesDrafts = true }.isEmpty)
  }
}
