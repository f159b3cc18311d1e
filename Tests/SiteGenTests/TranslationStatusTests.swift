import Foundation
import TestSupport
import Testing
import Text

@Suite struct TranslationStatusTests {
  @Test func `status is a matrix on stdout`() throws {
    let site = try TranslatedSite()
    try site.run("accept", "it", "refunds@title", "refunds#long")
    try site.change("Within", to: "In")
    try site.change("## A chi? {#whom}\n\nA te.\n", to: "", in: "content/it/refunds.md")
    let ending = try site.run("status")
    #expect(ending.status == 0)
    #expect(ending.errors == "")
    #expect(
      ending.output == """
        language  current  unreviewed  stale  missing  orphan  coverage
        it              1           1      1        1       0       50%

        """)
  }

  @Test func `status lists parts of the states that are asked for, with their places`() throws {
    let site = try TranslatedSite()
    try site.run("accept", "it")
    try site.change("Within", to: "In")
    try site.change("{#whom}", to: "{#other}", in: "content/it/refunds.md")
    #expect(
      try site.run("status", "--only", "stale,missing,orphan").output == """
        content/it/refunds.md:6:1: stale in 'it': refunds#long, original content/en/refunds.md:7:1
        content/en/refunds.md:11:1: missing in 'it': refunds#whom
        content/it/refunds.md:10:1: orphan in 'it': refunds#other, no original

        """)
  }

  @Test func `status is given as a Markdown table`() throws {
    let site = try TranslatedSite()
    #expect(
      try site.run("status", "--format", "markdown").output == """
        | language | current | unreviewed | stale | missing | orphan | coverage |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: |
        | it | 0 | 4 | 0 | 0 | 0 | 100% |

        """)
    let list = try site.run("status", "--format", "markdown", "--only", "unreviewed").output
    #expect(
      list.split(separator: "\n")[2]
        == "| it | unreviewed | refunds@title | content/it/refunds.md:2:8 | content/en/refunds.md:2:8 |"
    )
  }

  @Test func `status is given as JSON`() throws {
    let site = try TranslatedSite()
    try site.run("accept", "it", "--by", "Anna <A>", "--method", "machine-reviewed")
    let text = try site.run("status", "--format", "json", "--only", "current").output
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let rows = try #require(json["languages"] as? [[String: Any]])
    #expect(rows.map { $0["language"] as? String } == ["it"])
    #expect(rows[0]["coverage"] as? Int == 100)
    #expect((rows[0]["counts"] as? [String: Int])?["current"] == 4)
    let parts = try #require(rows[0]["parts"] as? [[String: Any]])
    #expect(parts.count == 4)
    #expect(parts[2]["part"] as? String == "refunds#long")
    #expect(parts[2]["method"] as? String == "machine-reviewed")
    #expect(parts[2]["date"] as? String == "2026-01-01")
    #expect(parts[2]["by"] as? String == "Anna <A>")
    #expect((parts[2]["original"] as? [String: Any])?["line"] as? Int == 7)
  }

  @Test func `status says what a language lacks to be released`() throws {
    let site = try TranslatedSite()
    let release = "release: {must: [refunds, refunds#whom], coverage: 90}"
    try site.change("market: IT", to: release, in: "content/site.yaml")
    #expect(try site.run("status").output.split(separator: "\n").count == 2)
    try site.change("## A chi? {#whom}\n\nA te.\n", to: "", in: "content/it/refunds.md")
    let line = "it is not released: coverage 75% of 90%, lacks refunds#whom\n"
    #expect(try site.run("status").output.hasSuffix("75%\n\n\(line)"))
    #expect(try site.run("status", "--format", "markdown").output.hasSuffix("|\n\n- \(line)"))
    #expect(try !site.run("status", "--only", "missing").output.contains("released"))
    let json = try site.run("status", "--format", "json").output
    #expect(
      json.contains(
        #""release":{"released":false,"ready":false,"coverage":75,"threshold":90,"#
          + #""lacking":["refunds#whom"]}"#), "\(json)")
    try site.site.write("content/published.lock", "/it/\n")
    #expect(try site.run("status").output.contains("it is published, but fell behind its release"))
  }

  @Test func `status looks at one language or one page`() throws {
    let site = try TranslatedSite()
    try site.site.write("content/en/new.md", "---\ntitle: New\n---\n")
    #expect(try site.run("status", "--page", "new").output.hasSuffix("0%\n"))
    #expect(try site.run("status", "--page", "refunds").output.hasSuffix("100%\n"))
    #expect(try site.run("status", "--language", "it").output.contains("\nit "))
  }

  @Test func `drafts are looked at with --drafts only`() throws {
    let site = try TranslatedSite()
    try site.change("slug: money", to: "slug: money\ndraft: true")
    #expect(try site.run("status", "--only", "orphan").output.split(separator: "\n").count == 4)
    #expect(try site.run("status", "--only", "orphan", "--drafts").output == "")
  }

  @Test(arguments: [
    ["status", "--language", "en"], ["status", "--language", "fr"], ["status", "--page", "refund"],
    ["status", "--only", "old"], ["status", "--only", ""], ["status", "--format", "xml"],
    ["accept"], ["accept", "en"], ["accept", "xx"], ["accept", "it", "none"],
    ["accept", "it", "refunds#none"], ["accept", "it", "refunds#"], ["accept", "it", "refunds@x"],
    ["accept", "it", "--method", "magic"], ["accept", "it", "--by", " "],
    ["accept", "it", "--by", "a\nb"], ["accept", "it", "--cosmetic", "--by", "A"],
    ["accept", "it", "--cosmetic", "--method", "human"], ["accept", "it", "--tidy", "--prune"],
    ["accept", "it", "--tidy", "--by", "A"], ["accept", "it", "--prune", "--cosmetic"],
    ["accept", "it", "--tidy", "refunds"], ["diff"], ["diff", "en"],
    ["diff", "it", "refunds#none"], ["add"], ["add", "en"], ["add", "../x"],
    ["add", "ES"], ["nonsense"],
  ])
  func `wrong usage ends with 64, says why and writes nothing`(arguments: [String]) throws {
    let site = try TranslatedSite()
    let before = try site.site.files("content")
    var program = Program()
    program.arguments = ["translations"] + arguments
    program.folder = site.site.path
    let ending = try program.run()
    #expect(ending.status == 64, "\(ending)")
    #expect(ending.output == "")
    #expect(ending.errors.hasPrefix("Error: "))
    #expect(try site.site.files("content") == before)
  }

  @Test func `a page that can't be read ends with 1 and its error alone`() throws {
    let site = try TranslatedSite()
    try site.change("To you", to: "<b>{{nothing}}</b>")
    let ending = try site.run("accept", "it")
    #expect(ending.status == 1)
    #expect(ending.errors.contains("no fact 'nothing' [fact.unknown]"))
    #expect(!ending.errors.contains("warning"))
    #expect(ending.errors.hasSuffix("1 error; nothing was done\n"))
    #expect(!site.site.exists("content/it/translations.lock"))
  }

  @Test func `what can't be written to stdout is no success`() throws {
    let site = try TranslatedSite()
    let program = Program(
      "translations", "status", "--site", site.site.path, redirections: ">/dev/full")
    #expect(try program.run().status == 3)
  }
}
