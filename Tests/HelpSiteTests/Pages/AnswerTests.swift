import TestSupport
import Testing

@testable import HelpSite

/// Questions that nothing answers.
@Suite struct AnswerTests {
  private static let blanks = [
    "", "\n", "<!-- later -->\n", "<div>\nlost\n</div>\n", "[a]: https://a.example/\n",
    "&nbsp;\n", "\u{A0}\u{200B}\n", "---\n", "***\n", "-\n", "1.\n2.\n", ">\n", "```\n\n```\n",
    "### Later {#later}\n", "# Later\n", "> ## Later\n", "<b></b>\n", "- <!-- x -->\n",
    "| | |\n|---|---|\n| | |\n",
  ]

  @Test(arguments: blanks)
  func `it is an error where readers see nothing below the heading`(answer: String) async throws {
    for rest in ["", "\n## Next {#next}\n\nAnswer\n"] {
      let site = try TrialSite(body: "## First {#first}\n\n\(answer)\(rest)")
      let found = try await site.findings().filter { $0.contains("[markdown.no-answer]") }
      #expect(
        found == [
          "content/en/page.md:4:1: error: the question '#first' has no answer [markdown.no-answer]\n"
            + "  hint: write one below it, or delete the heading"
        ])
    }
  }

  @Test(arguments: blanks)
  func `a translation without an answer lacks the question`(answer: String) async throws {
    let site = try TrialSite([
      "content/en/a.md": page("Money", "## How long? {#q}\n\nSome days."),
      "content/it/a.md": page("Soldi", "## Quanto? {#q}\n\n\(answer)"),
    ])
    let found = try await site.findings().filter { $0.contains("[translation.missing]") }
    #expect(
      found.map { $0.prefix { $0 != "\n" } } == [
        "content/it/a.md:5:1: warning: 'a#q' has no answer [translation.missing]"
      ])
  }

  @Test(arguments: [
    "A", "- a", "`x`", "```\nx\n```", "![a](../assets/a.png)", "{{payments:all}}", "{{fee}}", "> a",
    "### Sub {#sub}\n\nA", "| a |\n|---|", "[a](https://a.example/)",
  ])
  func `words, code, pictures and sections answer`(answer: String) async throws {
    let site = try TrialSite(
      body: "## First {#first}\n\(answer)\n",
      ["content/payments.yaml": "groups: {}\n", "content/facts.yaml": "fee: {number: 9}\n"])
    #expect(try await !site.ids().contains("markdown.no-answer"))
  }

  @Test func `raw HTML answers where it reaches readers, comments don't`() async throws {
    for (html, isAnswer) in [("<video src=\"a.mp4\"></video>\n", true), ("<!-- a -->\n", false)] {
      let site = try TrialSite(
        body: "## First {#first}\n\n\(html)",
        [
          "content/site.yaml": TrialSite.sound["content/site.yaml"]!
            + "markdown: {rawHTML: true}\n"
        ])
      #expect(try await site.ids().contains("markdown.no-answer") == !isAnswer)
    }
  }

  @Test func `a draft isn't done, and a translation lacks the question`() async throws {
    let question = "## Q {#q}\n"
    let site = try TrialSite([
      "content/en/draft.md": page("A", front: "draft: true", question),
      "content/en/a.md": page("A", "## Q {#q}\n\nA"), "content/it/a.md": page("A", question),
    ])
    #expect(try await !site.ids().contains("markdown.no-answer"))
  }

  @Test(arguments: [
    "## {#x}", "##", "## <!-- a --> {#x}", "## &nbsp; {#x}", "## ##", "### {#x}", "## <b></b> {#x}",
    "> ## {#x}", "- ###\n  text",
  ])
  func `a heading has text, in each language`(heading: String) async throws {
    let body = "## First {#q}\n\nA\n\n\(heading)\n\nB"
    for language in ["en", "it"] {
      let pages = ["content/\(language)/a.md": page("A", body)]
      let found = try await TrialSite(pages).findings()
        .filter { $0.contains("[markdown.empty-heading]") }
      #expect(found.count == 1 && found[0].hasPrefix("content/\(language)/a.md:9:"), "\(found)")
    }
    let draft = ["content/en/a.md": page("A", front: "draft: true", body)]
    #expect(try await !TrialSite(draft).ids().contains("markdown.empty-heading"))
  }

  @Test(arguments: [
    "## `a`", "## ![a](../assets/a.png)", "## {{fee}}", "## 1", "## *a*", "## &lt;",
  ])
  func `headings of code, pictures, facts and signs have text`(heading: String) async throws {
    let site = try TrialSite(
      body: "\(heading) {#q}\n\nA", ["content/facts.yaml": "fee: {number: 9}\n"])
    #expect(try await !site.ids().contains("markdown.empty-heading"))
  }
}
