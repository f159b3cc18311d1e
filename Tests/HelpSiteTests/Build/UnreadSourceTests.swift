import TestSupport
import Testing
import Text

@testable import HelpSite

/// What a check finds where a part of the site can't be read.
@Suite struct UnreadSourceTests {
  /// A sound site in which each kind of file is used.
  private static let files = SiteFiles(
    languages: "[en, {tag: it, translations: error}]",
    settings: """
      sections: [faq, contact]
      home: {pages: [b]}
      returnPolicy: {days: window, page: b}
      """,
    [
      "content/facts.yaml": "window: {days: 90}\n",
      "content/payments.yaml": """
      methods: {visa: {name: Visa, kind: card, logo: visa.svg}}
      groups: {cards: {methods: [visa]}}

      """,
      "content/contact.yaml": "channels: {sales: {kind: mail, address: sales@example.com}}\n",
      "content/tools.yaml":
        "groups: {more: {title: More, tools: [{name: B, page: b}]}}\n",
      "content/redirects.yaml": "/old/: b\n\"b#was\": b#q\n",
      "content/published.lock": "/en/b/\nb#q\nb#was\n",
      "content/assets/visa.svg": "<svg/>", "content/assets/a.png": "x",
      "content/en/a.md": page(
        "A",
        "## Q {#q}\n\n[b](b.md#q) {{window}} [mail](contact:sales) ![a](../assets/a.png)\n\n"
          + "{{payments:cards}}\n\n{{tools:more}}\n"),
      "content/en/b.md": page("B", "## Q {#q}\n\nText."),
      "content/it/a.md": page(
        "Prima",
        "## Domanda {#q}\n\n[b](b.md#q) {{window}} [posta](contact:sales) ![a](../assets/a.png)\n\n"
          + "{{payments:cards}}\n\n{{tools:more}}\n"),
      "content/it/b.md": page("Seconda", "## Domanda {#q}\n\nTesto."),
    ])

  private func errors(_ change: (inout SiteFiles) -> Void = { _ in }) async throws -> [String] {
    var files = Self.files
    change(&files)
    return try await TrialSite(only: files.files).diagnostics()
      .filter { $0.severity == .error && $0.id != "translation.unreviewed" }
      .map { "\($0.location.file): \($0.id)" }
  }

  @Test func `the site as it is has no mistakes`() async throws {
    #expect(try await errors() == [])
  }

  @Test(arguments: [
    ("content/facts.yaml", "window: {days: x}\n", "config.type"),
    ("content/facts.yaml", "window: [\n", "config.syntax"),
    ("content/facts.yaml", "\u{1}", "file.control-character"),
    ("content/payments.yaml", "methods: {visa: {name: Visa}}\n", "config.missing-key"),
    ("content/contact.yaml", "channels: {sales: {kind: fax}}\n", "config.value"),
    ("content/tools.yaml", "groups: {more: {title: More}}\n", "config.missing-key"),
    ("content/redirects.yaml", "/old/: [\n", "config.syntax"),
    ("content/published.lock", "nothing\n", "published.syntax"),
    ("content/it/translations.lock", "a@title nothing\n", "lock.hash"),
    ("content/it/strings.yaml", "home: []\n", "strings.type"),
    ("content/en/b.md", "no head\n", "front-matter.missing"),
    ("content/en/b.md", "---\ntitle: B\nslug: \"#\"\n---\n", "front-matter.slug"),
    ("content/it/b.md", "---\nslug: b\n---\n", "front-matter.missing-key"),
    (
      "content/it/b.md", "---\ntitle: B\nsections: [faw]\n---\n\n## D {#q}\n\nTesto.\n",
      "section.unknown"
    ),
    (
      "content/en/b.md", page("B", String(repeating: "[x](none.md)\n", count: 200)),
      "link.unresolved"
    ),
    ("templates/partials/breadcrumbs.mustache", "\u{1}", "file.control-character"),
    ("content/assets/visa.svg", "<svg><script/></svg>", "asset.active-svg"),
  ])
  func `what is broken hides nothing of the rest, and is blamed on nobody else`(
    file: String, text: String, id: String
  ) async throws {
    #expect(try await Set(errors { $0[file] = text }) == ["\(file): \(id)"])
    let both = try await errors { files in
      files[file] = text
      files["content/en/c.md"] = page("C", "[x](a.md#none)\n")
    }
    // The page isn't translated, which has nothing to do with it.
    let others = Set(both).subtracting(["content/en/c.md: translation.missing"])
    #expect(others == ["\(file): \(id)", "content/en/c.md: link.fragment"])
  }

  @Test func `a page with an error isn't compared with its translations`() async throws {
    var files = Self.files
    files["content/en/a.md"]!.replace("{{window}}", with: "{{windw}}")
    let found = try await TrialSite(only: files.files).diagnostics().filter {
      $0.location.file.text.hasSuffix("/a.md")
    }
    #expect(found.map(\.id) == ["fact.unknown"])
  }

  @Test func `a file that can't be read is there for those who name it`() async throws {
    let scratch = try ScratchFolder(Self.files.files)
    try scratch.remove("content/assets/a.png")
    try scratch.link("content/assets/a.png", to: "visa.svg")
    try scratch.remove("content/en/b.md")
    try scratch.link("content/en/b.md", to: "a.md")
    let found = try await TrialSite.diagnostics(of: scratch.path).filter { $0.severity == .error }
    #expect(Set(found.map(\.id)).isSuperset(of: ["file.symbolic-link"]))
    #expect(!found.contains { ["link.unresolved", "image.missing"].contains($0.id) })
  }

  @Test func `a drawing that runs scripts doesn't keep the pages from being read back`()
    async throws
  {
    let found = try await errors { files in
      files["content/assets/visa.svg"] = "<svg><script/></svg>"
      files["templates/not-found.mustache"] = "<html lang=\"en\"><h1>x</h1><a href=\"/nowhere/\">"
    }
    #expect(found.contains("content/assets/visa.svg: asset.active-svg"))
    #expect(found.contains("templates/not-found.mustache: output.link"))
  }

  @Test func `a build publishes nothing of a site with an error in a drawing`() async throws {
    var files = Self.files
    files["content/assets/visa.svg"] = "<svg><script/></svg>"
    #expect(try await files.mistakes().contains { $0.id == "asset.active-svg" })
  }

  @Test func `without its settings only the data of a site is looked at`() async throws {
    let found = try await errors { files in
      files["content/site.yaml"]! += "nonsense: 1\n"
      files["content/facts.yaml"] = "window: []\n"
      files["content/en/a.md"] = "no head"
    }
    #expect(found == ["content/facts.yaml: config.type", "content/site.yaml: config.unknown-key"])
  }
}
