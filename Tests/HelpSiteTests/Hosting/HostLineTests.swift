import TestSupport
import Testing

@testable import HelpSite

@Suite struct HostLineTests {
  private static let redirects = """
    /en/old/: faq
    /{language}/a.html: faq
    /blog/*: https://blog.example/*
    /blog/one/: 'https://blog.example/1'

    """

  private static func site(_ hosts: String, _ more: [String: String] = [:]) -> SiteFiles {
    var files = SiteFiles(
      languages: "[en, it]", settings: "output: {markdown: true}\nhosts: [\(hosts)]",
      [
        "content/en/faq.md": page("F", "## Q\n\nA"), "content/it/faq.md": page("D"),
        "content/redirects.yaml": redirects,
      ])
    for (path, text) in more { files[path] = text }
    return files
  }

  private func host(_ kind: LineHost.Kind, _ built: BuiltSite) throws -> LineHost {
    LineHost(
      kind: kind, files: Set(built.files.keys), redirects: try #require(built.files["_redirects"]),
      headers: built.files["_headers"] ?? "")
  }

  @Test(arguments: [("netlify", LineHost.Kind.netlify), ("cloudflare", .cloudflare)])
  func `old addresses lead on for good`(name: String, kind: LineHost.Kind) async throws {
    let host = try host(kind, await Self.site(name).build())
    #expect(host.answer("/en/old/") == .init(status: 301, path: "/en/faq/"))
    #expect(host.answer("/it/a.html") == .init(status: 301, path: "/it/faq/"))
    #expect(host.answer("/blog/x/y") == .init(status: 301, path: "https://blog.example/x/y"))
    #expect(host.answer("/blog/one/") == .init(status: 301, path: "https://blog.example/1"))
    #expect(host.answer("/en/faq/") == .init(status: 200, path: "en/faq/index.html"))
  }

  @Test func `GitLab gets patterns alone, since files stand before its rules`() async throws {
    let host = try host(.gitLab, await Self.site("gitlab-pages").build())
    #expect(host.answer("/blog/x") == .init(status: 301, path: "https://blog.example/x"))
    #expect(host.answer("/en/old/") == .init(status: 200, path: "en/old/index.html"))
    #expect(!host.redirects.contains("!") && !host.redirects.contains(" 404"))
  }

  @Test func `Netlify chooses a language at the root alone, and has 404 pages by language`()
    async throws
  {
    let host = try host(.netlify, await Self.site("netlify").build())
    #expect(host.answer("/", languages: ["it"]) == .init(status: 302, path: "/it/"))
    #expect(host.answer("/", languages: ["fr"]) == .init(status: 200, path: "index.html"))
    #expect(host.answer("/en/faq/", languages: ["it"]).status == 200)
    #expect(host.answer("/it/none/") == .init(status: 404, path: "/it/404.html"))
    #expect(host.answer("/none") == .init(status: 404, path: "/404.html"))
  }

  @Test func `Cloudflare gets neither conditions nor 404 pages, which it finds itself`()
    async throws
  {
    let host = try host(.cloudflare, await Self.site("cloudflare").build())
    #expect(!host.redirects.contains("Language=") && !host.redirects.contains("404"))
    #expect(host.answer("/it/none/") == .init(status: 404, path: "it/404.html"))
  }

  @Test func `headers say how long files last, and nothing twice`() async throws {
    let built = try await Self.site("netlify").build()
    let host = try host(.netlify, built)
    let sheet = try #require(built.files.keys.first { $0.hasSuffix(".css") })
    #expect(host.header("Cache-Control", of: "/" + sheet) == "public, max-age=31536000, immutable")
    #expect(host.header("Cache-Control", of: "/en/faq/") == nil)
    #expect(host.header("Content-Security-Policy", of: "/en/faq/") == "frame-ancestors 'none'")
    #expect(host.header("X-Robots-Tag", of: "/en/faq/index.md") == "noindex")
    #expect(host.header("X-Content-Type-Options", of: "/" + sheet) == "nosniff")
  }

  @Test func `the site's own lines are joined`() async throws {
    let own = [
      "content/root/_redirects": "/own /en/ 302\n", "content/root/_headers": "/own\n  X-Own: 1\n\n",
    ]
    let built = try await Self.site("netlify", own).build()
    let host = try host(.netlify, built)
    #expect(host.answer("/own") == .init(status: 302, path: "/en/"))
    #expect(host.header("X-Own", of: "/own") == "1")
    let alone = try await Self.site("nginx", own).build()
    #expect(alone.files["_redirects"] == "/own /en/ 302\n")
  }

  @Test func `what a host reads at its root isn't published below another path`() async throws {
    var files = Self.site("netlify, azure, gitlab-pages, apache")
    files["content/site.yaml"] = files["content/site.yaml"]?
      .replacing("https://help.example/", with: "https://help.example/h/")
    let built = try await files.build()
    #expect(built.files["_headers"] == nil && built.files["staticwebapp.config.json"] == nil)
    #expect(built.files["_redirects"]?.contains("/h/blog/*") == true)
    #expect(built.files[".htaccess"] != nil)
  }

  @Test(arguments: [
    ("netlify, gitlab-pages", "hosts.clash"), ("github-pages", "hosts.terms"),
    ("github-pages", "redirect.pattern"), ("azure", "redirect.pattern"),
  ])
  func `what a host doesn't do is said`(hosts: String, id: String) async throws {
    let report = try await Self.site(hosts).build().report
    #expect(report.warnings.map(\.id).contains(id))
    #expect(try await !Self.site("nginx, vercel").build().report.warnings.contains { $0.id == id })
  }

  @Test(arguments: [("nowhere", "config.value"), ("nginx, nginx", "config.duplicate-key")])
  func `a host is one that is known, and stands once`(hosts: String, id: String) async throws {
    #expect(try await Self.site(hosts).mistakes().map(\.id).contains(id))
  }
}
