import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct OutputFileTests {
  private func files(_ settings: String, _ files: [String: String]) async throws -> [OutputFile] {
    let scratch = try ScratchFolder()
    try SiteFiles(languages: "[en, it]", settings: settings, files).write(to: scratch)
    let options = BuildOptions(jobs: 1, now: 0)
    let build = try SiteBuild(site: scratch.path, options: options)
    let inputs = try BuildInputs(of: build.folder, options: options)
    return try await build.resolve(build.parse(build.load(inputs)), inputs).renderer.files
  }

  @Test func `what is made of a language's pages stands behind them`() async throws {
    let files = try await files(
      "sections: [faq]",
      [
        "content/en/b.md": page("B", "## Q\n\nA"), "content/en/a.md": page("A"),
        "content/it/a.md": page("A"), "content/redirects.yaml": "/old/: a",
      ])
    let paths = files.map(\.path.text).filter { !$0.hasPrefix("assets/") }
    #expect(
      paths == [
        "en/a/index.html", "en/b/index.html", "en/search.json", "en/search-1.json",
        "en/all-questions/index.html", "en/index.html", "en/404.html", "en/manifest.webmanifest",
        "it/a/index.html", "it/b/index.html", "it/search.json", "it/search-1.json",
        "it/index.html", "it/404.html", "it/manifest.webmanifest",
        "index.html", "404.html", "old/index.html", "sitemap.xml", "robots.txt", ".nojekyll",
        "sitemap-en.xml", "sitemap-it.xml",
      ])
  }

  @Test func `a site at the root has no page of languages, and one 404 page less`() async throws {
    let files = try await files(
      "sourceAtRoot: true\nsearch: none", ["content/en/a.md": page(), "content/it/a.md": page()])
    let paths = files.map(\.path.text).filter { !$0.hasPrefix("assets/") }
    #expect(
      paths == [
        "a/index.html", "index.html", "manifest.webmanifest", "it/a/index.html", "it/index.html",
        "it/404.html", "it/manifest.webmanifest", "404.html", "sitemap.xml", "robots.txt",
        ".nojekyll", "sitemap-en.xml", "sitemap-it.xml",
      ])
  }

  @Test func `readers and search engines are led to pages that have a text of their own`()
    async throws
  {
    let files = try await files(
      "sections: [faq]",
      ["content/en/a.md": page("A", "## Q\n\nA"), "content/redirects.yaml": "/old/: a"])
    let listed = files.filter { $0.role == .listedPage }.map(\.path.text)
    #expect(
      listed == [
        "en/a/index.html", "en/all-questions/index.html", "en/index.html", "it/index.html",
        "index.html",
      ])
    let unlisted = files.filter { $0.role == .unlistedPage }.map(\.path.text)
    #expect(unlisted == ["en/404.html", "it/a/index.html", "it/404.html", "404.html"])
    #expect(files.filter { $0.role == .redirect }.map(\.path.text) == ["old/index.html"])
  }
}
