import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct RedirectTargetTests {
  private let files = SiteFiles(
    languages: "[en, it]", base: "https://help.example/h/",
    [
      "content/en/faq.md": page("F", "## Q {#q}\n\nA"),
      "content/it/faq.md": page("D", "## Q {#q}\n\nA"),
      "content/assets/prices.txt": "1",
    ])

  private func site(_ redirects: String) -> SiteFiles {
    var files = files
    files["content/redirects.yaml"] = redirects
    return files
  }

  @Test(arguments: [
    ("https://shop.example/returns?a=1#b", "https://shop.example/returns?a=1#b"),
    ("https://shop.example/支", "https://shop.example/%E6%94%AF"),
    ("http://shop.example", "http://shop.example"),
    ("/", "/h/"), ("/it/", "/h/it/"), ("/en/all-questions/", "/h/en/all-questions/"),
    ("https://help.example/h/it/", "/h/it/"),
    ("https://help.example/shop", "https://help.example/shop"),
    ("/sitemap.xml", "/h/sitemap.xml"),
  ])
  func `an old path leads to another site, a home page or a file`(
    target: String, address: String
  ) async throws {
    let html = try await site("/en/old/: '\(target)'").build().html("en/old/index.html")
    let refresh = html.all("meta").first { $0["http-equiv"] == "refresh" }
    #expect(refresh?["content"] == "0; url=" + address)
    #expect(html.all("a").contains { $0["href"] == address })
    // Search engines list the page of another site where it stands.
    #expect(html.links("canonical").isEmpty)
    let mistakes = try await site("/en/old/: '\(target)'").mistakes()
    #expect(mistakes.allSatisfy { $0.id.hasPrefix("translation.") }, "\(mistakes)")
  }

  @Test func `an old path leads to an asset, whatever its published name is`() async throws {
    let built = try await site("/en/old/: assets/prices.txt").build()
    let name = try #require(built.files.keys.first { $0.hasPrefix("assets/prices.") })
    let html = try built.html("en/old/index.html")
    #expect(html.all("a").contains { $0["href"] == "/h/" + name })
  }

  @Test func `one line leads from all languages, each to its own page`() async throws {
    let built = try await site("/{language}/old/: faq#q\n/{language}/a.html: '/{language}/'\n")
      .build()
    for tag in ["en", "it"] {
      let old = try built.html("\(tag)/old/index.html")
      #expect(old.all("a").contains { $0["href"] == "/h/\(tag)/faq/#q" })
      let home = try built.html("\(tag)/a.html")
      #expect(home.all("a").contains { $0["href"] == "/h/\(tag)/" })
    }
  }

  @Test func `where the source language stands at the root, so do its old paths`() async throws {
    var files = SiteFiles(
      languages: "[en, it]", settings: "sourceAtRoot: true",
      ["content/en/faq.md": page("F"), "content/it/faq.md": page("D")])
    files["content/redirects.yaml"] = "/{language}/old/: faq"
    let built = try await files.build()
    #expect(built.files["old/index.html"] != nil && built.files["it/old/index.html"] != nil)
  }

  @Test func `a pattern has no page, and says so`() async throws {
    let redirects = "/old/*: faq\n/b/*: https://blog.example/*\n/c/*: gone\n/d/*: '/it/*'\n"
    let built = try await site(redirects).build()
    #expect(
      built.report.warnings.map(\.id).filter { $0.hasPrefix("redirect.") } == ["redirect.pattern"])
    #expect(!built.files.keys.contains { $0.hasPrefix("old") || $0.contains("*") })
  }

  @Test(arguments: [
    ("/a/: /nothing/", "redirect.target"), ("/a/: /it", "redirect.target"),
    ("/a/: /it/faq/", "redirect.target"), ("/a/: https://help.example/h/x/", "redirect.target"),
    ("/a/: /b/\n/b/: faq", "redirect.chain"), ("/a/: /b/\n/b/: /it/", "redirect.chain"),
    ("/a/: /a/", "redirect.loop"), ("/a/: /b/\n/b/: /a/", "redirect.loop"),
    ("/a/: /old/x/\n/old/*: faq", "redirect.chain"), ("/old/*: '/old/new/*'", "redirect.loop"),
    ("/a/*: '/b/c/*'\n/b/*: faq", "redirect.chain"),
    ("/it/*: faq", "redirect.shadowed"), ("/{language}/*: faq", "redirect.shadowed"),
    ("/{language}/a/: faq\n/it/a/: faq", "url.conflict"),
    ("/{language}/a/*: faq\n/it/a/*: faq", "url.conflict"),
  ])
  func `loops, chains, shadowed pages and what isn't there are mistakes`(
    redirects: String, id: String
  ) async throws {
    let mistakes = try await site(redirects).mistakes().filter { $0.severity == .error }
    #expect(Set(mistakes.map(\.id)) == [id], "\(mistakes)")
    #expect(mistakes.allSatisfy { $0.location.file == "content/redirects.yaml" })
  }

  @Test(arguments: [
    "/a*: faq", "/*: faq", "/a/*/b: faq", "/a/**: faq", "/en/{language}/: faq", "/{lang}/a/: faq",
    "/a/: '/{language}/'", "/a/*: faq/*", "/a/: '/b/*'", "/a/: //other.example/", "/a/: /b/../c",
    "/a/: /b?x=1", "/a/: https://", "/a/: 'https://o.example/ x'", "/a/: https://o.example/*",
    "/a/: https://ö.example/", "/a/: 'https://a@o.example/'", "/a/: /.git/", "/a/: 'https:x'",
  ])
  func `what is neither a path nor an address is refused`(redirects: String) async throws {
    let mistakes = try await site(redirects).mistakes().filter { $0.severity == .error }
    #expect(mistakes.map(\.id) == ["config.value"], "\(mistakes)")
  }

  @Test func `a site has no more patterns than a host looks through`() async throws {
    let lines = (0...RedirectsReader.patternLimit + 1).map { "/a\($0)/*: faq\n" }.joined()
    let mistakes = try await site(lines).mistakes().filter { $0.severity == .error }
    #expect(mistakes.map(\.id) == ["config.limit"])
  }

  @Test(arguments: ["/en/gone/*: gone", "/{language}/gone/*: faq", "/{language}/gone/x/: gone"])
  func `what a pattern or a line for all languages says isn't missed`(
    redirects: String
  ) async throws {
    var files = site(redirects)
    files["content/published.lock"] = "/en/gone/x/\n"
    #expect(try await !files.mistakes().map(\.id).contains("url.lost"))
    files["content/redirects.yaml"] = nil
    #expect(try await files.mistakes().map(\.id).contains("url.lost"))
  }
}
