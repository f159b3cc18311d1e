import TestSupport
import Testing

@testable import HelpSite

/// A preview shows what a build with drafts would publish, whatever happened before.
///
/// Proves promise 27.
@Suite struct PreviewBuilderTests {
  private static let files = RebuildTests.files

  @Test(arguments: RebuildTests.changes)
  func `after a change the preview has the bytes of a build from nothing`(
    change: RebuildTests.Change
  ) async throws {
    var trial = try await PreviewTrial(Self.files)
    let before = trial.files
    #expect(before == (try await Self.files.build { $0.includesDrafts = true }.files))
    try await trial.apply(change.path, change.text)
    var changed = Self.files
    changed[change.path] = change.text
    let fresh = try await changed.build { $0.includesDrafts = true }
    #expect(trial.files == fresh.files)
    #expect(trial.outcome.diagnostics == fresh.report.warnings)
    #expect(trial.outcome.changed == Self.difference(before, fresh.files))
    try await trial.apply(change.path, Self.files[change.path])
    #expect(trial.files == before)
  }

  /// Edits of which some can't be built.
  private static let edits: [(path: String, text: String?)] =
    RebuildTests.changes.map { ($0.path, $0.text) } + [
      ("content/en/a.md", page("A", "[gone](gone.md)")), ("content/en/b.md", "no front matter"),
      ("content/en/b.md", nil), ("content/it/b.md", page("Ib", front: "draft: true", "{{window}}")),
      ("content/site.yaml", nil), ("content/facts.yaml", "window: ["),
      ("templates/page.mustache", "{{#unclosed}}"),
      ("content/en/c/d.md", page("D", "[a](../a.md)")),
      ("templates/sections/payments.mustache", "{{nothing}}"),
      ("content/it/translations.lock", "garbage"),
    ]

  @Test(arguments: 0..<4)
  func `after any row of edits the preview has the bytes of a build from nothing`(
    seed: Int
  ) async throws {
    var random = Xorshift(seed: UInt64(seed))
    var trial = try await PreviewTrial(Self.files)
    var files = Self.files
    for _ in 0..<12 {
      let before = trial.files
      // Now and then an edit is taken back.
      let edit = Self.edits.randomElement(using: &random)!
      let text = Int.random(in: 0..<3, using: &random) == 0 ? Self.files[edit.path] : edit.text
      files[edit.path] = text
      try await trial.apply(edit.path, text)
      let fresh = try? await files.build { $0.includesDrafts = true }
      #expect(trial.outcome.isGood == (fresh != nil), "\(edit.path)")
      if let fresh {
        #expect(trial.files == fresh.files, "\(edit.path)")
        #expect(trial.outcome.diagnostics == fresh.report.warnings)
        #expect(trial.outcome.changed == Self.difference(before, fresh.files))
      } else {
        #expect(trial.files == before)
        #expect(trial.outcome.diagnostics.hasErrors)
      }
    }
  }

  private static func difference(
    _ one: [String: String], _ other: [String: String]
  ) -> Set<String> {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }
  }

  @Test func `a mistake keeps the last good site, and mending it makes the next`() async throws {
    var trial = try await PreviewTrial(SiteFiles(["content/en/a.md": page("A", "Old")]))
    let good = try #require(trial.outcome.site)
    try await trial.apply("content/en/a.md", page("A", "[x](gone.md)"))
    #expect(!trial.outcome.isGood)
    #expect(trial.ids == ["link.unresolved"])
    #expect(trial.outcome.findings[0].excerpt == "  | [x](gone.md)\n  | ^\n")
    #expect(trial.outcome.site?.number == good.number)
    #expect(trial.outcome.changed.isEmpty)
    #expect(trial.files == good.texts)
    try await trial.apply("content/en/a.md", page("A", "New"))
    #expect(trial.outcome.isGood)
    #expect(trial.outcome.site?.number == 3)
    #expect(trial.outcome.changed == ["en/a/index.html", "en/search-1.json"])
  }

  @Test func `a change that was seen while another file was broken isn't forgotten`() async throws {
    let files = SiteFiles(["content/en/a.md": page("A", "Old"), "content/en/b.md": page("B")])
    var trial = try await PreviewTrial(files)
    try await trial.apply("content/en/b.md", "broken")
    try await trial.apply("content/en/a.md", page("A", "New"))
    #expect(!trial.outcome.isGood)
    try await trial.apply("content/en/b.md", page("B"))
    #expect(trial.files["en/a/index.html"]?.contains("New") == true)
  }

  @Test func `what pages refer to is missed on pages that nobody touched`() async throws {
    let files = SiteFiles([
      "content/en/a.md": page("A", "{{window}} [b](b.md)"), "content/en/b.md": page("B"),
      "content/facts.yaml": "window: {days: 90}",
    ])
    var trial = try await PreviewTrial(files)
    try await trial.apply("content/facts.yaml", "other: {days: 90}")
    #expect(trial.ids == ["fact.unknown"])
    try await trial.apply("content/facts.yaml", files["content/facts.yaml"])
    #expect(trial.outcome.isGood)
    try await trial.apply("content/en/b.md", nil)
    #expect(trial.ids == ["link.unresolved"])
  }

  @Test func `what isn't said to have changed isn't read`() async throws {
    var trial = try await PreviewTrial(SiteFiles(["content/en/a.md": page("A", "Old")]))
    try await trial.apply("content/en/a.md", page("A", "New"), told: .nothing)
    #expect(trial.outcome.isGood)
    #expect(trial.outcome.changed.isEmpty)
    await trial.build(.all)
    #expect(trial.outcome.changed == ["en/a/index.html", "en/search-1.json"])
  }

  @Test func `a change that nobody told of is found by the look after the one that it stopped`()
    async throws
  {
    let files = SiteFiles([
      "content/en/a.md": page("A", "Old"), "templates/assets/site.css": "b{}",
    ])
    var trial = try await PreviewTrial(files)
    try trial.scratch.write("content/en/a.md", page("A", "New"))
    try await trial.apply("templates/assets/site.css", "a{}")
    #expect(trial.outcome.failure?.contains("content/en/a.md") == true)
    #expect(trial.files["en/a/index.html"]?.contains("Old") == true)
    await trial.build(.nothing)
    #expect(trial.outcome.isGood)
    #expect(trial.files["en/a/index.html"]?.contains("New") == true)
  }

  @Test func `the search takes over what it knows of pages that are the same`() async throws {
    let files = SiteFiles([
      "content/en/a.md": page("A", "Old"), "content/en/b.md": page("B", "Same"),
    ])
    var trial = try await PreviewTrial(files)
    for text in ["New", "Newer"] {
      // Whoever read it would see that it is another.
      try trial.scratch.write("content/en/b.md", page("B", text))
      try await trial.apply("content/en/a.md", page("A", text))
      #expect(trial.outcome.changed == ["en/a/index.html", "en/search-1.json"])
      #expect(trial.files["en/search-1.json"]?.contains("Same") == true)
    }
  }

  @Test func `a file that is the same keeps its object, so that nothing is copied`() async throws {
    let files = SiteFiles(["content/en/a.md": page("A", "Old"), "content/en/b.md": page("B")])
    var trial = try await PreviewTrial(files)
    let before = try #require(trial.outcome.site?.files)
    try await trial.apply("content/en/a.md", page("A", "New"))
    let after = try #require(trial.outcome.site?.files)
    #expect(before["en/b/index.html"] === after["en/b/index.html"])
    #expect(before["en/a/index.html"] !== after["en/a/index.html"])
    // Everything is rendered again, to the same bytes.
    try await trial.apply("content/facts.yaml", "unused: {days: 3}")
    let again = try #require(trial.outcome.site?.files)
    #expect(again.allSatisfy { after[$0.key] === $0.value })
    #expect(trial.outcome.changed.isEmpty)
  }

  @Test func `without a site there is a sentence, and the site is shown when it is there`()
    async throws
  {
    let scratch = try ScratchFolder()
    let builder = PreviewBuilder(
      site: scratch["site"], options: BuildOptions(jobs: 1, now: 0))
    let none = await builder.build()
    #expect(none.failure == "can't open '\(scratch["site"])': No such file or directory")
    #expect(none.site == nil && !none.isGood && none.findings.isEmpty)
    for (path, text) in SiteFiles(["content/en/a.md": page()]).files {
      try scratch.write("site/" + path, text)
    }
    let some = await builder.build(after: none, changed: .all)
    #expect(some.isGood && some.failure == nil)
    #expect(some.site?.number == 2)
    try scratch.remove("site")
    let last = await builder.build(after: some, changed: .all)
    #expect(last.failure != nil && last.site?.number == 2 && !last.isGood)
  }

  @Test func `drafts are shown, and warnings stop nothing`() async throws {
    let scratch = try ScratchFolder()
    try SiteFiles(
      languages: "[en, it]", ["content/en/a.md": page("A", front: "draft: true")]
    ).write(to: scratch)
    var options = BuildOptions(jobs: 1, now: 0)
    options.isStrict = true
    let outcome = await PreviewBuilder(site: scratch.path, options: options).build()
    #expect(outcome.diagnostics.map(\.id) == ["translation.missing"])
    #expect(outcome.isGood)
    #expect(outcome.site?.page(at: "en/a/index.html")?.isDraft == true)
  }

  @Test(arguments: [
    ("en/a/index.html", "text/html; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
    ("sitemap.xml", "application/xml"), ("en/search.json", "application/json"),
    (".nojekyll", "application/octet-stream"),
  ])
  func `files have the types that a host would give them`(
    path: String, type: String
  ) async throws {
    let trial = try await PreviewTrial(SiteFiles(["content/en/a.md": page()]))
    #expect(trial.outcome.site?.files[path]?.contentType == type)
  }
}
