import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 11.
@Suite struct AddressConflictTests {
  struct Conflict: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var settings = "sections: [faq]"
    let files: [String: String]
    let message: String
    /// Another source that the mistake names, in its message or its hint.
    let other: String
  }

  static let conflicts: [Conflict] = [
    Conflict(
      testDescription: "one slug for two pages",
      files: [
        "content/en/a.md": page(front: "slug: c"), "content/en/b.md": page(front: "slug: c"),
      ],
      message: "two sources for 'en/c/index.html'", other: "content/en/a.md"),
    Conflict(
      testDescription: "a slug and a fallback's slug",
      files: [
        "content/en/a.md": page(front: "slug: c"), "content/en/b.md": page(),
        "content/it/b.md": page(front: "slug: c"),
      ],
      message: "two sources for 'it/c/index.html'", other: "content/en/a.md"),
    Conflict(
      testDescription: "names that differ in case",
      files: ["content/en/Faq.md": page(), "content/en/faq.md": page()],
      message: "are one name on some systems", other: "content/en/Faq.md"),
    Conflict(
      testDescription: "names that differ in how an accent is written",
      files: [
        "content/en/a.md": page(front: "slug: caf\u{E9}"),
        "content/en/b.md": page(front: "slug: cafe\u{301}"),
      ],
      message: "are one name on some systems", other: "content/en/b.md"),
    Conflict(
      testDescription: "a redirect from a page's own address",
      files: ["content/en/faq.md": page(), "content/redirects.yaml": "/en/faq/: faq"],
      message: "two sources for 'en/faq/index.html'", other: "content/en/faq.md"),
    Conflict(
      testDescription: "a page at the root named like a language",
      settings: "sourceAtRoot: true", files: ["content/en/it.md": page()],
      message: "two sources for 'it/index.html'", other: "content/site.yaml"),
    Conflict(
      testDescription: "a redirect from the site's 404 page",
      files: ["content/en/faq.md": page(), "content/redirects.yaml": "/404.html: faq"],
      message: "two sources for '404.html'", other: "content/site.yaml"),
    Conflict(
      testDescription: "a redirect among the files of Pagefind", settings: "search: pagefind",
      files: ["content/en/faq.md": page(), "content/redirects.yaml": "/pagefind/a.html: faq"],
      message: "two sources for 'pagefind/a.html'", other: "content/site.yaml"),
  ]

  @Test(arguments: conflicts)
  func `two sources for one file are a mistake that names both`(conflict: Conflict) async throws {
    let mistakes = try await SiteFiles(
      languages: "[en, it]", settings: conflict.settings, conflict.files
    ).mistakes()
    let found = try #require(mistakes.first { $0.id == "url.conflict" }, "\(mistakes)")
    #expect(found.message.contains(conflict.message))
    let named = found.message + (found.hint ?? "")
    #expect(named.contains(conflict.other), "\(named)")
  }

  struct FileAndFolder: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var settings = "sections: [faq]"
    let files: [String: String]
  }

  static let filesAndFolders: [FileAndFolder] = [
    FileAndFolder(
      testDescription: "two redirects",
      files: [
        "content/en/faq.md": page(),
        "content/redirects.yaml": "/old.html: faq\n/old.html/sub/: faq",
      ]),
    FileAndFolder(
      testDescription: "a slug like the site's 404 page",
      settings: "sourceAtRoot: true",
      files: ["content/en/faq.md": page(front: "slug: 404.html")]),
    FileAndFolder(
      testDescription: "a slug like a sitemap",
      settings: "sourceAtRoot: true",
      files: ["content/en/faq.md": page(front: "slug: sitemap-en.xml")]),
  ]

  @Test(arguments: filesAndFolders)
  func `a file where another source needs a folder is a mistake`(
    conflict: FileAndFolder
  ) async throws {
    let files = SiteFiles(settings: conflict.settings, conflict.files)
    let mistakes = try await files.mistakes()
    #expect(mistakes.contains { $0.id == "url.conflict" })
  }

  @Test func `a redirect from any file that the site itself makes is a mistake`() async throws {
    var files = SiteFiles(languages: "[en, it]", ["content/en/faq.md": page("T", "## Q\n\nA")])
    let own = try await files.build().files.keys.filter {
      // What begins with a dot is no path of a redirect.
      !$0.hasPrefix("assets/") && !$0.hasSuffix("/faq/index.html") && !$0.hasPrefix(".")
    }
    #expect(own.count > 10)
    files["content/redirects.yaml"] = own.map { "/\($0): faq\n" }.joined()
    let mistakes = try await files.mistakes().filter { $0.severity == .error }
    #expect(mistakes.count == own.count, "\(mistakes)")
    for mistake in mistakes {
      #expect(mistake.id == "url.conflict" && mistake.location.file == "content/redirects.yaml")
      #expect(mistake.message.contains("content/site.yaml:1:1"))
    }
  }

  @Test(arguments: ["con", "nul.x", "COM1", "lpt9"])
  func `a name that Windows keeps for itself can't be published`(name: String) async throws {
    let mistakes = try await SiteFiles(["content/en/\(name).md": page()]).mistakes()
    #expect(mistakes.map(\.id) == ["url.name"])
    #expect(mistakes.first?.location.file == "content/en/\(name).md")
  }

  @Test func `a redirect's old path must be a portable name too`() async throws {
    let mistakes = try await SiteFiles(
      ["content/en/faq.md": page(), "content/redirects.yaml": "/old/a b./: faq\n/aux/: faq"]
    ).mistakes()
    #expect(mistakes.map(\.id) == ["url.name", "url.name"])
    #expect(mistakes.map(\.location.line) == [1, 2])
  }
}
