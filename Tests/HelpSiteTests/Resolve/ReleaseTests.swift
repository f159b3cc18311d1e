import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Languages that aren't public before they have what their release asks for.
@Suite struct ReleaseTests {
  private func isPublic(
    _ files: SiteFiles, _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> Bool {
    try await files.build(change).files["de/index.html"] != nil
  }

  /// Lines `id: message`, of the ids that begin so.
  private func found(
    _ files: SiteFiles, _ prefix: String = "translation.",
    _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> [String] {
    var options = TrialSite.options
    change(&options)
    let scratch = try ScratchFolder()
    try files.write(to: scratch)
    let report = try await SiteBuild(site: scratch.path, options: options).check()
    return report.diagnostics.filter { $0.id.hasPrefix(prefix) && $0.message.contains("'de'") }
      .map { "\($0.severity.rawValue) \($0.id): \($0.message)" }
  }

  @Test func `an unreleased language is in no file of the site`() async throws {
    let site = try await GatedSite.files().build()
    for (path, text) in site.files where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      #expect(!text.contains("/h/de/") && !text.contains("\"de\""), "\(path)")
      #expect(!text.contains("Deutsch"), "\(path)")
    }
    #expect(!site.files.keys.contains { $0.hasPrefix("de/") || $0.contains("-de") })
    #expect(site.files["en/old/index.html"] != nil)
  }

  @Test func `on demand it is built beside the others, which stay as they are`() async throws {
    let site = try await GatedSite.files().build { $0.includesUnreleased = true }
    let own = site.files.filter { $0.key.hasPrefix("de/") }
    #expect(
      own.keys.sorted() == [
        "de/404.html", "de/a/index.html", "de/all-questions/index.html",
        "de/alle-fragen/index.html", "de/b/index.html", "de/index.html", "de/manifest.webmanifest",
        "de/old/index.html", "de/search-1.json", "de/search.json",
      ])
    let plain = try await GatedSite.files().build().files
    #expect(site.files.filter { !$0.key.hasPrefix("de/") } == plain)
  }

  @Test func `its pages are hidden from search engines and have no alternates`() async throws {
    let site = try await GatedSite.files().build { $0.includesUnreleased = true }
    for (path, html) in try site.pages() where path.hasPrefix("de/") {
      let robots = html.all("meta").filter { $0["name"] == "robots" }.map { $0["content"] }
      #expect(robots == ["noindex"], "\(path)")
      #expect(html.links("alternate").isEmpty, "\(path)")
    }
    let html = try site.html("de/a/index.html")
    #expect(html.links("canonical").first?["href"] == "https://help.example/h/de/a/")
    let menu = html.links(inside: "languages")
    #expect(menu.map(\.language) == ["en", "it", "de", "pt-BR"])
    #expect(menu.map(\.isCurrent) == [false, false, true, false])
  }

  @Test func `with all that is asked for it is a language as any other`() async throws {
    let site = try await GatedSite.files("{coverage: 30}").build()
    let html = try site.html("en/a/index.html")
    #expect(html.links("alternate").contains { $0["hreflang"] == "de" })
    #expect(site.files["sitemap-de.xml"] != nil)
    #expect(try !site.text("de/a/index.html").contains("noindex"))
    #expect(try site.html("index.html").all("a").contains { $0["hreflang"] == "de" })
  }

  @Test(arguments: [("{coverage: 80}", "A"), ("{coverage: 30}", "Deutsch")])
  func `an unreleased language stands in for no other`(
    release: String, title: String
  ) async throws {
    let site = try await GatedSite.files(release).build()
    #expect(try site.html("pt-br/a/index.html").first("h1")?.text == title)
  }

  @Test func `one line says what it lacks, until it is built`() async throws {
    let site = try GatedSite.files(
      "{must: [a, b#t, b#u], coverage: 80}", german: ", translations: error")
    let line =
      "note translation.unreleased: 'de' is not released: coverage 33% of 80%, "
      + "lacks a#r, a#s, b#t and 1 more"
    #expect(try await found(site) == [line])
    #expect(try await isPublic(site) == false)
    let scratch = try ScratchFolder()
    try site.write(to: scratch)
    let places = try await TrialSite.diagnostics(of: scratch.path)
      .filter { $0.id == "translation.unreleased" }.map { "\($0.location)" }
    #expect(places == ["content/site.yaml:3:40"])
    let preview = try await found(site) { $0.includesUnreleased = true }
    #expect(preview.count == 2 && preview.contains(line), "\(preview)")
    #expect(preview.contains("warning translation.missing: not translated into 'de'"))
  }

  @Test func `it stops no strict build, but what must be recorded does`() async throws {
    var site = try GatedSite.files(general: "release: {coverage: 80}")
    site["content/site.yaml"] = site["content/site.yaml"]!
      .replacing(", {tag: pt-BR, fallback: [de]}", with: "")
    let built = try await site.build { $0.isStrict = true }
    #expect(built.report.warnings.map(\.severity) == [.note, .note])
    site["content/site.yaml"] = site["content/site.yaml"]!.replacing("{coverage: 80}}", with: "{}}")
      .replacing("release: {coverage: 80}", with: "release: {coverage: 100}")
    site["content/de/a.md"] = GatedSite.firstPage
    site["content/de/b.md"] = GatedSite.secondPage
    let mistakes = try await site.mistakes { $0.isStrict = true }
    #expect(mistakes.map(\.id) == ["translation.unrecorded", "translation.unreleased"])
  }

  @Test func `a language whose state doesn't matter is held back without a word`() async throws {
    let site = try GatedSite.files(german: ", translations: off")
    #expect(try await found(site) == [])
    #expect(try await !isPublic(site))
  }

  @Test(arguments: [
    ("/en/a/", "a"), ("a.md", "a"), ("en/a", "a"), ("A", "a"), ("a.md#x", "a#x"),
    ("/en/a/@title", "a@title"),
  ])
  func `an address or a file has the page's name as hint`(
    written: String, name: String
  ) async throws {
    let mistakes = try await GatedSite.files("{must: ['\(written)']}").mistakes()
    #expect(mistakes.first { $0.id == "config.page" }?.hint == "did you mean '\(name)'?")
  }

  @Test(arguments: [
    ("{must: [c]}", "config.page: no page 'c'"),
    ("{must: [a#x]}", "config.part: the page 'a' has no part '#x'"),
    ("{must: [a@intro]}", "config.part: the page 'a' has no part '@intro'"),
  ])
  func `what no page has can't be asked for`(release: String, error: String) async throws {
    let mistakes = try await GatedSite.files(release).mistakes().filter { $0.severity == .error }
    #expect(mistakes.map { "\($0.id): \($0.message)" } == [error])
    #expect(
      mistakes.first?.location == SourceLocation(file: "content/site.yaml", line: 3, column: 48))
  }

  @Test func `a mistyped question is told with its nearest name`() async throws {
    let site = try GatedSite.files("{must: [a@summary]}")
    #expect(try await site.mistakes().map(\.id) == ["config.value"])
    var other = try GatedSite.files("{must: [a#quantity]}")
    other["content/en/a.md"] = page("A", "## Q {#quantities}\n\nA")
    let mistake = try #require(try await other.mistakes().first { $0.id == "config.part" })
    #expect(mistake.hint == "did you mean 'a#quantities'?")
  }

  @Test func `a link to a page of an unreleased language is an error`() async throws {
    var site = try GatedSite.files()
    site["content/en/b.md"]! += "\n[Deutsch](../de/a.md)\n"
    let mistakes = try await site.mistakes().filter { $0.severity == .error }
    #expect(
      mistakes.map(\.description) == [
        "content/en/b.md:15:1: error: the language 'de' is not released [link.unreleased]"
      ])
    site["content/en/b.md"] = page("B", "[a](a.md)")
    site["content/de/a.md"]! += "\n[English](../en/a.md)\n"
    #expect(try await site.mistakes() == [])
  }

  @Test func `a link to a text that another language waits for is no draft's`() async throws {
    let site = try GatedSite.files(
      changes: [
        "content/de/c.md": page(), "content/pt-BR/a.md": page("A", "[c](c.md)"),
      ])
    let mistakes = try await site.mistakes().filter { $0.severity == .error }
    #expect(mistakes.map(\.id) == ["link.unreleased"])
  }

  @Test func `alone it is built on demand only`() async throws {
    let site = try GatedSite.files()
    let failure = await #expect(throws: UsageFailure.self) {
      try await site.build { $0.languages = [Language("de")!] }
    }
    #expect(failure?.description.contains("--unreleased") == true)
    let built = try await site.build {
      $0.languages = [Language("de")!]
      $0.includesUnreleased = true
    }
    #expect(built.files["de/a/index.html"] != nil)
    #expect(try built.text("index.html").contains("noindex"))
  }

  @Test(arguments: [false, true])
  func `accepting the last part releases the language in the same folder`(
    isPreview: Bool
  ) async throws {
    let change: (inout BuildOptions) -> Void = { $0.includesUnreleased = isPreview }
    var site = try GatedSite.files("{must: [a#q], reviewed: true}")
    let lock = try await GatedSite.lock(of: site)
    // Nothing else may change: no file's name, and no language that falls back on this one.
    site["content/site.yaml"] = site["content/site.yaml"]!
      .replacing(", {tag: pt-BR, fallback: [de]}", with: "")
    site["content/de/translations.lock"] = TranslationLock.header
    let scratch = try ScratchFolder()
    try site.write(to: scratch)
    let before = try await BuiltSite(scratch, change)
    #expect(before.files["sitemap-de.xml"] == nil)
    try scratch.write("content/de/translations.lock", lock)
    let after = try await BuiltSite(scratch, change)
    site["content/de/translations.lock"] = lock
    #expect(try await after.files == site.build(change).files)
    #expect(after.files["sitemap-de.xml"] != nil)
  }
}
