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

        Within 90 days of the purchase.

        ## To whom? {#whom}

        To you.

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
  }

  @Test func `a language that the site has gets drafts of the pages that it lacks`() throws {
    let site = try TranslatedSite()
    try site.site.write("content/en/new.md", "---\ntitle: New\n---\n\nA text.\n\n- one\n- two\n")
    try site.site.write("content/en/draft.md", "---\ntitle: Draft\ndraft: true\n---\n")
    let before = try site.site.files("content")
    let ending = try site.run("add", "it")
    #expect(ending.status == 0 && ending.errors == "added 1 draft in content/it/\n", "\(ending)")
    #expect(
      site.site.text("content/it/new.md")
        == "---\ntitle: New\ndraft: true\n---\n\nA text.\n\n- one\n- two\n")
    var after = try site.site.files("content")
    after["it/new.md"] = nil
    #expect(after == before)
    let again = try site.run("add", "it")
    #expect(again.status == 0, "\(again)")
    #expect(again.errors == "'it' lacks no page: nothing was added\n", "\(again)")
    #expect(try site.run("add", "it", "--drafts").errors == "added 1 draft in content/it/\n")
  }

  @Test func `a draft holds the original's text, whatever stands in it`() throws {
    let body = """

      Before, with a [link][a] and `code`.

      ## One

      - a

        ```
        ## no question {#x}
        ```

      Two
      ===

      ### Smaller {#small}

      > Quote


      Three {#three}
      --------------
      | a | b |
      | - | - |
      | 1 | 2 |

      [a]: https://example.com/

      """
    let site = try TranslatedSite()
    try site.site.write("content/en/odd.md", "---\ntitle: T\n---\n" + body)
    let ending = try site.run("add", "de")
    #expect(ending.status == 0, "\(ending)")
    let expected = body.replacing("## One\n", with: "## One {#one}\n").replacing(
      "Three {#three}\n--------------\n", with: "## Three {#three}\n")
    #expect(
      try #require(site.site.text("content/de/odd.md"))
        .split(separator: "\n")
        == ("---\ntitle: T\ndraft: true\n---\n" + expected).split(separator: "\n"))
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
    ("---\ntitle: T\n---\n\n## What is C#\n\nA\n", "\n## What is C# {#what-is-c}\n"),
    ("---\ntitle: T\n---\n\n## F# ##  \n\nA\n", "\n## F# {#f}\n"),
    ("---\ntitle: T\n---\n\n## # a {#a}\n\nA\n", "\n## # a {#a}\n"),
    ("---\ntitle: T\n---\n\n## C \\#\n\nA\n", "\n## C \\# {#c}\n"),
    ("---\ntitle: T\n---\n\n## a \\{#x\\}\n\nA\n", "\n## a {#x}\n"),
    ("---\ntitle: T\n---\n\nC #\n---\n\nA\n", "\n## C # {#c}\n"),
    (
      "---\ntitle: T\n---\n\nTwo\\\nlines  \nmore\n---\n\nA\n",
      "\n## Two lines more {#two-lines-more}\n"
    ),
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

  @Test func `an original that is as long as pages may be is told by its error`() throws {
    let site = try TranslatedSite()
    let head = "---\ntitle: T\n---\n\n## A {#a}\n\n"
    let rest = (1 << 20) - head.utf8.count
    try site.site.write("content/en/long.md", head + String(repeating: "a\n", count: rest / 2))
    let ending = try site.run("add", "de")
    #expect(ending.status == 64 && !site.site.exists("content/de"), "\(ending)")
    #expect(
      ending.errors.hasPrefix(
        "Error: no draft can be made of content/en/long.md, for it would have an error: "),
      "\(ending)")
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
    ("en", "'en' is the source language, which is no translation"),
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
