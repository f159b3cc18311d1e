import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 1.
@Suite struct ContentSecurityPolicyTests {
  private func directives(
    _ settings: String, _ body: String = "", path: String = "en/a/index.html"
  ) async throws -> [String: String] {
    let site = try await SiteFiles(
      settings: settings,
      ["content/en/a.md": page("T", body), "content/assets/i.png": "x"]
    ).build()
    let metas = try site.html(path).all("meta").filter {
      $0["http-equiv"] == "Content-Security-Policy"
    }
    try #require(metas.count == 1)
    let pairs = (metas[0]["content"] ?? "").split(separator: "; ").map {
      $0.split(separator: " ", maxSplits: 1).map(String.init)
    }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
  }

  @Test func `a page may load the site's own files and nothing else`() async throws {
    #expect(
      try await directives("sections: []", "![own](../assets/i.png)") == [
        "default-src": "'none'", "script-src": "'self'", "style-src": "'self'",
        "img-src": "'self' data:", "media-src": "'self'", "font-src": "'self'",
        "connect-src": "'self'", "manifest-src": "'self'", "base-uri": "'none'",
        "form-action": "'none'",
      ])
  }

  @Test(arguments: [
    ("https://x.example/i.png", true), ("http://x.example/i.png", true),
    ("//x.example/i.png", true), ("/\\x.example/i.png", true), ("<\\\\\\\\x.example/i.png>", true),
    ("/i.png", false), ("#i", false), ("../assets/i.png", false),
  ])
  func `a page whose text shows another host's picture may load it`(
    address: String, isRemote: Bool
  ) async throws {
    let body = "![x](\(address))"
    let settings = "sections: []\nlinks: {exclude: [/i.png]}"
    let own = try await directives(settings, body)
    #expect(own["img-src"] == (isRemote ? "'self' data: https: http:" : "'self' data:"))
    // The pages that don't show it stay as they are.
    let home = try await directives(settings, body, path: "en/index.html")
    #expect(home["img-src"] == "'self' data:")
  }

  @Test func `where raw HTML is allowed, it may embed and style, but run nothing`() async throws {
    let found = try await directives("markdown: {rawHTML: true}")
    #expect(found["img-src"] == "'self' data: https: http:")
    #expect(found["frame-src"] == "'self' https: http:")
    #expect(found["style-src"] == "'self' 'unsafe-inline'")
    #expect(found["script-src"] == "'self'")
    #expect(found["form-action"] == "'none'")
  }

  @Test func `Pagefind may compile its own code`() throws {
    let site = SiteConfigurationReader.read(
      Array("name: A\nbaseURL: https://a.example/\nlanguages: [en]\nsearch: pagefind".utf8),
      file: "site.yaml", baseURL: nil
    ).value
    let policy = ContentSecurityPolicy(try #require(site))
    #expect(policy.text.contains("script-src 'self' 'wasm-unsafe-eval';"))
  }

  @Test func `every page of the default theme has the policy`() async throws {
    let site = try await SiteFiles(
      ["content/en/a.md": page("T", "## Q\n\nA"), "content/redirects.yaml": "/old/: a"]
    ).build()
    for (path, html) in try site.pages() {
      #expect(
        html.all("meta").contains { $0["http-equiv"] == "Content-Security-Policy" }, "\(path)")
    }
  }
}
