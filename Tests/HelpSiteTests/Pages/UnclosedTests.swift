import TestSupport
import Testing
import Text

@testable import HelpSite

/// What takes in the rest of a page, and comments that readers would see.
@Suite struct UnclosedTests {
  /// What is found above a second question: `line:column: message; hint`.
  private func found(
    _ text: String, id: String, rawHTML: Bool = false
  ) async throws -> [String] {
    let settings = TrialSite.sound["content/site.yaml"]! + "markdown: {rawHTML: \(rawHTML)}\n"
    let body = "## First {#first}\n\nA\n\n\(text)\n\n## Last {#last}\n\nA\n"
    let site = try TrialSite(body: body, ["content/site.yaml": settings])
    return try await site.diagnostics().filter { $0.id == id }.map {
      #expect($0.severity == .warning)
      return "\($0.location.line):\($0.location.column) \($0.message); \($0.hint ?? "")"
    }
  }

  @Test(arguments: [
    ("```\na", "8:1", "code", "```"), ("~~~~ sh\na\n~~~", "8:1", "code", "~~~~"),
    ("```\na\n``` end", "8:1", "code", "```"), ("~~~\na\n```", "8:1", "code", "~~~"),
    ("- ```\n  a", "8:3", "code", "```"), ("> ```\n> a", "8:3", "code", "```"),
    ("<!-- later", "8:1", "comment", "-->"), ("<!-- later --!>", "8:1", "comment", "-->"),
    ("- a\n  <!-- later", "9:3", "comment", "-->"),
    ("<!-- later -- >\n\nb\n\n<!-- c -->", "8:1", "comment", "-->"),
    ("<SCRIPT>\na", "8:1", "raw HTML", "</script>"), ("<?php a", "8:1", "raw HTML", "?>"),
    ("<![CDATA[ a", "8:1", "raw HTML", "]]>"), ("<pre>\na", "8:1", "raw HTML", "</pre>"),
  ])
  func `code, comments and raw HTML without an end`(
    text: String, place: String, what: String, end: String
  ) async throws {
    for rawHTML in [false, true] {
      #expect(
        try await found(text, id: "markdown.unclosed", rawHTML: rawHTML) == [
          "\(place) the \(what) that begins here isn't closed; write \(end) behind its last line"
        ])
    }
  }

  @Test(arguments: [
    "```\na\n```", "````\n```\na\n````", "~~~\na\n   ~~~~  ", "```\n```", "    ```\n    a",
    "- ```\n  a\n  ```", "> ```\n> a\n> ```", "1. a\n\n    ```\n    b\n    ```", "    a\n\n    b",
    "<!-- a -->", "<!-- a\n\n## b\n\nc -->", "<!-- a --> <!-- b -->", "<!---->",
    "<script>a</script>",
    "<div>\na", "<!DOCTYPE a>", "<?a?>", "<style>\n\na\n</style>", "`` ` ``",
  ])
  func `what has its end`(text: String) async throws {
    for rawHTML in [false, true] {
      #expect(try await found(text, id: "markdown.unclosed", rawHTML: rawHTML) == [])
    }
  }

  @Test(arguments: [
    ("<!-- ask -- legal -->", "<!-- ask -- legal -->"), ("<!-- later", "<!-- later"),
    ("<!-- a\n\nb -->", "<!-- a"), ("<! -- a -->", "<! -- a -->"), ("<!- a ->", "<!- a ->"),
    ("<!– a –>", "<!– a –>"), ("<!— a —>", "<!— a —>"),
  ])
  func `a comment that readers would see`(text: String, shown: String) async throws {
    for (start, column) in [("x ", 3), ("- x *", 6), ("> x ", 5), ("### x ", 7)] {
      let found = try await found("\(start)\(text)", id: "markdown.comment-text")
      #expect(
        found == [
          "8:\(column) '\(shown)' looks like a comment and is shown as text; "
            + "put it on lines of its own, between <!-- and -->"
        ])
    }
  }

  @Test(arguments: [
    "x <!-- a --> y", "x <!-- a\nb -->", "`<!-- a -- b -->`", "x \\<!-- a -- b -->",
    "x &lt;!-- a", "a <b !", "x <!", "a <! b", "<!-- a -- b -->", "    <!-- a",
  ])
  func `comments, code and what is meant so`(text: String) async throws {
    #expect(try await found(text, id: "markdown.comment-text") == [])
  }
}
