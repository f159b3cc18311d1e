import Files
import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// The lines of a lock follow the parts that they are about, whatever these are called.
@Suite struct RenamedPartTests {
  private static let english = LockedSite.english
  private static let italian = LockedSite.italian
  /// The text of `#long` as it is after the translation was accepted.
  private static let changed = english.replacing("Within", with: "At most")

  /// The accepted site with other pages; the lock stays as it is.
  private static func site(
    en: [String: String], it: [String: String], redirects: String = "", settings: String = ""
  ) async throws -> [String: String] {
    var files = try await LockedSite.files(settings: settings)
    for tag in ["en", "it", "de"] { files["content/\(tag)/refunds.md"] = nil }
    files["content/de/translations.lock"] = nil
    for (key, text) in en { files["content/en/\(key).md"] = text }
    for (key, text) in it { files["content/it/\(key).md"] = text }
    if !redirects.isEmpty { files["content/redirects.yaml"] = redirects }
    return files
  }

  /// The Italian parts that aren't current under their own names.
  private func states(_ files: [String: String]) async throws -> [String] {
    let scratch = try ScratchFolder(files)
    let survey = try await SiteBuild(site: scratch.path, options: TrialSite.options).survey()
    return survey.parts(in: Language("it")!).compactMap { part in
      if part.state == .current, part.move == nil { return nil }
      return "\(part.name) \(part.state.rawValue)" + (part.move.map { " \($0.former)" } ?? "")
    }
  }

  private func renamed(_ text: String, _ old: String = "long", _ new: String = "term") -> String {
    text.replacing("{#\(old)}", with: "{#\(new)}")
  }

  @Test(arguments: [
    ("refunds#long: refunds#term", ["refunds#term stale refunds#long"]),
    // A chain, which a build refuses.
    ("refunds#long: refunds#x\nrefunds#x: refunds#term", ["refunds#term stale refunds#long"]),
    // Nobody said what it is by now: it isn't taken for new.
    ("", ["refunds#term stale refunds#long"]),
    ("refunds#long: gone", ["refunds#term unreviewed"]),
  ])
  func `a stale question stays stale under another id`(
    redirects: String, expected: [String]
  ) async throws {
    let files = try await Self.site(
      en: ["refunds": renamed(Self.changed)], it: ["refunds": renamed(Self.italian)],
      redirects: redirects)
    #expect(try await states(files) == expected)
  }

  @Test func `a question with the same text stays accepted under another id`() async throws {
    let files = try await Self.site(
      en: ["refunds": renamed(Self.english)], it: ["refunds": renamed(Self.italian)])
    #expect(try await states(files) == ["refunds#term current refunds#long"])
  }

  @Test(arguments: ["/en/refunds/: returns", "/it/refunds/: returns", "/en/refunds.html: returns"])
  func `all parts of a page follow its redirect`(redirect: String) async throws {
    let files = try await Self.site(
      en: ["returns": Self.changed], it: ["returns": Self.italian], redirects: redirect)
    #expect(
      try await states(files) == [
        "returns@title current refunds@title", "returns@description current refunds@description",
        "returns@intro current refunds@intro", "returns#long stale refunds#long",
        "returns#whom current refunds#whom",
      ])
  }

  @Test func `all parts of a folder's page follow its redirect`() async throws {
    // No text is the same, so that the address alone tells.
    let all = Self.english.replacing("To", with: "For").replacing("W", with: "w")
      .replacing("Refunds", with: "Returns").replacing("Money", with: "All")
    var files = try await Self.site(
      en: ["returns/index": all], it: ["returns/index": Self.italian],
      redirects: "/en/refunds/: returns/index")
    files["content/it/translations.lock"]!.replace("refunds", with: "refunds/index")
    #expect(
      try await states(files).prefix(2) == [
        "returns/index@title stale refunds/index@title",
        "returns/index@description stale refunds/index@description",
      ])
  }

  @Test func `a page without a redirect is known by those of its texts that are the same`()
    async throws
  {
    let slug = { (text: String) in text.replacing("---\n\n", with: "slug: money\n---\n\n") }
    let files = try await Self.site(
      en: ["returns": slug(Self.changed)], it: ["returns": slug(Self.italian)])
    #expect(try await states(files).contains("returns#long stale refunds#long"))
  }

  @Test(arguments: [
    "/en/refunds/: returns\nrefunds#long: returns#term",
    "/en/refunds/: returns\nrefunds#long: refunds#term", "/en/refunds/: returns",
  ])
  func `a question follows its page and its new id at once`(redirects: String) async throws {
    let files = try await Self.site(
      en: ["returns": renamed(Self.changed)], it: ["returns": renamed(Self.italian)],
      redirects: redirects)
    #expect(try await states(files).contains("returns#term stale refunds#long"))
  }

  @Test func `a question that moved to a page with lines of its own takes its line along`()
    async throws
  {
    let question = "## How long? {#long}\n\nAt most {{window}}.\n"
    let rest = Self.changed.replacing(question + "\n", with: "")
    var files = try await Self.site(
      en: ["refunds": rest, "other": page("Other", question)],
      it: ["refunds": Self.italian, "other": page("Altro", "## Q {#long}\n\nEntro {{window}}.")],
      redirects: "refunds#long: other#long")
    let hash = String(repeating: "0", count: 32)
    files["content/it/translations.lock"]! += "other@title \(hash) human\n"
    let found = try await states(files)
    #expect(found.contains("other#long stale refunds#long"), "\(found)")
  }

  @Test func `questions that exchange their ids are both stale`() async throws {
    let swapped = renamed(renamed(renamed(Self.english, "long", "x"), "whom", "long"), "x", "whom")
    let files = try await Self.site(en: ["refunds": swapped], it: ["refunds": Self.italian])
    #expect(
      try await states(files) == ["refunds#whom stale", "refunds#long stale"])
  }

  @Test func `both halves of a question that was split are looked at`() async throws {
    let halves = "## How? {#how}\n\nSo.\n\n## When? {#when}\n\nSoon."
    let split = { (text: String) in
      text.replacing(/## [^\n]*\{#long\}\n\n[^\n]*/, with: halves)
    }
    let files = try await Self.site(
      en: ["refunds": split(Self.english)], it: ["refunds": split(Self.italian)])
    #expect(
      try await states(files)
        == ["refunds#how stale refunds#long", "refunds#when stale refunds#long"])
  }

  @Test func `of two questions with one text each keeps a line`() async throws {
    let twice = "## Q {#a}\n\nA\n\n## Q {#b}\n\nA"
    var files = SiteFiles(
      languages: "[en, it]",
      ["content/en/a.md": page("A", twice), "content/it/a.md": page("B", twice)])
    files["content/it/translations.lock"] = try await LockedSite.lock(of: files.files)
    for tag in ["en", "it"] {
      files["content/\(tag)/a.md"] = renamed(
        renamed(files["content/\(tag)/a.md"]!, "a", "c"), "b", "d")
    }
    #expect(try await states(files.files) == ["a#c current a#a", "a#d current a#b"])
  }

  @Test func `of two lines that lead to one question the one that makes it stale counts`()
    async throws
  {
    var files = try await Self.site(
      en: ["refunds": renamed(Self.english)], it: ["refunds": renamed(Self.italian)],
      redirects: "refunds#long: refunds#term\nrefunds#old: refunds#term")
    files["content/it/translations.lock"]! +=
      "refunds#old \(String(repeating: "0", count: 32)) human\n"
    #expect(try await states(files) == ["refunds#term stale refunds#old"])
  }

  @Test func `a question that was never accepted is unreviewed where nothing was lost`()
    async throws
  {
    let more = "## New? {#new}\n\nYes.\n"
    let files = try await Self.site(
      en: ["refunds": Self.english + more], it: ["refunds": Self.italian + more])
    #expect(try await states(files) == ["refunds#new unreviewed"])
  }

  @Test func `the coverage that a release asks for doesn't rise by a new id`() async throws {
    for redirects in ["", "refunds#long: refunds#term"] {
      var files = try await Self.site(
        en: ["refunds": renamed(Self.changed)], it: ["refunds": renamed(Self.italian)],
        redirects: redirects)
      files["content/site.yaml"] = files["content/site.yaml"]!
        .replacing(", it,", with: ", {tag: it, release: {coverage: 90}},")
      let built = try await BuiltSite(ScratchFolder(files)).files
      #expect(built["it/refunds/index.html"] == nil)
    }
  }
}

/// Readers of a translation whose original has another name by now.
@Suite struct RenamedQuestionDisplayTests {
  private static let english = page(
    "Refunds", front: "risk: money", "## Cost? {#cost}\n\nIt costs {{fee}} by now.")
  private static let italian = page("Rimborsi", "## Costo? {#cost}\n\nCosta 5 EUR.")

  private func files(_ changes: [String: String?]) async throws -> SiteFiles {
    var files = SiteFiles(
      languages: "[en, it]",
      [
        "content/en/refunds.md": Self.english.replacing(" by now", with: ""),
        "content/it/refunds.md": Self.italian, "content/facts.yaml": "fee: {number: 9}\n",
      ])
    files["content/it/translations.lock"] = try await LockedSite.lock(of: files.files)
    for (path, text) in changes { files[path] = text }
    return files
  }

  private func renamed(_ text: String) -> String { text.replacing("{#cost}", with: "{#price}") }

  @Test func `the original is shown when both files have the new id`() async throws {
    for redirects in [nil, "refunds#cost: refunds#price"] {
      let site = try await files([
        "content/en/refunds.md": renamed(Self.english),
        "content/it/refunds.md": renamed(Self.italian), "content/redirects.yaml": redirects,
      ]).build()
      let text = try site.text("it/refunds/index.html")
      #expect(text.contains("It costs 9 by now") && !text.contains("Costa 5"))
    }
  }

  @Test func `the original is shown when the translation has the old id still`() async throws {
    let site = try await files([
      "content/en/refunds.md": renamed(Self.english)
    ]).build()
    let html = try site.html("it/refunds/index.html")
    let text = try site.text("it/refunds/index.html")
    #expect(text.contains("It costs 9 by now") && !text.contains("Costa 5"))
    #expect(html.values(of: "href").contains("/en/refunds/#price"))
    // Links to it on other pages of the language lead there still.
    #expect(html.all("h2").contains { $0["id"] == "cost" })
    #expect(try site.text("it/search-1.json").contains("by now"))
  }

  @Test func `the original is shown when only the source has moved`() async throws {
    let site = try await files([
      "content/en/refunds.md": nil, "content/en/returns.md": Self.english,
      "content/redirects.yaml": "/en/refunds/: returns",
    ]).build()
    let text = try site.text("it/refunds/index.html")
    #expect(text.contains("It costs 9 by now") && !text.contains("Costa 5"))
    #expect(
      site.report.warnings.contains {
        $0.id == "translation.orphan"
          && $0.hint == "its original has moved to content/en/returns.md"
      })
  }
}

/// What is said of the lines of a lock whose parts the source hasn't.
@Suite struct LostLineTests {
  private func findings(
    _ english: String, redirects: String? = nil, italian: String? = nil, settings: String = ""
  ) async throws -> [String] {
    var files = try await LockedSite.files(settings: settings)
    files["content/de/translations.lock"] = nil
    files["content/en/refunds.md"] = english
    files["content/redirects.yaml"] = redirects
    if let italian { files["content/it/refunds.md"] = italian }
    return try await TrialSite(only: files).findings().filter { $0.contains("[lock.") }
  }

  private let shorter = LockedSite.english
    .replacing("## To whom? {#whom}\n\nTo *you*.\n", with: "")

  @Test func `a line whose part is gone is told once a page, with what to do`() async throws {
    #expect(
      try await findings(shorter.replacing("We refund.\n", with: "")) == [
        """
        content/it/translations.lock:3:1: warning: the source has no part 'refunds#whom', whose \
        translation was accepted, nor 1 more of that page [lock.orphan]
          hint: say in redirects.yaml what took its place, or that it is gone; or let 'SiteGen \
        translations accept it --prune refunds' take such lines out
        """
      ])
  }

  @Test func `no line is called lost while redirects.yaml can't be read`() async throws {
    #expect(try await findings(shorter, redirects: "refunds#whom: [\n") == [])
  }

  @Test func `what is gone by redirects.yaml isn't told`() async throws {
    #expect(try await findings(shorter, redirects: "refunds#whom: gone\n") == [])
  }

  @Test func `a line under a former name is a note`() async throws {
    let renamed = { (text: String) in text.replacing("{#whom}", with: "{#who}") }
    #expect(
      try await findings(
        renamed(LockedSite.english), redirects: "refunds#whom: refunds#who\n",
        italian: renamed(LockedSite.italian)) == [
          """
          content/it/translations.lock:3:1: note: the part 'refunds#whom' is 'refunds#who' by now \
          [lock.moved]
            hint: 'SiteGen translations accept it --tidy' writes the names anew
          """
        ])
  }

  @Test func `a name whose letters are encoded in another way is called so`() async throws {
    let renamed = { (text: String, letters: String) in text.replacing("{#whom}", with: letters) }
    var files = try await LockedSite.files()
    files["content/de/translations.lock"] = nil
    files["content/it/translations.lock"]!.replace("#whom", with: "#wh\u{f6}m")
    files["content/en/refunds.md"] = renamed(LockedSite.english, "{#who\u{308}m}")
    files["content/it/refunds.md"] = renamed(LockedSite.italian, "{#who\u{308}m}")
    let found = try await TrialSite(only: files).diagnostics().filter { $0.id == "lock.moved" }
    #expect(found.map(\.message) == [])
    for file in ["content/en/refunds.md", "content/it/refunds.md"] {
      files[file.replacing("refunds", with: "ru\u{308}ck")] = files.removeValue(forKey: file)
    }
    files["content/it/translations.lock"]!.replace("refunds", with: "r\u{fc}ck")
    files["content/published.lock"] = "/en/r\u{fc}ck/\n"
    let moved = try await TrialSite(only: files).diagnostics().filter {
      $0.id == "lock.moved" || $0.id == "url.lost"
    }
    #expect(
      moved.count == 2 && moved.allSatisfy { $0.message.contains("encoded in another way") },
      "\(moved)")
  }

  @Test func `a line that stands twice keeps its place`() async throws {
    let renamed = { (text: String) in text.replacing("{#whom}", with: "{#who}") }
    var files = try await LockedSite.files()
    files["content/de/translations.lock"] = nil
    let line = try #require(
      files["content/it/translations.lock"]!.split(separator: "\n").first { $0.contains("#whom") })
    files["content/it/translations.lock"]! += "\(line)\n"
    files["content/en/refunds.md"] = renamed(LockedSite.english)
    files["content/it/refunds.md"] = renamed(LockedSite.italian)
    let found = try await TrialSite(only: files).diagnostics().filter { $0.id == "lock.moved" }
    #expect(found.map(\.location.line) == [3])
  }

  @Test func `the lines of a draft wait`() async throws {
    let draft = LockedSite.english.replacing("---\n\nWe", with: "draft: true\n---\n\nWe")
    #expect(try await findings(draft) == [])
  }
}
