import Foundation
import Languages
import Publishing
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Whatever a build remembers of the one before, its output is that of a build from nothing.
///
/// Proves promise 18.
@Suite struct RebuildTests {
  static let files = SiteFiles(
    languages: "[en, it, ar]",
    settings: "sections: [faq, {payments: all}, contact]\nhome: {pages: [b]}\nextra: {tone: x}",
    [
      "content/en/a.md": page(
        "A", "[b](b.md#q) ![i](../assets/i.gif) {{window}}\n\n## Q {#q}\n\nA"),
      "content/en/b.md": page(
        "B", "See [a](a.md#q) ![r](https://r.example/r.png).\n\n## Q {#q}\n\n{{payments:all}}"),
      "content/en/c/index.md": page("C", "Text."),
      "content/en/c/d.md": page("D", front: "related: [c/e#q]", "## Q {#q}\n\nA"),
      "content/en/c/e.md": page("E", "## Asked {#q}\n\nA"),
      "content/it/a.md": page("Ia", "[b](b.md)\n\n## Q {#q}\n\nA"),
      "content/ar/a.md": page("Aa", "No question."),
      "content/facts.yaml": "window: {days: 90}",
      "content/payments.yaml": "methods: {v: {name: V, kind: card}}\ngroups: {all: {methods: [v]}}",
      "content/contact.yaml": "channels: {s: {kind: mail, address: s@b.example}}",
      "content/redirects.yaml": "/en/old/: a#q", "content/assets/i.gif": "GIF89a\u{1}\0\u{1}\0",
      "content/it/strings.yaml": "home: Casa",
      "templates/sections/payments.mustache": "{{>own}}{{extra.tone}}",
      "templates/partials/own.mustache": "<p id=\"{{id}}\">{{title}}</p>",
    ])

  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let path: String
    /// `nil` takes the file away.
    let text: String?
  }

  static let changes = [
    Change(
      testDescription: "a page's text", path: "content/en/a.md",
      text: page("A", "x\n\n## Q {#q}\n\nA")),
    Change(
      testDescription: "a title, shown on other pages", path: "content/en/b.md",
      text: page("New", "## Q {#q}\n\nA")),
    Change(
      testDescription: "a category's title, above its pages", path: "content/en/c/index.md",
      text: page("New", "Text.")),
    Change(
      testDescription: "a neighbour's title, and its number", path: "content/en/c/e.md",
      text: page("A", front: "order: 1", "## Asked {#q}\n\nA")),
    Change(
      testDescription: "the order of categories, over whose borders pages lead on",
      path: "content/en/c/index.md", text: page("0", "Text.")),
    Change(
      testDescription: "a question that other pages name", path: "content/en/c/e.md",
      text: page("E", "## Asked otherwise {#q}\n\nA")),
    Change(
      testDescription: "a link, by which another page is akin", path: "content/en/c/e.md",
      text: page("E", "## Asked {#q}\n\n[a](../a.md#q)")),
    Change(
      testDescription: "a drawing, on the page of the category", path: "content/en/c/e.md",
      text: page("E", front: "icon: key", "## Asked {#q}\n\nA")),
    Change(
      testDescription: "a slug, in links of others", path: "content/en/b.md",
      text: page("B", front: "slug: y", "## Q {#q}\n\nA")),
    Change(
      testDescription: "a question more, counted on the home page", path: "content/en/b.md",
      text: page("B", "## Q {#q}\n\nA\n\n## R {#r}\n\nA")),
    Change(
      testDescription: "a language's first questions, listed on a page of their own",
      path: "content/ar/a.md", text: page("Aa", "## Q {#q}\n\nA")),
    Change(
      testDescription: "a slug, while a page with a remote picture is remembered",
      path: "content/en/a.md", text: page("A", front: "slug: z", "## Q {#q}\n\nA")),
    Change(
      testDescription: "synonyms", path: "content/it/strings.yaml",
      text: "home: Casa\nsynonyms: [[a, b]]"),
    Change(
      testDescription: "an id that a fallback's link needs", path: "content/it/b.md",
      text: page("Ib", "## R {#r}\n\nA")),
    Change(
      testDescription: "an id less, which a fallback's link had led to", path: "content/it/a.md",
      text: page("Ia", "[b](b.md)\n\n## R {#r}\n\nA")),
    Change(
      testDescription: "a translation", path: "content/it/b.md", text: page("Ib", "## Q {#q}\n\nA")),
    Change(testDescription: "a translation gone", path: "content/it/a.md", text: nil),
    Change(
      testDescription: "a draft", path: "content/it/a.md", text: page("Ia", front: "draft: true")),
    Change(
      testDescription: "a page's extra", path: "content/en/a.md",
      text: page("A", front: "extra: {tone: y}", "## Q {#q}\n\nA")),
    Change(testDescription: "a fact", path: "content/facts.yaml", text: "window: {days: 30}"),
    Change(
      testDescription: "a method", path: "content/payments.yaml",
      text: "methods: {v: {name: W, kind: card}}\ngroups: {all: {title: T, methods: [v]}}"),
    Change(
      testDescription: "a channel", path: "content/contact.yaml",
      text: "channels: {s: {kind: mail, address: t@b.example}}\nlanguages: [it]"),
    Change(testDescription: "a redirect", path: "content/redirects.yaml", text: "/en/older/: b"),
    Change(testDescription: "redirects gone", path: "content/redirects.yaml", text: nil),
    Change(
      testDescription: "a picture's size", path: "content/assets/i.gif",
      text: "GIF89a\u{2}\0\u{2}\0"),
    Change(testDescription: "a word", path: "content/it/strings.yaml", text: "home: Inizio"),
    Change(testDescription: "words gone", path: "content/it/strings.yaml", text: nil),
    Change(
      testDescription: "a partial", path: "templates/partials/own.mustache", text: "<i>{{id}}</i>"),
    Change(testDescription: "a style sheet", path: "templates/assets/site.css", text: "a{}"),
    Change(
      testDescription: "a default template", path: "templates/not-found.mustache", text: "{{title}}"
    ),
    Change(
      testDescription: "an own template gone", path: "templates/sections/payments.mustache",
      text: nil),
  ]

  @Test(arguments: changes)
  func `a change has the same effect on an old output as on none`(change: Change) async throws {
    let site = try await Self.files.build()
    // The hour of a change must not matter: it comes within the same second.
    try site.scratch.apply(change.path, change.text)
    let rebuilt = try await BuiltSite(site.scratch)
    var changed = Self.files
    changed[change.path] = change.text
    let fresh = try await changed.build()
    #expect(rebuilt.files == fresh.files)
    #expect(rebuilt.report.warnings == fresh.report.warnings)
    #expect(fresh.files != site.files)
    try site.scratch.apply(change.path, Self.files[change.path])
    #expect(try await BuiltSite(site.scratch).files == site.files)
  }

  @Test func `a change of an answer writes its page and its language's index anew, no other file`()
    async throws
  {
    let files = SiteFiles(
      languages: "[en, it]",
      [
        "content/en/a.md": page("A", "## Q {#q}\n\nOld"),
        "content/it/a.md": page("A", "## Q {#q}\n\nA"),
        "content/en/b.md": page("B", "## Q {#q}\n\nA"),
        "content/it/b.md": page("B", "## Q {#q}\n\nA"),
      ])
    let site = try await files.build()
    try site.scratch.apply("content/en/a.md", page("A", "## Q {#q}\n\nNew"))
    let rebuilt = try await BuiltSite(site.scratch)
    let changed = rebuilt.files.keys.filter { rebuilt.files[$0] != site.files[$0] }
    #expect(changed.sorted() == ["en/a/index.html", "en/search-1.json"])
    #expect(rebuilt.report.published.written == 2)
  }

  @Test func `options count as a change too`() async throws {
    let site = try await Self.files.build()
    let base = BaseURL("https://other.example/x/")
    #expect(
      try await BuiltSite(site.scratch) { $0.baseURL = base }.files
        == Self.files.build { $0.baseURL = base }.files)
    let italian = Set([Language("it")!])
    #expect(
      try await BuiltSite(site.scratch) { $0.languages = italian }.files
        == Self.files.build { $0.languages = italian }.files)
    #expect(try await BuiltSite(site.scratch).files == site.files)
  }

  @Test func `published files that were changed or removed by hand are made again`() async throws {
    let site = try await Self.files.build()
    try site.scratch.write("public/en/a/index.html", "changed")
    try site.scratch.remove("public/it/a/index.html")
    #expect(try await BuiltSite(site.scratch).files == site.files)
  }

  @Test func `what the last build left for the next may be gone or garbage`() async throws {
    let site = try await Self.files.build()
    let cache = ".sitegen-cache"
    let memories = try site.scratch.snapshot(cache).keys.filter { $0.hasPrefix("memory-") }
    try #require(memories.count == 1)
    try site.scratch.write("\(cache)/\(memories[0])", "garbage")
    #expect(try await BuiltSite(site.scratch).files == site.files)
    try site.scratch.remove("\(cache)/\(memories[0])")
    #expect(try await BuiltSite(site.scratch).files == site.files)
    try site.scratch.remove(cache)
    #expect(try await BuiltSite(site.scratch).files == site.files)
  }
}

extension ScratchFolder {
  fileprivate func apply(_ path: String, _ text: String?) throws {
    if let text { try write(path, text) } else { try remove(path) }
  }
}
