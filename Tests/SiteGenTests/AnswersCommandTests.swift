import TestSupport
import Testing

@Suite struct AnswersCommandTests {
  private func site() throws -> ScratchFolder {
    try ScratchFolder(
      SiteFiles(
        languages: "[en, de]",
        [
          "content/facts.yaml": "window: {days: 90}",
          "content/en/refunds.md": page(
            "Refunds",
            "## How long? {#how-long}\n\n{{window}}, see [here](#how-long).\n\n## B {#b}\n\nB"),
          "content/de/refunds.md": page(
            "Erstattung", "## Wie lange? {#how-long}\n\n{{window}}, *siehe* [hier](#how-long)."),
          "content/en/solo.md": page("Solo", "## S {#s}\n\nS"),
        ]
      ).files)
  }

  @Test(arguments: [
    ("text", "90\u{A0}Tage, siehe hier (https://help.example/de/refunds/#how-long).\n"),
    ("markdown", "90\u{A0}Tage, *siehe* [hier](https://help.example/de/refunds/#how-long).\n"),
    (
      "html",
      "<p>90\u{A0}Tage, <em>siehe</em> "
        + "<a href=\"https://help.example/de/refunds/#how-long\">hier</a>.</p>\n"
    ),
  ])
  func `an answer is printed in its reader's language`(format: String, answer: String) throws {
    let site = try site()
    let ending = try Program(
      "answers", "refunds#how-long", "--language", "de", "--format", format, "--site", site.path
    ).run()
    #expect(ending.status == 0 && ending.errors == "", "\(ending)")
    #expect(ending.output == answer)
  }

  @Test func `json is a list of entries`() throws {
    let site = try site()
    let ending = try Program(
      "answers", "refunds", "solo#s", "--format", "json", "--site", site.path
    ).run()
    #expect(
      ending.output.hasPrefix("[{\"page\":\"refunds\",\"title\":\"Refunds\",\"id\":\"how-long\","))
    #expect(ending.output.contains("\"id\":\"b\"") && ending.output.contains("\"id\":\"s\""))
  }

  @Test func `a page gives all of its answers`() throws {
    let site = try site()
    let ending = try Program("answers", "refunds", "--site", site.path).run()
    #expect(
      ending.output
        == "90\u{A0}days, see here (https://help.example/en/refunds/#how-long).\n\nB\n")
  }

  @Test func `a fallback says so on standard error`() throws {
    let site = try site()
    let ending = try Program(
      "answers", "solo#s", "--language", "de", "--site", site.path
    ).run()
    #expect(ending.status == 0 && ending.output == "S\n")
    #expect(ending.errors == "solo#s isn't there in 'de': this is the answer in 'en'\n")
  }

  @Test(arguments: [
    (["refunds#how-lng"], "did you mean 'refunds#how-long'?"),
    (["refund"], "did you mean 'refunds'?"),
    (["refunds#zzzzzz"], "it has refunds#how-long, refunds#b"),
    (["refunds", "--language", "fr"], "it has en, de"),
    (["refunds", "--language", "x_y"], "pt-BR"),
    (["#"], "names no page"), ([], "questions"), (["refunds", "--format", "pdf"], "pdf"),
    (["refunds@title"], "has no question"),
  ])
  func `what isn't there is wrong usage, with a hint`(arguments: [String], hint: String) throws {
    let site = try site()
    let ending = try Program(arguments: ["answers"] + arguments + ["--site", site.path]).run()
    #expect(ending.status == 64 && ending.output == "", "\(ending)")
    #expect(ending.errors.contains(hint), "\(ending.errors)")
  }

  @Test func `nothing hidden reaches who pastes it`() throws {
    let site = try site()
    try site.write(
      "content/en/refunds.md", page("R", "## Q {#q}\n\n::error::x a\u{200E}b\n\n`##[x]`"))
    let text = try Program("answers", "refunds#q", "--site", site.path).run().output
    #expect(!text.contains("\u{200E}") && !text.hasPrefix("::") && !text.contains("##["))
    #expect(text.contains("ab"))
  }

  @Test func `a site with mistakes has no answers`() throws {
    let site = try ScratchFolder.broken()
    let ending = try Program("answers", "faq", "--site", site.path).run()
    #expect(ending.status == 1 && ending.output == "")
    #expect(ending.errors.contains("[link.unresolved]"))
  }
}
