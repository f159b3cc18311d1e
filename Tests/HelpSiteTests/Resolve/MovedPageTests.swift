import Files
import Languages
import TestSupport
import Testing

@testable import HelpSite

/// Pages that moved without a redirect, while all their texts changed: nothing that was stale is
/// taken for new.
@Suite struct MovedPageTests {
  /// An English page of which nothing is as it was, beside its translation.
  private static func rewritten(_ ids: String..., title: String = "Returns") -> String {
    page(
      title, front: "description: All of \(title).\nrisk: money",
      "We return.\n\n"
        + ids.map { "## About \($0) and \(title)? {#\($0)}\n\nIt costs 7 by now.\n" }
        .joined(separator: "\n"))
  }

  private static func italian(_ ids: String...) -> String {
    page(
      "Resi", front: "description: Tutto.",
      "Rendiamo.\n\n"
        + ids.map { "## Su \($0)? {#\($0)}\n\nCosta sette.\n" }.joined(separator: "\n"))
  }

  /// The accepted site with other pages than `refunds`; the lock stays as it is.
  private static func site(
    en: [String: String], it: [String: String], _ more: [String: String] = [:]
  ) async throws -> [String: String] {
    var files = try await LockedSite.files(more)
    for tag in ["en", "it", "de"] { files["content/\(tag)/refunds.md"] = nil }
    files["content/de/translations.lock"] = nil
    for (key, text) in en { files["content/en/\(key).md"] = text }
    for (key, text) in it { files["content/it/\(key).md"] = text }
    return files
  }

  /// The Italian parts that aren't current under their own names.
  private func states(_ files: [String: String]) async throws -> [String] {
    let scratch = try ScratchFolder(files)
    let survey = try await SiteBuild(site: scratch.path, options: TrialSite.options).survey()
    return survey.parts(in: Language("it")!).compactMap { part in
      if part.state == .current, part.move == nil { return nil }
      return "\(part.name) \(part.state.rawValue)"
        + (part.move.map { " \($0.former)" + ($0.isGuess ? "?" : "") } ?? "")
    }
  }

  private func findings(_ files: [String: String], _ prefix: String = "lock.l") async throws
    -> [String]
  {
    try await TrialSite(only: files).findings().filter { $0.contains("[\(prefix)") }
  }

  @Test func `a page is known by its questions`() async throws {
    let files = try await Self.site(
      en: ["returns": Self.rewritten("long", "whom")],
      it: ["returns": Self.italian("long", "whom")])
    #expect(
      try await states(files) == [
        "returns@title stale refunds@title", "returns@description stale refunds@description",
        "returns@intro stale refunds@intro", "returns#long stale refunds#long",
        "returns#whom stale refunds#whom",
      ])
    let text = try await BuiltSite(ScratchFolder(files)).text("it/returns/index.html")
    #expect(text.contains("It costs 7 by now") && !text.contains("Costa sette"))
  }

  @Test func `pages of a folder that got another name are known by their own`() async throws {
    var files = try await Self.site(
      en: [
        "pay/refunds": Self.rewritten("long", "whom"),
        "pay/fees": Self.rewritten("long", "whom", title: "Fees"),
      ],
      it: [
        "pay/refunds": Self.italian("long", "whom"), "pay/fees": Self.italian("long", "whom"),
      ])
    let lock = files["content/it/translations.lock"]!
    let lines = lock.split(separator: "\n").dropFirst()
    files["content/it/translations.lock"] =
      lines.map { "money/" + $0.replacing("refunds", with: "fees") + "\n" }.joined()
      + lines.map { "money/\($0)\n" }.joined()
    let found = try await states(files)
    #expect(found.contains("pay/fees#long stale money/fees#long"), "\(found)")
    #expect(found.contains("pay/refunds#whom stale money/refunds#whom"), "\(found)")
  }

  @Test(arguments: [
    ["plans": rewritten("long", "whom"), "returns": rewritten("long", "whom", title: "Plans")],
    // The half that moved has other questions beside it.
    ["plans": rewritten("long", "a", "b", "c"), "returns": rewritten("long", "d", "e", "f")],
  ])
  func `of two pages that may be the one none is taken for new`(en: [String: String]) async throws {
    let files = try await Self.site(
      en: en, it: en.mapValues { _ in Self.italian("long", "whom") })
    let found = try await states(files)
    #expect(found.contains("plans#long stale refunds#long?"), "\(found)")
    #expect(found.contains("returns#long stale refunds#long?"), "\(found)")
  }

  @Test func `the half of a page that moved is known by its questions`() async throws {
    let rest = LockedSite.english.replacing("## To whom? {#whom}\n\nTo *you*.\n", with: "")
    let files = try await Self.site(
      en: ["refunds": rest, "returns": Self.rewritten("whom", "new", "newer")],
      it: ["refunds": LockedSite.italian, "returns": Self.italian("whom", "new", "newer")])
    let found = try await states(files)
    #expect(found.contains("returns#whom stale refunds#whom?"), "\(found)")
    #expect(found.contains("returns#new unreviewed"), "\(found)")
  }

  @Test func `a page that got other ids too may be the one that came`() async throws {
    let files = try await Self.site(
      en: ["returns": Self.rewritten("term", "who")], it: ["returns": Self.italian("term", "who")])
    #expect(
      try await states(files) == [
        "returns@title stale refunds@title?", "returns@description stale refunds@description?",
        "returns@intro stale refunds@intro?", "returns#term stale refunds#long?",
        "returns#who stale refunds#whom?",
      ])
  }

  @Test func `a page is known by its address`() async throws {
    for (key, slug) in [("returns", "slug: refunds\n"), ("refunds/index", "")] {
      let text = Self.rewritten("term").replacing("risk:", with: slug + "risk:")
      let files = try await Self.site(
        en: [key: text, "other": Self.rewritten("o", title: "Other")],
        it: [key: Self.italian("term"), "other": Self.italian("o")])
      let found = try await states(files)
      #expect(found.contains("\(key)@title stale refunds@title"), "\(found)")
      #expect(found.contains("\(key)#term stale refunds#long?"), "\(found)")
      #expect(found.contains("other#o unreviewed"), "\(found)")
    }
  }

  @Test func `pages that exchange their names are stale`() async throws {
    var files = try await Self.site(
      en: ["refunds": Self.rewritten("a", "b"), "plans": Self.rewritten("long", "whom")],
      it: ["refunds": Self.italian("a", "b"), "plans": Self.italian("long", "whom")])
    let hash = String(repeating: "0", count: 32)
    files["content/it/translations.lock"] =
      "plans#a \(hash) human\nplans#b \(hash) human\n" + files["content/it/translations.lock"]!
    let found = try await states(files)
    for name in ["plans#long", "plans#whom", "refunds#a", "refunds#b", "refunds@title"] {
      #expect(found.contains { $0.hasPrefix("\(name) stale") }, "\(found)")
    }
  }

  @Test func `a text before the questions may be a question by now`() async throws {
    let question = LockedSite.english.replacing("We refund.", with: "## Do you? {#do}\n\nSurely.")
    let files = try await Self.site(en: ["refunds": question], it: ["refunds": question])
    #expect(
      try await states(files).contains { $0.hasPrefix("refunds#do") && $0.contains("intro?") })
  }

  @Test func `where nothing tells, an answer with a risk is not published`() async throws {
    let en = [
      "plans": Self.rewritten("a"), "returns": Self.rewritten("b", title: "Plans"),
    ]
    let it = ["plans": Self.italian("a"), "returns": Self.italian("b")]
    let files = try await Self.site(en: en, it: it)
    #expect(
      try await findings(files) == [
        """
        content/it/translations.lock:2:1: error: nothing tells what became of 'refunds#long', \
        whose translation was accepted, nor of 2 more of that page; it may be 'plans@intro' by \
        now, whose risk is 'money' [lock.lost]
          hint: say in redirects.yaml what took its place, or that it is gone; or let 'SiteGen \
        translations accept it --prune refunds' take such lines out
        """
      ])
    for cured in [
      ["content/redirects.yaml": "/en/refunds/: gone\n"],
      ["content/redirects.yaml": "/en/refunds/: plans\n"],
    ] {
      #expect(try await findings(files.merging(cured) { $1 }) == [])
    }
    var kept = files
    kept["content/site.yaml"]! += "staleRisk: keep\n"
    #expect(try await findings(kept) == [])
    let harmless = en.mapValues { $0.replacing("\nrisk: money", with: "") }
    #expect(try await findings(Self.site(en: harmless, it: it)) == [])
  }

  @Test func `a page that only the translation has is not public without a word`() async throws {
    let files = try await Self.site(
      en: ["plans": Self.rewritten("a"), "returns": Self.rewritten("b", title: "Plans")],
      it: ["refunds": LockedSite.italian])
    #expect(try await findings(files).count == 1)
  }

  @Test func `the original is shown where only the translation has moved`() async throws {
    let files = try await Self.site(
      en: ["refunds": Self.rewritten("long", "whom")], it: ["resi": Self.italian("long", "whom")])
    let site = try await BuiltSite(ScratchFolder(files))
    let text = try site.text("it/resi/index.html")
    #expect(text.contains("It costs 7 by now") && !text.contains("Costa sette"))
    #expect(
      site.report.warnings.contains {
        $0.id == "translation.orphan"
          && $0.hint
            == "if it is the translation of content/en/refunds.md, name it content/it/refunds.md"
      })
  }

  @Test func `the original is shown where only the source has moved`() async throws {
    for ids in [["long", "whom"], ["term", "who"]] {
      let files = try await Self.site(
        en: ["returns": Self.rewritten(ids[0], ids[1])], it: ["refunds": LockedSite.italian])
      let text = try await BuiltSite(ScratchFolder(files)).text("it/refunds/index.html")
      #expect(text.contains("It costs 7 by now") && !text.contains("Entro"), "\(ids)")
    }
  }

  @Test func `a lock that was left behind by its pages is an error`() async throws {
    var files = try await LockedSite.files()
    files["content/it-CH/refunds.md"] = files["content/it/refunds.md"]
    files["content/it/refunds.md"] = nil
    files["content/site.yaml"]!.replace(", it,", with: ", it-CH,")
    #expect(
      try await findings(files) == [
        """
        content/it/translations.lock:1:1: error: this says what pages were made from that are \
        gone: 'it' is no language of site.yaml [lock.language]
          hint: move it to the folder that the pages are in by now, or delete it
        """
      ])
    files["content/it/other.md"] = page("Altro")
    #expect(try await findings(files) == [])
  }
}
