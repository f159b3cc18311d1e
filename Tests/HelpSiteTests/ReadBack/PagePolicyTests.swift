import TestSupport
import Testing
import Text

@testable import HelpSite

/// What a page's own policy keeps browsers from, which nobody sees in the markup.
@Suite struct PagePolicyTests {
  private static let base = "https://help.example/h/"

  /// A site whose page template has this in its head and body.
  private func site(
    head: String = "", body: String = "", policy: String = "{{contentSecurityPolicy}}",
    _ files: [String: String] = [:]
  ) -> SiteFiles {
    var site = SiteFiles(
      languages: "[en]", base: Self.base,
      [
        "content/en/faq.md": page("FAQ", "## Q {#q}\n\nA"),
        "content/en/solo.md": page("Solo", "## S {#s}\n\nA"),
        "content/assets/a.png": "x", "content/assets/a.mp4": "x",
        "templates/page.mustache": """
        <!doctype html>
        <html lang="{{language.tag}}"><head><title>{{title}}</title>
        <meta http-equiv="Content-Security-Policy" content="\(policy)">
        \(head)
        </head>
        <body><h1>{{title}}</h1>{{#sections}}{{html}}{{/sections}}
        \(body)
        </body></html>
        """,
      ])
    site.files.merge(files) { $1 }
    return site
  }

  private func found(_ site: SiteFiles) async throws -> [Diagnostic] {
    let scratch = try ScratchFolder()
    try site.write(to: scratch)
    let report = try await SiteBuild(
      site: scratch.path, options: BuildOptions(jobs: 2, now: 0)
    ).check()
    #expect(report.isComplete)
    return report.diagnostics.filter { $0.id == "output.policy" }
  }

  @Test func `the default theme obeys its own policy`() async throws {
    var site = site()
    site["templates/page.mustache"] = nil
    #expect(try await found(site) == [])
  }

  @Test func `one finding a cause names the address, the directive and the template`() async throws
  {
    let script = "<script src=\"https://stats.example.net/s.js\"></script>"
    let found = try await found(site(head: script))
    #expect(found.count == 1)
    let first = try #require(found.first)
    #expect(first.severity == .warning)
    #expect(first.location == SourceLocation(file: "templates/page.mustache", line: 4, column: 14))
    #expect(
      first.message == "'en/faq/index.html' loads 'https://stats.example.net/s.js', "
        + "which its own policy blocks by 'script-src'")
    #expect(
      first.hint == "publish the file with the site, or write a policy of your own into the "
        + "template; the same in 1 other files")
  }

  @Test(arguments: [
    ("<script src=\"//x.example/s.js\"></script>", "script-src"),
    ("<script>start()</script>", "script-src"), ("<script type=module>a</script>", "script-src"),
    ("<link rel=stylesheet href=\"https://x.example/a.css\">", "style-src"),
    ("<style>a{}</style>", "style-src"), ("<p style=\"color:red\">", "style-src"),
    ("<p onclick=\"go()\">", "script-src"), ("<a href=\"javascript:go()\">x</a>", "script-src"),
    ("<img alt=\"\" src=\"https://x.example/a.png\">", "img-src"),
    ("<img alt=\"\" src=\"/h/none\" srcset=\"https://x.example/a.png 2x\">", "img-src"),
    ("<link rel=\"shortcut icon\" href=\"https://x.example/i.ico\">", "img-src"),
    ("<link rel=manifest href=\"https://x.example/m.json\">", "manifest-src"),
    ("<link rel=preload as=font href=\"https://x.example/f.woff2\">", "font-src"),
    ("<video src=\"https://x.example/v.mp4\"></video>", "media-src"),
    ("<video><source src=\"https://x.example/v.mp4\"></video>", "media-src"),
    ("<video poster=\"https://x.example/v.png\"></video>", "img-src"),
    ("<iframe src=\"https://x.example/\"></iframe>", "default-src"),
    ("<object data=\"https://x.example/\"></object>", "default-src"),
    ("<embed src=\"https://x.example/\">", "default-src"),
    ("<form action=\"https://x.example/buy\"></form>", "form-action"),
    ("<form action=\"/h/en/\"></form>", "form-action"),
    ("<button formaction=\"https://x.example/\">x</button>", "form-action"),
    ("<base href=\"https://x.example/\">", "base-uri"),
    ("<a ping=\"https://x.example/p\" href=\"#\">x</a>", "connect-src"),
    ("<svg><image href=\"https://x.example/a.png\"/></svg>", "img-src"),
    ("<svg><use xlink:href=\"https://x.example/a.svg#a\"/></svg>", "img-src"),
    ("<svg><script href=\"https://x.example/s.js\"></script></svg>", "script-src"),
    ("<svg><a xlink:href=\"javascript:go()\"></a></svg>", "script-src"),
    ("<a href=\" JavaScript:go()\">x</a>", "script-src"),
    ("<a href=\"java&#9;script&#x3A;go()\">x</a>", "script-src"),
    ("<img alt=\"\" srcset=\"data:image/png;base64,AA 1x,,https://x.example/a,b.png\">", "img-src"),
  ])
  func `each kind of thing that a page loads is held against its directive`(
    html: String, directive: String
  ) async throws {
    let found = try await found(site(body: html))
    #expect(found.count == 1, "\(found)")
    #expect(found.allSatisfy { $0.message.hasSuffix(" by '\(directive)'") }, "\(found)")
  }

  @Test(arguments: [
    "<script src=\"{{assets.site.js}}\"></script>",
    "<script type=\"application/ld+json\">{}</script>",
    "<script type=\"text/template\"><p onclick=\"a\"></script>",
    "<img alt=\"\" src=\"{{assets.a.png}}\">",
    "<img alt=\"\" src=\"data:image/png;base64,AAAA\">", "<a href=\"https://x.example/\">x</a>",
    "<link rel=preconnect href=\"https://x.example/\">", "<form></form>", "<img alt=\"\" src=\"\">",
    "<video src=\"{{assets.a.mp4}}\"></video>", "<link rel=me href=\"https://x.example/\">",
    "<!-- <script src=\"https://x.example/s.js\"></script> -->", "<p data-on=\"x\" on>",
  ])
  func `what the policy allows, or says nothing of, is no finding`(html: String) async throws {
    #expect(try await found(site(body: html)) == [])
  }

  @Test(arguments: [
    // What a style sheet loads in its turn, and where it stands.
    ("@font-face {\n src: url(https://x.example/f.woff2) }", "font-src", "2:7"),
    ("a { b: url('https://x.example/a.png') }", "img-src", "1:8"),
    ("@import \"https://x.example/b.css\";", "style-src", "1:9"),
    ("\n@import url(https://x.example/b.css) screen;", "style-src", "2:9"),
    ("@font-face { src: url(data:font/woff2;base64,AA) }", "font-src", "1:19"),
    (
      "a { b: image-set(\"https://x.example/a.avif\" type(\"image/avif\"), url(#x) 2x) }",
      "img-src",
      "1:18"
    ),
    (
      "/* ü\n*/ a { b: -webkit-image-set( 'https://x.example/a.png' 1x ); c: 'd' }", "img-src",
      "2:30"
    ),
  ])
  func `a style sheet's own loads are told at the sheet`(
    css: String, directive: String, place: String
  ) async throws {
    let link = "<link rel=\"stylesheet\" href=\"{{assets.own.css}}\">"
    let found = try await found(site(head: link, ["templates/assets/own.css": css]))
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.location.description == "templates/assets/own.css:\(place)")
    #expect(found.first?.message.hasSuffix("by '\(directive)'") == true, "\(found)")
  }

  @Test func `a sheet that no page uses breaks nothing`() async throws {
    let files = ["templates/assets/own.css": "a { b: url(https://x.example/a.png) }"]
    #expect(try await found(site(files)) == [])
  }

  private func site(_ files: [String: String]) -> SiteFiles { site(head: "", files) }

  @Test(arguments: [
    ("script-src 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='", true),
    ("script-src 'sha256-AAAAaq1sHT3HkYAAwFHyIPMPoWnLARGi5TEPbhTfmNY='", false),
    ("script-src 'unsafe-inline'", true), ("script-src 'unsafe-inline' 'nonce-b'", false),
    ("script-src 'nonce-a'", true), ("default-src 'none'", false), ("default-src *", false),
    ("img-src 'none'", true), ("script-src-elem 'unsafe-inline'; script-src 'none'", true),
    ("SCRIPT-SRC 'UNSAFE-INLINE'; script-src 'none'", true),
  ])
  func `an inline script needs a hash, a nonce or leave`(policy: String, isAllowed: Bool)
    async throws
  {
    let body = "<script nonce=\"a\">start()</script>"
    let found = try await found(site(body: body, policy: policy))
    #expect(found.isEmpty == isAllowed, "\(found)")
  }

  @Test(arguments: [
    ("script-src https://x.example", true), ("script-src x.example", true),
    ("script-src https:", true), ("script-src http:", true), ("script-src *", true),
    ("script-src *.example", true), ("script-src *.x.example", false),
    ("script-src https://x.example/a/", true), ("script-src https://x.example/b/", false),
    ("script-src https://x.example/a/s.js", true), ("script-src https://x.example/a", false),
    ("script-src https://x.example:8443", false), ("script-src https://x.example:*", true),
    ("script-src 'self'", false), ("script-src 'none'", false), ("script-src", false),
    ("script-src 'sha256-AA=='", false), ("script-src 'nonce-n' 'strict-dynamic'", false),
  ])
  func `a file needs its host, its scheme or a folder of it`(policy: String, isAllowed: Bool)
    async throws
  {
    let body = "<script src=\"https://x.example/a/s.js?v=1\"></script>"
    let found = try await found(site(body: body, policy: policy))
    #expect(found.isEmpty == isAllowed, "\(found)")
  }

  @Test func `of two policies both hold, and each for what stands behind it`() async throws {
    let second = "<meta http-equiv=\"content-security-policy\" content=\"img-src 'none'\">"
    let image = "<img alt=\"\" src=\"https://x.example/a.png\">"
    let site = site(body: image + second, policy: "script-src 'none'")
    #expect(try await found(site) == [])
    let other = self.site(body: second + image, policy: "script-src 'none'")
    #expect(try await found(other).count == 1)
  }

  @Test func `a page without a policy, which the host may send, is left alone`() async throws {
    var site = site(body: "<script>start()</script>")
    site["templates/page.mustache"] = site["templates/page.mustache"]!
      .replacing("http-equiv", with: "data-none")
    #expect(try await found(site) == [])
  }

  @Test func `what an author's own HTML brings is told at the page`() async throws {
    let handler = page("FAQ", "## Q {#q}\n\n<p onclick=\"go()\">A</p>")
    var site = site(["content/en/faq.md": handler])
    site["content/site.yaml"]! += "markdown: {rawHTML: true}\n"
    let found = try await found(site)
    #expect(found.map(\.location) == [SourceLocation(file: "content/en/faq.md")])
    #expect(
      found.first?.message
        == "'en/faq/index.html' has 'go()' in 'onclick', which its own policy blocks by 'script-src'"
    )
  }

  @Test func `own addresses are of the page's own origin, however they are written`() async throws {
    let own = ["https://help.example/h/assets/x", "//HELP.example/x", "/x", "x", "../x"]
    for address in own {
      let body = "<iframe src=\"\(address)\"></iframe>"
      let found = try await found(site(body: body, policy: "frame-src 'self'"))
      #expect(found == [], "\(address)")
    }
  }
}
