import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// The ledger of days: `content/days.lock`.
@Suite struct DayLedgerTests {
  private static let files = SiteFiles(
    languages: "[en, it]", settings: "sections: [faq]\noutput: {faq: true}",
    [
      "content/en/a.md": page(
        "A", front: "description: D", "Hi\n\n## Q {#q}\n\nOne\n\n## R {#r}\n\nTwo"),
      "content/it/a.md": page(
        "Ai", front: "description: Di", "Ciao\n\n## Qi {#q}\n\nUno\n\n## Ri {#r}\n\nDue"),
      "content/en/b.md": page("B", "## S {#s}\n\nS"),
    ])

  private static func options(_ day: String) throws -> BuildOptions {
    var options = TrialSite.options
    options.buildDate = try #require(CalendarDate(day))
    return options
  }

  /// Accepts a folder's texts on a day.
  private static func accept(
    _ scratch: ScratchFolder, on day: String, reviewed: [PartSelection] = []
  ) async throws {
    _ = try await SiteBuild(site: scratch.path, options: options(day))
      .acceptIDs(reviewed: reviewed)
  }

  private static func lines(_ scratch: ScratchFolder) -> [String] {
    (scratch.text("content/days.lock") ?? "").split(separator: "\n").dropFirst().map {
      let fields = $0.split(separator: " ")
      return "\(fields[0]) \(fields[2]) \(fields[3])"
    }
  }

  private static func built(_ scratch: ScratchFolder) async throws -> [String: String] {
    try await BuiltSite.run(scratch, options: options("2030-01-01"))
    return try scratch.published()
  }

  /// The days of a sitemap by the addresses of pages.
  private static func days(_ sitemap: String?) -> [String: String] {
    var days: [String: String] = [:]
    for match in (sitemap ?? "").matches(of: /<loc>([^<]*)<\/loc><lastmod>([^<]*)<\/lastmod>/) {
      days[String(match.1)] = String(match.2)
    }
    return days
  }

  @Test func `without a ledger nothing has a day`() async throws {
    let scratch = try ScratchFolder(Self.files.files)
    let files = try await Self.built(scratch)
    #expect(!files.values.contains { $0.contains("lastmod") || $0.contains("dateModified") })
    #expect(!files.values.contains { $0.contains("Last reviewed") })
    // Its schema tells what a day would mean.
    let data = files.filter { $0.key != "faq.schema.json" }
    #expect(!data.values.contains { $0.contains("\"updated\"") })
  }

  @Test func `what stands there when the ledger begins is older than that, by no known day`()
    async throws
  {
    let scratch = try ScratchFolder(Self.files.files)
    try await Self.accept(scratch, on: "2026-01-01")
    #expect(
      Self.lines(scratch) == [
        "en/a#q - -", "en/a#r - -", "en/a@description - -", "en/a@intro - -", "en/a@title - -",
        "en/b#s - -", "en/b@title - -", "it/a#q - -", "it/a#r - -", "it/a@description - -",
        "it/a@intro - -", "it/a@title - -",
      ])
    let files = try await Self.built(scratch)
    #expect(!files.values.contains { $0.contains("lastmod") || $0.contains("Last reviewed") })
  }

  @Test func `a change has the day on which it was accepted, in its language alone`() async throws {
    let scratch = try ScratchFolder(Self.files.files)
    try await Self.accept(scratch, on: "2026-01-01")
    try scratch.write(
      "content/it/a.md",
      page("Ai", front: "description: Di", "Ciao\n\n## Qi {#q}\n\nUno!\n\n## Ri {#r}\n\nDue"))
    // Not before it is accepted: nobody knows the day.
    var files = try await Self.built(scratch)
    #expect(Self.days(files["sitemap-it.xml"]) == [:])
    try await Self.accept(scratch, on: "2026-02-03")
    #expect(Self.lines(scratch).filter { !$0.hasSuffix("- -") } == ["it/a#q 2026-02-03 -"])
    files = try await Self.built(scratch)
    #expect(Self.days(files["sitemap-it.xml"]) == ["https://help.example/it/a/": "2026-02-03"])
    #expect(Self.days(files["sitemap-en.xml"]) == [:])
    #expect(files["it/faq.json"]?.contains("\"updated\":\"2026-02-03\"") == true)
    #expect(files["it/faq.json"]?.ranges(of: "\"updated\"").count == 1)
    #expect(files["it/a/index.html"]?.contains("\"dateModified\":\"2026-02-03\"") == true)
    // Accepting once more changes nothing.
    let before = scratch.text("content/days.lock")
    try await Self.accept(scratch, on: "2027-01-01")
    #expect(scratch.text("content/days.lock") == before)
  }

  @Test func `a text that is as it was by its words has no new day`() async throws {
    let scratch = try ScratchFolder(Self.files.files)
    try await Self.accept(scratch, on: "2026-01-01")
    try scratch.write("content/en/b.md", page("B", "## S {#s}\n\n\nS\n\n"))
    try await Self.accept(scratch, on: "2026-02-03")
    #expect(Self.lines(scratch).allSatisfy { $0.hasSuffix("- -") })
  }

  @Test func `a page that lost a question changed on that day`() async throws {
    let scratch = try ScratchFolder(Self.files.files)
    try await Self.accept(scratch, on: "2026-01-01")
    try scratch.write("content/redirects.yaml", "a#r: gone\n")
    for (language, title) in [("en", "A"), ("it", "Ai")] {
      let text = language == "en" ? "Hi\n\n## Q {#q}\n\nOne" : "Ciao\n\n## Qi {#q}\n\nUno"
      let front = "description: D\(language == "en" ? "" : "i")"
      try scratch.write("content/\(language)/a.md", page(title, front: front, text))
    }
    try await Self.accept(scratch, on: "2026-02-03")
    #expect(
      Self.lines(scratch).filter { !$0.hasSuffix("- -") }
        == ["en/a@title 2026-02-03 -", "it/a@title 2026-02-03 -"])
  }

  @Test func `a page was reviewed when the last of its parts was, and says so`() async throws {
    let scratch = try ScratchFolder(Self.files.files)
    try await Self.accept(scratch, on: "2026-01-01")
    let page = try #require(PartSelection("a"))
    let part = try #require(PartSelection("b#s"))
    try await Self.accept(scratch, on: "2026-03-04", reviewed: [page, part])
    var files = try await Self.built(scratch)
    #expect(files["en/a/index.html"]?.contains("datetime=\"2026-03-04\"") == true)
    #expect(files["en/a/index.html"]?.contains("March 4, 2026") == true)
    #expect(files["it/a/index.html"]?.contains("4 marzo 2026") == true)
    // Of another part of the page nobody has said it; and a review is no change.
    #expect(files["en/b/index.html"]?.contains("datetime=") == false)
    #expect(Self.days(files["sitemap-en.xml"]) == [:])
    // A part that changed since then was looked at later, the others weren't.
    try scratch.write("content/it/a.md", changedPage)
    try await Self.accept(scratch, on: "2026-05-06")
    files = try await Self.built(scratch)
    #expect(files["it/a/index.html"]?.contains("datetime=\"2026-03-04\"") == true)
    #expect(
      Self.days(files["sitemap-it.xml"]) == ["https://help.example/it/a/": "2026-05-06"])
    try scratch.write(
      "content/site.yaml",
      (scratch.text("content/site.yaml") ?? "").replacing(
        "{faq: true}", with: "{faq: true, reviewed: false}"))
    files = try await Self.built(scratch)
    #expect(files["it/a/index.html"]?.contains("datetime=") == false)
  }

  private let changedPage = TestSupport.page(
    "Ai", front: "description: Di", "Ciao!\n\n## Qi {#q}\n\nUno\n\n## Ri {#r}\n\nDue")

  @Test func `lines of both sides of a merge tell the day of the text that is there`()
    async throws
  {
    let scratch = try ScratchFolder(Self.files.files)
    try await Self.accept(scratch, on: "2026-01-01")
    let ours = scratch.text("content/days.lock") ?? ""
    try scratch.write("content/en/b.md", page("B", "## S {#s}\n\nOther"))
    try await Self.accept(scratch, on: "2026-02-03")
    let theirs = scratch.text("content/days.lock") ?? ""
    try scratch.write("content/days.lock", theirs + ours)
    let files = try await Self.built(scratch)
    #expect(Self.days(files["sitemap-en.xml"]) == ["https://help.example/en/b/": "2026-02-03"])
    try await Self.accept(scratch, on: "2026-04-05")
    #expect(scratch.text("content/days.lock") == theirs)
  }

  @Test(arguments: [
    ("<<<<<<< ours\n", "days.conflict"), ("en/a#q\n", "days.syntax"),
    ("en/a#q 00 - -\n", "days.syntax"),
    ("en/a#q 0123456789abcdef0123456789abcdef 2026-02-30 -\n", "days.syntax"),
    ("a#q 0123456789abcdef0123456789abcdef - -\n", "days.syntax"),
  ])
  func `a line that is none is told`(line: String, id: String) async throws {
    var files = Self.files
    files["content/days.lock"] = DayLedger.head + line
    let found = try await files.mistakes().filter { $0.severity == .error }
    #expect(found.map(\.id) == [id])
    #expect(found.first?.location == SourceLocation(file: DayLedger.path, line: 2))
  }

  @Test func `the form of a line is the same for all time`() async throws {
    let scratch = try ScratchFolder(Self.files.files)
    try await Self.accept(scratch, on: "2026-01-01")
    let line = (scratch.text("content/days.lock") ?? "").split(separator: "\n").last
    #expect(line == "it/a@title 6b9a58b582ed71bc8be18d24044232e9 - -")
  }

  @Test func `a build after another knows the days as one from nothing does`() async throws {
    let scratch = try ScratchFolder(Self.files.files)
    try await Self.accept(scratch, on: "2026-01-01")
    _ = try await Self.built(scratch)
    try scratch.write("content/en/b.md", page("B", "## S {#s}\n\nOther"))
    _ = try await Self.built(scratch)
    try await Self.accept(scratch, on: "2026-02-03")
    let files = try await Self.built(scratch)
    var source = Self.files
    for name in ["content/days.lock", "content/published.lock", "content/en/b.md"] {
      source[name] = scratch.text(name)
    }
    let fresh = try ScratchFolder(source.files)
    #expect(try await Self.built(fresh) == files)
  }
}
