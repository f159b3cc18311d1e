import Publishing
import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct EditLinksTests {
  @Test(arguments: [
    ("https://git.example/edit/{path}", "https://git.example/edit/content/it/a%20b.md"),
    (
      "https://git.example/?file={path}&ref=main",
      "https://git.example/?file=content/it/a%20b.md&ref=main"
    ),
  ])
  func `the file's path stands in the place of the braces`(text: String, url: String) throws {
    #expect(try #require(EditLinks(text)).url(of: "content/it/a b.md") == url)
  }

  @Test(arguments: [
    ("https://git.example/", "'https://git.example/' needs '{path}' once"),
    (
      "https://git.example/{path}/{path}", "'https://git.example/{path}/{path}' needs '{path}' once"
    ),
    ("git.example/{path}", "'git.example/{path}' is no web address"),
  ])
  func `an address that can't lead to a file is an error`(text: String, message: String) {
    let found = SiteConfigurationReader.read(
      Array("name: N\nbaseURL: https://a.b/\nlanguages: [en]\neditLinks: \(text)\n".utf8),
      file: "site.yaml", baseURL: nil
    ).diagnostics
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.id) == ["config.value"])
  }

  @Test func `each page leads to its own file, and a fallback to that of the text it shows`()
    async throws
  {
    let site = try ScratchFolder(
      SiteFiles(
        languages: "[en, it]", settings: "editLinks: https://git.example/{path}",
        [
          "content/en/a.md": page("A"), "content/it/a.md": page("Ah"), "content/en/b.md": page("B"),
        ]
      ).files)
    let output = OutputFolder(path: site["public"], site: site.path, protecting: [], force: false)
    _ = try await SiteBuild(site: site.path, options: TrialSite.options).run(output: output)
    func link(_ file: String, _ word: String) -> String {
      "<a href=\"https://git.example/content/\(file).md\">\(word)</a>"
    }
    for (html, file, word) in [
      ("en/a", "en/a", "Edit this page"), ("it/a", "it/a", "Modifica questa pagina"),
      ("it/b", "en/b", "Modifica questa pagina"),
    ] {
      let text = try #require(site.text("public/\(html)/index.html"))
      #expect(text.contains(link(file, word)), "\(html)")
    }
    #expect(site.text("public/en/index.html")?.contains("git.example") == false)
  }
}
