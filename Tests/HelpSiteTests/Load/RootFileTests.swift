import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct RootFileTests {
  private let files = SiteFiles(
    languages: "[en, it]", base: "https://help.example/h/",
    ["content/en/faq.md": page("F"), "content/it/faq.md": page("D")])

  private func site(_ more: [String: String]) -> SiteFiles {
    var files = files
    for (path, text) in more { files[path] = text }
    return files
  }

  private func problems(_ more: [String: String]) async throws -> [Diagnostic] {
    try await site(more).mistakes { $0.isStrict = true }
      .filter { !$0.id.hasPrefix("translation.") }
  }

  @Test func `files of the root are published as they stand, under their own names`() async throws {
    let own = [
      ".well-known/security.txt": "Contact: x\r\n", "google1.html": "<p>not ours", "CNAME": "a.b",
      "favicon.ico": "ico", "sub/ads.txt": "x", ".well-known/apple-app-site-association": "{}",
      "read.md": "# no page", "translations.lock": "no lock",
    ]
    let built = try await site(
      Dictionary(uniqueKeysWithValues: own.map { ("content/root/" + $0, $1) })
    ).build()
    for (path, text) in own { #expect(built.files[path] == text, "\(path)") }
    let none = try await site(["content/root/.htaccess": "x", "content/root/a/.well-known/b": "x"])
      .build()
    #expect(!none.files.keys.contains { $0.contains("htaccess") || $0.contains("well-known") })
  }

  @Test func `attachments have stable addresses, and pages link to them`() async throws {
    let site = site([
      "content/files/2026/prices.csv": "a,b",
      "content/root/terms.pdf": "%PDF",
      "content/en/links.md": page(
        "L",
        "[a](../files/2026/prices.csv) [b](../root/terms.pdf#page=2) [c](/h/files/2026/prices.csv) "
          + "[d](/h/terms.pdf)"),
      "content/redirects.yaml": "/prices.csv: files/2026/prices.csv\n/t/: /terms.pdf\n",
    ])
    let built = try await site.build()
    #expect(built.files["files/2026/prices.csv"] == "a,b")
    let links = Set(try built.html("en/links/index.html").all("a").compactMap { $0["href"] })
    #expect(
      links.isSuperset(of: ["/h/files/2026/prices.csv", "/h/terms.pdf#page=2", "/h/terms.pdf"]))
    let old = try built.html("prices.csv/index.html")
    #expect(old.all("a").contains { $0["href"] == "/h/files/2026/prices.csv" })
  }

  @Test(arguments: [
    (["content/root/en/faq/index.html": "x"], "url.conflict"),
    (["content/root/sitemap.xml": "x"], "url.conflict"),
    (["content/root/en/faq": "x"], "url.conflict"),
    (["content/root/A.txt": "x", "content/root/a.txt": "x"], "url.conflict"),
    (["content/root/files/a.txt": "x", "content/files/a.txt": "x"], "url.conflict"),
    (["content/root/aux": "x"], "url.name"),
    (["content/files/a.svg": "<svg onload='x'/>"], "asset.active-svg"),
    (["content/files/a.html": "x"], "asset.type"),
    (["content/en/x.md": page("X", "[a](../files/none.pdf)")], "link.unresolved"),
    (["content/en/x.md": page("X", "[a](../root/none.pdf)")], "link.unresolved"),
    (["content/en/x.md": page("X", "[a](../assets/none.docx)")], "link.unresolved"),
    (["content/redirects.yaml": "/a/: files/none.pdf"], "redirect.target"),
  ])
  func `what has no place or is of no use is a mistake`(
    files: [String: String], id: String
  ) async throws {
    let problems = try await problems(files)
    #expect(Set(problems.map(\.id)) == [id], "\(problems)")
  }

  @Test func `a link on the disk is not followed`() async throws {
    let scratch = try ScratchFolder(site(["content/root/a.txt": "x", "secret": "s"]).files)
    try scratch.link("content/root/b.txt", to: "../../secret")
    try scratch.link("content/files", to: "root")
    await #expect(throws: BuildFailure.self) { try await BuiltSite(scratch) }
  }

  @Test func `a site's own robots.txt is joined to what the program says`() async throws {
    func robots(_ own: String) async throws -> String? {
      try await site(["content/root/robots.txt": own]).build().files["robots.txt"]
    }
    let sitemap = "Sitemap: https://help.example/h/sitemap.xml\n"
    #expect(
      try await robots("User-agent: GPTBot\nDisallow: /")
        == "User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nAllow: /\n" + sitemap)
    #expect(
      try await robots("user-agent: *\nDisallow: /x\n")
        == "user-agent: *\nDisallow: /x\n" + sitemap)
    #expect(
      try await robots("User-agent: *\nDisallow:\n" + sitemap)
        == "User-agent: *\nDisallow:\n" + sitemap)
    #expect(
      try await files.build().files["robots.txt"] == "User-agent: *\nAllow: /\n" + sitemap)
  }
}
