import Foundation
import TestSupport
import Testing

/// Proves promise 16.
@Suite struct TranslationAddTests {
  @Test func `add writes drafts with ids, words of the frame and an entry, and nothing else`()
    throws
  {
    let site = try TranslatedSite()
    let before = try site.site.files("content")
    let ending = try site.run("add", "sw")
    #expect(ending.status == 0, "\(ending)")
    #expect(
      ending.errors
        == "added 'sw': 1 draft in content/sw/, with strings.yaml for the words of the page frame\n"
    )
    #expect(
      site.site.text("content/sw/refunds.md") == """
        ---
        title: Refunds
        description: "Money: back."
        draft: true
        ---

        ## How long? {#long}

        ## To whom? {#whom}

        """)
    let words = try #require(site.site.text("content/sw/strings.yaml"))
    #expect(words.contains("\n# home: \"Home\"\n"))
    #expect(words.split(separator: "\n").allSatisfy { $0.hasPrefix("# ") })
    #expect(
      site.site.text("content/site.yaml")
        == TranslatedSite.settings.replacing("# Rome\n", with: "# Rome\n  - sw\n"))
    let after = try site.site.files("content")
    for (name, bytes) in before where name != "site.yaml" { #expect(after[name] == bytes) }
    #expect(after.count == before.count + 2)
    #expect(try Program("--site", site.site.path).run().status == 0)
    #expect(try site.run("add", "sw").status == 64)
  }

  @Test func `the words that the program has need no file`() throws {
    let site = try TranslatedSite()
    try site.run("add", "de")
    #expect(!site.site.exists("content/de/strings.yaml"))
    #expect(site.site.exists("content/de/refunds.md"))
  }

  /// Heads in one line or over several, headings that are underlined, ids that were made of a text.
  @Test(arguments: [
    (
      "---\n{\ntitle: Flow page,\ndescription: Desc\n}\n---\n",
      "title: \"Flow page\"\ndescription: \"Desc\"\n"
    ),
    ("---\ntitle: \"abc\n#def\"\n---\n", "title: \"abc #def\"\n"),
    ("---\ntitle: T\n---\n\nTwo\nlines {#two}\n---\n\nA\n", "\n## Two lines {#two}\n"),
    ("---\ntitle: T\n---\n\n## Foo \u{D4E}{#a}\n\nA\n", "\n## Foo \u{D4E} {#a}\n"),
    ("---\ntitle: T\n---\n\n## A #\n\nA\n", "\n## A {#a}\n"),
    ("---\ntitle: T\n---\n\n## #\u{301} thing\n\nA\n", " thing {#thing}\n"),
  ])
  func `a draft can be parsed, whatever its original looks like`(original: String, part: String)
    throws
  {
    let site = try TranslatedSite()
    try site.site.write("content/en/odd.md", original)
    let ending = try site.run("add", "de")
    #expect(ending.status == 0, "\(ending)")
    let draft = try #require(site.site.text("content/de/odd.md"))
    #expect(draft.contains(part), "\(draft)")
    #expect(try Program("check", "--drafts", "--site", site.site.path).run().status == 0)
  }

  @Test func `a language whose folder Windows can't have is refused`() throws {
    let ending = try TranslatedSite().run("add", "aux")
    #expect(ending.status == 64 && ending.errors.contains("reserved on Windows"), "\(ending)")
  }

  @Test func `files that are there stay as they are`() throws {
    let site = try TranslatedSite()
    try site.site.write("content/de/refunds.md", TranslatedSite.italian)
    let ending = try site.run("add", "de")
    #expect(ending.status == 0 && ending.errors.hasPrefix("added 'de': 0 drafts"), "\(ending)")
    #expect(site.site.text("content/de/refunds.md") == TranslatedSite.italian)
  }

  @Test(arguments: [
    ("it", "the site has the language 'it' already"),
    ("IT", "'IT' is no language tag; did you mean 'it'?"),
    ("xx", "'xx' is no language of ISO 639; tags are such as"),
    ("jp", "'jp' is no language of ISO 639; did you mean 'ja'?"),
    ("../en", "'../en' is no language tag; tags are such as"),
    ("\u{1B}[1m", "'\\u{1B}[1m' is no language tag; tags are such as"),
  ])
  func `a language that the site has, or that there isn't, changes nothing`(
    tag: String, reason: String
  ) throws {
    let site = try TranslatedSite()
    let before = try site.site.files("content")
    let ending = try site.run("add", tag)
    #expect(ending.status == 64)
    #expect(ending.errors.hasPrefix("Error: \(reason)"), "\(ending)")
    #expect(try site.site.files("content") == before)
  }

  @Test func `drafts of a new language count when they are translated and published`() throws {
    let site = try TranslatedSite()
    try site.run("add", "de")
    #expect(try site.run("status", "--language", "de").output.hasSuffix("  0%\n"))
    #expect(try site.run("status", "--language", "de", "--drafts").output.hasSuffix("  0%\n"))
    #expect(try site.run("accept", "de").errors == "nothing to accept in 'de'\n")
    #expect(
      try site.run("accept", "de", "--drafts").errors.hasPrefix("leaves 4 parts of 1 page, empty"))
    #expect(!site.site.exists("content/de/translations.lock"))
  }

  @Test(arguments: [
    "---\n{title: Refunds, description: 'Money'}\n---\n\nHow *long*? {#long}\n---\n\nx\n",
    "---\ntitle: >\n  Re\n\n  funds\n# about\n\ndraft: false\nextra:\n  a: 1\n---\n\n## Long?\n\nx\n",
    "---\r\ntitle: Refunds\r\n---\r\n\r\n## A {#long} ##\r\n\r\nx\r\n",
  ])
  func `a stub is a sound page whatever the form of the original`(text: String) throws {
    let site = try TranslatedSite()
    try site.site.write("content/en/refunds.md", text)
    #expect(try site.run("add", "de").status == 0)
    let stub = try #require(site.site.text("content/de/refunds.md"))
    let check = try Program("check", "--drafts", "--languages", "de", "--site", site.site.path)
      .run()
    #expect(check.status == 0, "\(check)\n\(stub)")
    #expect(stub.contains(" {#long}\n"), "\(stub)")
    #expect(!stub.contains("about"), "\(stub)")
    let found = check.errors.split(separator: "\n").filter { $0.contains("/content/de/") }
    #expect(found.allSatisfy { $0.contains("[translation.missing]") }, "\(check)\n\(stub)")
  }
}
