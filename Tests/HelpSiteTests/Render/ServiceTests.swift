import TestSupport
import Testing
import Text

@testable import HelpSite

/// What pages take from other hosts, as `site.yaml` names it.
@Suite struct ServiceTests {
  private func site(_ services: String) -> SiteFiles {
    SiteFiles(
      settings: "sections: [faq]\nservices:\n\(services)",
      ["content/en/a.md": page("T", "## Q {#q}\n\nA"), "content/redirects.yaml": "/old/: a"])
  }

  private func policy(_ site: BuiltSite, _ path: String) throws -> [String: String] {
    let meta = try site.html(path).all("meta").first {
      $0["http-equiv"] == "Content-Security-Policy"
    }
    let pairs = try #require(meta?["content"]).split(separator: "; ").map {
      $0.split(separator: " ", maxSplits: 1).map(String.init)
    }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
  }

  private static let chat = """
      consent: {scripts: [https://c.example/c.js]}
      chat:
        scripts:
          - {src: "https://x.example/w.js?k=1&l=2", waits: true, attributes: {id: ze, data-a: "b\\"<c>"}}
        styles: [https://x.example/w.css]
        allow:
          scripts: ["https://*.x.example"]
          connect: [https://x.example, "wss://x.example"]
          frames: [https://f.example/chat/]
          images: [https://i.example]
          fonts: [https://x.example]
          media: [https://m.example]
          forms: [https://x.example]
        pages: [page]
    """

  @Test func `scripts and styles stand in the head, in their order, and run in their time`()
    async throws
  {
    let text = try await site(Self.chat).build().text("en/a/index.html")
    let markup = """
      <link rel="stylesheet" href="https://x.example/w.css">
      <script src="https://c.example/c.js" defer></script>
      <script src="https://x.example/w.js?k=1&amp;l=2" type="text/plain" data-a="b&quot;&lt;c&gt;" id="ze"></script>
      """
    #expect(text.contains(markup), "\(text.prefix(4_000))")
  }

  @Test func `the policy of a kind of page allows what its services name, and nothing else`()
    async throws
  {
    let site = try await site(Self.chat).build()
    #expect(
      try policy(site, "en/a/index.html") == [
        "default-src": "'none'",
        "script-src": "'self' https://c.example/c.js https://x.example/w.js https://*.x.example",
        "style-src": "'self' https://x.example/w.css",
        "img-src": "'self' data: https://i.example", "media-src": "'self' https://m.example",
        "frame-src": "https://f.example/chat/", "font-src": "'self' https://x.example",
        "connect-src": "'self' https://x.example wss://x.example", "manifest-src": "'self'",
        "base-uri": "'none'", "form-action": "https://x.example",
      ])
    for path in ["en/index.html", "index.html", "404.html", "en/all-questions/index.html"] {
      let found = try policy(site, path)
      #expect(found["script-src"] == "'self' https://c.example/c.js", "\(path)")
      #expect(found["form-action"] == "'none'" && found["frame-src"] == nil, "\(path)")
    }
    #expect(try policy(site, "old/index.html")["script-src"] == "'self'")
    #expect(try !site.text("old/index.html").contains("c.example"))
  }

  @Test func `without services pages are what they were`() async throws {
    let plain = try await SiteFiles(["content/en/a.md": page("T", "## Q {#q}\n\nA")]).build()
    let none = try await SiteFiles(
      settings: "sections: [faq]\nservices: {chat: {}}",
      ["content/en/a.md": page("T", "## Q {#q}\n\nA")]
    ).build()
    #expect(plain.files == none.files)
  }

  @Test func `check finds nothing that a page's own policy blocks`() async throws {
    let scratch = try ScratchFolder(site(Self.chat).files)
    let report = try await SiteBuild(site: scratch.path, options: TrialSite.options).check()
    #expect(report.diagnostics.filter { $0.id.hasPrefix("output.") } == [])
  }

  @Test(arguments: [
    ("  a: {scripts: [http://x.example/a.js]}", "config.value"),
    ("  a: {scripts: [\"https://x.example/a.js; script-src *\"]}", "config.value"),
    ("  a: {scripts: [\"https://x.example/'unsafe-inline'\"]}", "config.value"),
    ("  a: {scripts: [\"https://*.x.example/a.js\"]}", "config.value"),
    ("  a: {scripts: [\"//x.example/a.js\"]}", "config.value"),
    ("  a: {allow: {connect: [\"*\"]}}", "config.value"),
    ("  a: {allow: {connect: [\"https:\"]}}", "config.value"),
    ("  a: {allow: {connect: [\"https://x.example,https://y.example\"]}}", "config.value"),
    ("  a: {allow: {workers: [https://x.example]}}", "config.unknown-key"),
    ("  a: {pages: [pages]}", "config.value"), ("  a: {script: []}", "config.unknown-key"),
    ("  a: {scripts: [{waits: true}]}", "config.missing-key"),
    ("  a: {scripts: [{src: https://x.example/a.js, attributes: {onload: x}}]}", "config.name"),
    ("  A: {}", "config.name"), ("  a: [x]", "config.type"),
  ])
  func `what can't be a source of a policy is refused at its place`(
    services: String, id: String
  ) async throws {
    let found = try await site(services).mistakes()
    #expect(found.map(\.id) == [id], "\(found)")
    #expect(found.allSatisfy { $0.location.file == "content/site.yaml" && $0.location.line == 6 })
  }
}
