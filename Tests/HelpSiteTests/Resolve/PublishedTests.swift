import Languages
import TestSupport
import Testing

@testable import HelpSite

@Suite struct PublishedTests {
  private let files = SiteFiles(
    languages: "[en, it]", base: "https://help.example/h/",
    [
      "content/en/faq.md": page("F", "## Q {#q}\n\nA\n\n## R {#r}\n\nA"),
      "content/it/faq.md": page("D", front: "slug: domande", "## Q {#q}\n\nA"),
      "content/en/solo.md": page("S", "## S {#s}\n\nA"),
      "content/it/solo.md": page("S", front: "draft: true", "## X {#x}\n\nA"),
    ])

  private static let ledger = """
    # SiteGen: addresses and ids that are published. "SiteGen ids accept" writes it.
    /en/
    /en/faq/
    /en/solo/
    /it/
    /it/domande/
    /it/solo/
    faq#q
    faq#r
    solo#s

    """

  private func scratch(_ files: SiteFiles) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try files.write(to: scratch)
    return scratch
  }

  private func accept(_ scratch: ScratchFolder) async throws -> Int {
    try await SiteBuild(site: scratch.path, options: TrialSite.options).acceptIDs()
  }

  private func errors(
    ledger: String = ledger, redirects: String = "", _ change: (inout SiteFiles) -> Void = { _ in }
  ) async throws -> [String] {
    var files = files
    files["content/published.lock"] = ledger
    if !redirects.isEmpty { files["content/redirects.yaml"] = redirects }
    change(&files)
    let scratch = try scratch(files)
    return try await TrialSite.diagnostics(of: scratch.path).filter { $0.severity == .error }
      .map(\.withHint)
  }

  @Test func `accept writes addresses and ids, sorted, and adds only what is new`() async throws {
    let scratch = try scratch(files)
    #expect(try await accept(scratch) == 9)
    #expect(scratch.text("content/published.lock") == Self.ledger)
    #expect(try await accept(scratch) == 0)
    #expect(scratch.text("content/published.lock") == Self.ledger)
    try scratch.write("content/en/faq.md", page("F", "## N {#n}\n\nA"))
    #expect(try await accept(scratch) == 1)
    // A promise stays, whatever became of it.
    #expect(scratch.text("content/published.lock")?.contains("faq#r\n") == true)
  }

  @Test func `a site that keeps its promises has no error, one without a ledger neither`()
    async throws
  {
    #expect(try await errors() == [])
    #expect(try await files.mistakes() == [])
  }

  @Test func `an address and an id are lost if only Unicode calls the new ones equal`() async throws
  {
    var files = files
    files["content/en/caf.md"] = page("C", front: "slug: caf\u{E9}", "## Q {#q}\n\n### Café\n\nA")
    let scratch = try scratch(files)
    _ = try await accept(scratch)
    let ledger = try #require(scratch.text("content/published.lock"))
    files["content/en/caf.md"] = page("C", front: "slug: cafe\u{301}", "## Q {#q}\n\nA")
    files["content/published.lock"] = ledger + "caf#\u{E9}\n"
    let lost = try self.scratch(files)
    let found = try await TrialSite.diagnostics(of: lost.path).map(\.id)
    #expect(found.filter { $0 == "url.lost" }.count >= 1 && found.contains("id.lost"))
    _ = try await accept(lost)
    let after = try #require(lost.text("content/published.lock"))
    #expect(after.utf8.count > ledger.utf8.count)
    #expect(after.unicodeScalars.contains("\u{E9}") && after.unicodeScalars.contains("\u{301}"))
  }

  @Test func `a renamed id is an error until redirects name it`() async throws {
    let rename: (inout SiteFiles) -> Void = {
      $0["content/en/faq.md"] = page("F", "## Q {#q}\n\nA\n\n## R {#rr}\n\nA")
    }
    #expect(
      try await errors(rename) == [
        "content/published.lock:9:1: error: no question has the id 'faq#r' any more [id.lost]"
          + "\n  hint: give it back, or write 'faq#r: faq#rr' into redirects.yaml"
      ])
    for redirect in ["faq#r: faq#rr", "faq#r: solo#s", "faq#r: gone"] {
      #expect(try await errors(redirects: redirect, rename) == [])
    }
  }

  @Test func `a lost address is an error until redirects name it`() async throws {
    let move: (inout SiteFiles) -> Void = {
      $0["content/it/faq.md"] = page("D", front: "slug: risposte", "## Q {#q}\n\nA")
    }
    #expect(
      try await errors(move) == [
        "content/published.lock:6:1: error: nothing is published at '/it/domande/' any more"
          + " [url.lost]\n  hint: name the page that took its place in redirects.yaml, or write"
          + " gone there"
      ])
    for redirect in ["/it/domande/: faq", "/it/domande: faq#q", "/it/domande/: gone"] {
      #expect(try await errors(redirects: redirect, move) == [])
    }
    #expect(try await errors(redirects: "/it/altro/: faq", move).count == 1)
  }

  @Test func `of a page that is gone, its addresses are missed and not its ids`() async throws {
    let ids = try await errors { $0.files["content/en/solo.md"] = nil }
    #expect(ids.count == 2 && ids.allSatisfy { $0.contains("[url.lost]") }, "\(ids)")
  }

  @Test(arguments: [
    ("faq#q: faq#r", "redirect.shadowed"), ("faq#a: faq#a", "redirect.loop"),
    ("faq#a: faq#b\nfaq#b: faq#a", "redirect.loop"),
    ("faq#a: faq#b\nfaq#b: faq#q", "redirect.chain"),
    ("faq#a: faq#b\nfaq#b: gone", "redirect.chain"), ("faq#a: none#q", "redirect.target"),
    ("faq#a: faq#none", "link.fragment"), ("faq#a: faq", "config.value"),
    ("faq#: faq#q", "config.value"), ("/en/faq/: gone", "redirect.shadowed"),
    ("/en/faq/: solo", "url.conflict"), ("/en/x: solo\n/en/x/: faq", "url.conflict"),
  ])
  func `redirects that contradict themselves or the site`(
    redirects: String, id: String
  ) async throws {
    let found = try await errors(redirects: redirects)
    #expect(!found.isEmpty && found.contains { $0.contains("[\(id)]") }, "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("content/redirects.yaml:") }, "\(found)")
  }

  @Test func `a chain of three is told with its end`() async throws {
    let found = try await errors(redirects: "faq#a: faq#b\nfaq#b: faq#c\nfaq#c: faq#q")
    #expect(found.count == 2 && found.allSatisfy { $0.contains("[redirect.chain]") })
    #expect(found[0].hasSuffix("hint: write 'faq#a: faq#q'"), "\(found)")
  }

  @Test(arguments: [
    ("<<<<<<< ours", "published.conflict"), ("=======", "published.conflict"),
    ("nonsense", "published.syntax"), ("faq#", "published.syntax"), ("faq#a b", "published.syntax"),
  ])
  func `a line that is no promise is named`(line: String, id: String) async throws {
    let found = try await errors(ledger: "/en/\n\(line)\n")
    #expect(found.count == 1 && found[0].hasPrefix("content/published.lock:2:1:"), "\(found)")
    #expect(found[0].contains("[\(id)]"))
  }

  @Test func `a build with some languages keeps the promises of all`() async throws {
    var files = files
    files["content/published.lock"] = Self.ledger
    let mistakes = try await files.mistakes { $0.languages = [Language("it")!] }
    #expect(mistakes == [])
  }

  @Test func `an old id leads to the question that has another`() async throws {
    var files = files
    files["content/redirects.yaml"] = "faq#old: faq#q\nfaq#older: faq#q\nfaq#x: gone\n"
    let site = try await files.build()
    for path in ["en/faq/index.html", "it/domande/index.html"] {
      let html = try site.html(path)
      let section = try #require(html.elements.first { $0["class"] == "question" })
      let ids = html.elements.filter { $0.name == "span" && $0["id"] != nil }.compactMap {
        $0["id"]
      }
      #expect(ids == ["old", "older"])
      #expect(section.name == "section")
    }
  }
}
