import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Pages and assets are named by their files, wherever their addresses could stand.
@Suite struct SiteLinkTests {
  private static let data = [
    "content/en/refunds.md": page("R", front: "slug: money-back", "## How {#how}\n\nA"),
    "content/en/general/plans.md": page("P", "A"), "content/en/my page.md": page("M", "A"),
    "content/it/refunds.md": page("S", front: "slug: rimborsi", "## Come {#how}\n\nA"),
    "content/assets/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "content/redirects.yaml": "/en/old/: refunds\n",
  ]

  private func files(
    _ body: String, base: String = "https://help.example/", settings: String = ""
  ) -> SiteFiles {
    SiteFiles(
      languages: "[en, it]", base: base, settings: settings,
      Self.data.merging(["content/en/sub/page.md": page("T", body)]) { $1 })
  }

  /// Lines `line:column: message [id] hint`, of errors alone.
  private func errors(_ site: SiteFiles) async throws -> [String] {
    try await site.mistakes().filter { $0.severity == .error }.map {
      "\($0.location.line):\($0.location.column): \($0.message) [\($0.id)] \($0.hint ?? "")"
    }
  }

  @Test(arguments: [
    ("/general/plans", "../general/plans.md"), ("/general/plans/", "../general/plans.md"),
    ("/en/general/plans/", "../general/plans.md"), ("/en/money-back/", "../refunds.md"),
    ("/en/money-back", "../refunds.md"), ("/en/money-back/index.html", "../refunds.md"),
    ("/refunds.md", "../refunds.md"), ("/en/refunds.md", "../refunds.md"),
    ("/content/en/refunds.md", "../refunds.md"), ("/refunds.html#how", "../refunds.md#how"),
    ("/it/rimborsi/?x=1#how", "../../it/refunds.md?x=1#how"),
    ("/it/refunds", "../../it/refunds.md"),
    ("//help.example/en/money-back/", "../refunds.md"),
    ("https://help.example/en/money-back/#how", "../refunds.md#how"),
    ("HTTP://HELP.example/refunds.md", "../refunds.md"), ("/my%20page", "../my%20page.md"),
    ("page", "page.md"), ("./page/", "page.md"), ("page.html?x#y", "page.md?x"),
    ("../refunds/", "../refunds.md"), ("../../money-back/", "../refunds.md"),
    ("general/plans/", "../general/plans.md"),
    ("../../refunds.md", "../refunds.md"),
  ])
  func `the address of a page is an error, and its file the cure`(
    address: String, file: String
  ) async throws {
    let found = "pages are linked by their files, not by '\(address)' [link.maybe-page]"
    let hint = "did you mean '\(file)'?"
    #expect(try await errors(files("See [x](\(address)).")) == ["5:5: \(found) \(hint)"])
    #expect(try await errors(files("See [x][y].\n\n[y]: \(address)")) == ["5:5: \(found) \(hint)"])
    let html = files("a <a href=\"\(address)\">x</a>", settings: "markdown: {rawHTML: true}")
    #expect(try await errors(html) == ["5:12: \(found) \(hint)"])
    let picture = try await errors(files("![x](\(address))"))
    #expect(picture == ["5:1: '\(address)' is no picture [image.missing] "])
  }

  @Test(arguments: [
    "/assets/a.svg", "/content/assets/a.svg", "https://help.example/assets/a.svg", "assets/a.svg",
  ])
  func `the address of an asset is an error, and its file the cure`(
    address: String
  ) async throws {
    let rest = "not by '\(address)' ["
    let hint = "did you mean '../../assets/a.svg#x'?"
    #expect(
      try await errors(files("[x](\(address)#x)")) == [
        "5:1: assets are named by their files, not by '\(address)#x' [link.unresolved] \(hint)"
      ])
    let found = try await errors(files("![x](\(address)#x)"))
    #expect(
      found == [
        "5:1: assets are named by their files, not by '\(address)#x' [image.missing] \(hint)"
      ],
      "\(rest)")
  }

  @Test(arguments: [
    ("general/plans.md", "../general/plans.md"), ("en/refunds.md#how", "../refunds.md"),
    ("../content/en/refunds.md", "../refunds.md"), ("./refunds.md", "../refunds.md"),
  ])
  func `a path from a folder further up has the right one as hint`(
    link: String, file: String
  ) async throws {
    let found = try await errors(files("[x](\(link))"))
    #expect(found == ["5:1: no page at '\(link)' [link.unresolved] did you mean '\(file)'?"])
  }

  @Test func `an id that the page hasn't isn't in the hint`() async throws {
    for (id, meant) in [("nope", ""), ("hwo", "#how"), ("how", "#how")] {
      let found = try await errors(files("[x](/en/money-back/#\(id))"))
      #expect(found.count == 1 && found[0].hasSuffix("did you mean '../refunds.md\(meant)'?"))
    }
  }

  @Test func `a file of the theme is none that a page can link`() async throws {
    let found = try await errors(files("[x](/assets/site.css)"))
    #expect(found.count == 1 && found[0].contains("nothing is published at '/assets/site.css'"))
  }

  @Test func `the name of a page ends in small letters`() async throws {
    for name in ["../refunds.MD", "../refunds.Md"] {
      let found = try await errors(files("[x](\(name)#how)"))
      #expect(
        found.count == 1 && found[0].hasSuffix("did you mean '../refunds.md#how'?"), "\(found)")
    }
  }

  @Test(arguments: ["///en/money-back/", "////en/"])
  func `an address with more than two slashes leads to another host`(address: String) async throws {
    #expect(
      try await errors(files("[x](\(address))")) == [
        "5:1: '\(address)' leads to the host 'en' [link.unresolved] begin an address of this site "
          + "with one slash, that of another with https://"
      ])
  }

  @Test func `a fact that is no address is named as it was written`() async throws {
    var site = files("[x]({{window}}) [y]({{portal}}) [z]({{portal}}#a)")
    site["content/facts.yaml"] = "window: {days: 30}\nportal: {url: 'https://a.example/'}\n"
    #expect(
      try await errors(site) == [
        "5:1: '{{window}}' is no address: its fact is no url [fact.place] link to a page's file, or "
          + "to a fact of the type url"
      ])
  }

  @Test func `the published name of an asset is an error`() async throws {
    let built = try await files("![x](../../assets/a.svg)").build()
    let name = try #require(built.files.keys.first { $0.hasPrefix("assets/a.") })
    let found = try await errors(files("![x](/\(name))"))
    #expect(
      found.count == 1 && found[0].hasSuffix("did you mean '../../assets/a.svg'?"), "\(found)")
  }

  @Test(arguments: [
    ("/none", "nothing is published at '/none'"),
    ("/en/none/#x", "nothing is published at '/en/none/#x'"),
    ("https://help.example/none", "nothing is published at 'https://help.example/none'"),
    ("none.html", "'none.html' leads to no page and no file"),
  ])
  func `where nothing is published, the link is the error`(
    address: String, message: String
  ) async throws {
    let body = "[x](\(address))"
    #expect(
      try await errors(files("\(body)\n\n\(body)")).map { $0.prefix { $0 != "[" } }
        == ["5:1: \(message) ", "7:1: \(message) "])
  }

  @Test(arguments: [
    "/", "/en/", "/it/", "/en/old/", "/sitemap.xml", "https://help.example", "/en/?x#y", "../../",
    "https://help.example.com/none", "//other.example/refunds.md", "/en/all-questions/",
  ])
  func `what no file stands for may be linked by its address`(address: String) async throws {
    #expect(try await errors(files("[x](\(address))")) == [])
  }

  @Test(arguments: [
    ("/h/en/money-back/", true), ("/h/general/plans", true), ("/refunds.md", true),
    ("/content/en/refunds.md", true), ("/h/none", true), ("/general/plans", false),
    ("/en/money-back/", false), ("../../../../none", true), ("/none", false),
    ("https://help.example/general/plans/", false),
  ])
  func `what the host has besides the site isn't known`(
    address: String, isError: Bool
  ) async throws {
    let found = try await errors(files("[x](\(address))", base: "https://help.example/h/"))
    #expect(found.isEmpty != isError, "\(found)")
  }

  @Test func `every page is told of, and a check reads nothing back`() async throws {
    var site = files("A")
    for number in 10..<30 {
      site["content/en/p\(number).md"] = page("P", "[a](/general/plans) [b](/none)")
    }
    let found = try await site.mistakes()
    #expect(found.count { $0.id == "link.maybe-page" } == 20)
    #expect(found.count { $0.id == "link.unresolved" } == 20)
    #expect(!found.contains { $0.id.hasPrefix("output.") })
  }

  @Test func `the languages that aren't built may have what is linked`() async throws {
    let site = files("[a](/it/) [b](/it/none/) [c](/it/rimborsi/)")
    let found = try await site.mistakes { $0.languages = [Language("en")!] }
      .filter { $0.severity == .error }
    #expect(found.map(\.id) == ["link.maybe-page"])
  }

  @Test(arguments: [
    (
      "content/tools.yaml",
      "groups: {g: {title: G, tools: [{name: N, url: 'ADDRESS/en/money-back/'}]}}",
      "link.maybe-page", "write page: refunds"
    ),
    (
      "content/tools.yaml", "groups: {g: {title: G, tools: [{name: N, url: 'ADDRESS/none'}]}}",
      "link.unresolved", "if the host has it, write links: {exclude: [\"/none\"]} in site.yaml"
    ),
    (
      "content/tools.yaml", "groups: {g: {title: G, tools: [{name: N, page: en/money-back/}]}}",
      "config.page", "did you mean 'refunds'?"
    ),
    (
      "content/contact.yaml", "channels: {c: {kind: web, url: 'ADDRESS/none'}}", "link.unresolved",
      "if the host has it, write links: {exclude: [\"/none\"]} in site.yaml"
    ),
    (
      "content/facts.yaml", "f: {url: 'ADDRESS/none'}", "link.unresolved",
      "if the host has it, write links: {exclude: [\"/none\"]} in site.yaml"
    ),
    (
      "content/redirects.yaml", "/a/: /en/money-back/", "redirect.target", "did you mean 'refunds'?"
    ),
    (
      "content/redirects.yaml", "/a/: general/plans.md", "redirect.target",
      "did you mean 'general/plans'?"
    ),
  ])
  func `addresses of the site in data files`(
    file: String, text: String, id: String, hint: String
  ) async throws {
    var site = files("A")
    site[file] = text.replacing("ADDRESS", with: "https://help.example")
    let found = try await site.mistakes().filter { $0.severity == .error }
    #expect(found.map(\.id) == [id], "\(found)")
    #expect(found.first?.hint == hint)
    #expect(found.first?.location.file.text == file)
  }
}
