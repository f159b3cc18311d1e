import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

/// What writers are told of the page that they look at.
@Suite struct PreviewPageTests {
  /// A site whose Italian and German translations were accepted, with other files beside its own.
  private func trial(_ files: [String: String] = [:], settings: String = "") async throws
    -> PreviewTrial
  {
    var all = SiteFiles([:])
    for (path, text) in try await LockedSite.files(files, settings: settings) { all[path] = text }
    return try await PreviewTrial(all)
  }

  private static let changed = LockedSite.english.replacing("Within", with: "Not within")

  @Test func `an original's questions are the source, and lead to themselves in every language`()
    async throws
  {
    let page = try await trial().page(at: "en/refunds/index.html")
    #expect(page.language == "en")
    #expect(page.source == "content/en/refunds.md")
    #expect(!page.isFallback && !page.isDraft && page.isReleased)
    #expect(page.questions.map(\.id) == ["long", "whom"])
    #expect(page.questions.map(\.state) == [.source, .source])
    #expect(page.questions.map(\.heading) == ["How long?", "To whom?"])
    #expect(page.questions.map(\.line) == [8, 12])
    let links = page.questions[0].links
    #expect(links.map(\.language) == ["en", "it", "de"])
    #expect(
      links.map(\.path) == ["/en/refunds/#long", "/it/refunds/#long", "/de/refunds/#long"])
    #expect(links.map(\.state) == [.source, .current, .current])
  }

  @Test func `the state of the whole site is a page of its own`() async throws {
    let trial = try await trial(["content/en/refunds.md": Self.changed])
    let site = try #require(trial.outcome.site)
    let html = try HTMLPage(String(decoding: site.translationStatus(), as: UTF8.self))
    #expect(html.first("h1")?.text == "Translations: Help")
    #expect(html.all("summary").contains { $0.text.hasPrefix("it 1") })
  }

  @Test func `an unreleased language is shown, and said to be none`() async throws {
    let settings = "release: {coverage: 100}\n"
    let trial = try await trial(
      ["content/it/refunds.md": "---\ntitle: R\n---\n"], settings: settings)
    #expect(try !trial.page(at: "it/refunds/index.html").isReleased)
    #expect(try trial.page(at: "de/refunds/index.html").isReleased)
    #expect(trial.outcome.site?.languages.map(\.isReleased) == [true, false, true])
    #expect(trial.ids.contains("translation.unreleased"))
  }

  @Test func `a changed original makes its translations stale, and shows its words as they are`()
    async throws
  {
    let trial = try await trial(["content/en/refunds.md": Self.changed])
    let page = try trial.page(at: "it/refunds/index.html")
    #expect(page.questions.map(\.state) == [.stale, .current])
    #expect(page.questions[0].heading == "Quanto?")
    let change = try #require(page.questions[0].change)
    // Nobody put the site under version control.
    #expect(!change.isKnown)
    #expect(
      change.pieces == [.init(kind: .same, text: "## How long? {#long}\n\nNot within {{window}}.")])
    #expect(page.questions[1].change == nil)
  }

  @Test func `what changed is marked where git has the text that was translated`() async throws {
    var trial = try await trial()
    try trial.scratch.commitAll()
    try await trial.apply("content/en/refunds.md", Self.changed)
    let page = try trial.page(at: "de/refunds/index.html")
    let change = try #require(page.questions[0].change)
    #expect(change.isKnown)
    #expect(change.translation == "## Quanto? {#long}\n\nEntro {{window}}.")
    let marked = change.pieces.filter { $0.kind != .same }
    #expect(marked.map(\.kind) == [.removed, .added])
    #expect(marked.map { $0.text.filter { !$0.isWhitespace } } == ["Within", "Notwithin"])
  }

  @Test func `a question that isn't translated is missing, under its original's heading`()
    async throws
  {
    let text = LockedSite.italian.split(separator: "## A chi")[0]
    let trial = try await trial(["content/it/refunds.md": String(text)])
    let page = try trial.page(at: "it/refunds/index.html")
    #expect(page.questions.map(\.state) == [.current, .missing])
    #expect(page.questions[1].heading == "To whom?")
    #expect(page.questions[1].line == nil)
    #expect(page.questions[1].links.map(\.language) == ["en", "de"])
  }

  @Test func `of a page that isn't translated all questions are missing`() async throws {
    let files = try await LockedSite.files().filter { $0.key != "content/it/refunds.md" }
    var all = SiteFiles([:])
    for (path, text) in files { all[path] = text }
    let trial = try await PreviewTrial(all)
    let page = try trial.page(at: "it/refunds/index.html")
    #expect(page.isFallback)
    #expect(page.source == "content/en/refunds.md")
    #expect(page.questions.map(\.state) == [.missing, .missing])
  }

  @Test func `a question that the original hasn't is an orphan`() async throws {
    let more = LockedSite.italian + "\n## Altro {#more}\n"
    let trial = try await trial(["content/it/refunds.md": more])
    let page = try trial.page(at: "it/refunds/index.html")
    #expect(page.questions.map(\.state) == [.current, .current, .orphan])
    #expect(page.questions[2].heading == "Altro")
  }

  @Test func `headings are known of pages that were rendered by an earlier build too`()
    async throws
  {
    var trial = try await trial()
    try await trial.apply("content/en/other.md", page("Other"))
    try await trial.apply("content/en/other.md", page("Another"))
    let page = try trial.page(at: "it/refunds/index.html")
    #expect(page.questions.map(\.heading) == ["Quanto?", "A chi?"])
  }

  @Test func `what is no page of content has nothing to tell`() async throws {
    let site = try #require(try await trial().outcome.site)
    #expect(site.page(at: "en/index.html") == nil)
    #expect(site.page(at: "404.html") == nil)
    #expect(site.page(at: "../x") == nil)
  }

  @Test func `languages have their folders`() async throws {
    let site = try #require(try await trial(settings: "sourceAtRoot: true\n").outcome.site)
    let languages = site.languages
    #expect(languages.map(\.tag) == ["en", "it", "de"])
    #expect(languages.map(\.folder) == ["", "it/", "de/"])
    #expect(languages.map(\.name) == ["English", "Italiano", "Deutsch"])
  }
}

extension ScratchFolder {
  /// Puts all files under version control.
  fileprivate func commitAll() throws {
    for arguments in [["init", "-q"], ["add", "-A"], ["commit", "-qm", "all"]] {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      let author = ["-c", "user.name=A", "-c", "user.email=a@example.com"]
      process.arguments = ["git", "-C", path] + author + arguments
      process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }
  }
}
