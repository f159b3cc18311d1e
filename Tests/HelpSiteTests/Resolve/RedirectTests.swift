import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct RedirectTests {
  private let files = SiteFiles(
    languages: "[en, it]", base: "https://help.example/h/",
    [
      "content/en/faq.md": page("F", "## Q {#q}\n\nA"),
      "content/it/faq.md": page("D", "## Q {#q}\n\nA"),
      "content/en/solo.md": page(),
    ])

  struct Case: Sendable {
    let from: String
    let to: String
    let file: String
    let target: String
    let tag: String
    /// Where it isn't the target.
    var canonical: String?
  }

  @Test(arguments: [
    Case(
      from: "/en/old/", to: "faq", file: "en/old/index.html", target: "/h/en/faq/", tag: "en"),
    Case(from: "/old", to: "faq", file: "old/index.html", target: "/h/en/faq/", tag: "en"),
    Case(
      from: "/it/vecchio.html", to: "faq#q", file: "it/vecchio.html", target: "/h/it/faq/#q",
      tag: "it"),
    Case(from: "/it/x.HTM", to: "faq", file: "it/x.HTM", target: "/h/it/faq/", tag: "it"),
    Case(
      from: "/it/solo-old/", to: "solo", file: "it/solo-old/index.html", target: "/h/it/solo/",
      tag: "it", canonical: "/h/en/solo/"),
    Case(
      from: "/en/支払い/", to: "faq", file: "en/支払い/index.html", target: "/h/en/faq/", tag: "en"),
  ])
  func `an old path leads to the page in the language it begins with`(case: Case) async throws {
    var files = files
    files["content/redirects.yaml"] = "\(`case`.from): '\(`case`.to)'"
    let html = try await files.build().html(`case`.file)
    #expect(html.first("html")?["lang"] == `case`.tag)
    let refresh = html.all("meta").first { $0["http-equiv"] == "refresh" }
    #expect(refresh?["content"] == "0; url=" + `case`.target)
    #expect(html.all("a").contains { $0["href"] == `case`.target })
    let page = String(`case`.target.prefix { $0 != "#" })
    let canonical = "https://help.example" + (`case`.canonical ?? page)
    #expect(html.links("canonical").first?["href"] == canonical)
    #expect(html.links("alternate").isEmpty)
  }

  @Test func `an old path is no percent-encoded address, which no host would find`() async throws {
    var files = files
    files["content/redirects.yaml"] = "/en/%E6%94%AF/: faq\n'/old?page=1': faq"
    let mistakes = try await files.mistakes().filter { $0.severity == .error }
    #expect(mistakes.map(\.id) == ["config.value", "config.value"])
  }

  @Test(arguments: ["//other.example/", "/en//old/", "/old//", "/", "//"])
  func `an old path has no empty parts, which would name another host`(path: String) async throws {
    var files = files
    files["content/redirects.yaml"] = "\(path): faq"
    #expect(try await files.mistakes().map(\.id).contains("config.value"))
  }

  @Test(arguments: ["\"><b>", "a b", "a&amp;", "{{x}}", "a/b", "\u{202E}"])
  func `an old id is one that a heading can have had`(id: String) async throws {
    var files = files
    files["content/redirects.yaml"] = "'faq#\(id)': faq#q"
    #expect(try await files.mistakes().map(\.id).contains("config.value"))
    files["content/redirects.yaml"] = "faq#支払い-a_1: faq#q"
    #expect(try await !files.mistakes().map(\.id).contains("config.value"))
  }

  @Test(arguments: [
    ("fqa", "redirect.target", "did you mean 'faq'?"),
    ("faq#p", "link.fragment", "did you mean 'q'?"),
  ])
  func `a redirect to what isn't there is a mistake`(
    target: String, id: String, hint: String
  ) async throws {
    var files = files
    files["content/redirects.yaml"] = "# old\n/en/old/: \(target)"
    let mistakes = try await files.mistakes().filter { $0.severity == .error }
    #expect(mistakes.map(\.id) == [id])
    #expect(mistakes.first?.location == SourceLocation(file: "content/redirects.yaml", line: 2))
    #expect(mistakes.first?.hint == hint)
  }

  @Test func `redirects are in no sitemap`() async throws {
    var files = files
    files["content/redirects.yaml"] = "/en/old/: faq"
    let site = try await files.build()
    #expect(try !site.sitemapEntries().contains { $0.address.contains("old") })
  }
}
