import TestSupport
import Testing
import Text

@testable import HelpSite

/// A picture's place can have a film or a sound, and nothing that no element shows.
@Suite struct MediaTests {
  @Test(arguments: [
    (
      "![A *tour* \"x\"](../assets/t.mp4)",
      "<video controls preload=\"metadata\" src=\"/assets/t.mp4\" aria-label=\"A tour “x”\">"
        + "<a href=\"/assets/t.mp4\">A tour “x”</a></video>"
    ),
    (
      "![](../assets/t.webm#t=5 'T')",
      "<video controls preload=\"metadata\" src=\"/assets/t.webm#t=5\" title=\"T\">"
        + "<a href=\"/assets/t.webm#t=5\">t.webm</a></video>"
    ),
    (
      "![In {{days}}][s]\n\n[s]: ../assets/s.mp3",
      "<audio controls preload=\"metadata\" src=\"/assets/s.mp3\" aria-label=\"In 3\u{A0}days\">"
        + "<a href=\"/assets/s.mp3\">In 3\u{A0}days</a></audio>"
    ),
    (
      "![S](/s.OGG?a&b)",
      "<audio controls preload=\"metadata\" src=\"/s.OGG?a&amp;b\" aria-label=\"S\">"
        + "<a href=\"/s.OGG?a&amp;b\">S</a></audio>"
    ),
    ("![P](/p.php)", "<img src=\"/p.php\" alt=\"P\" loading=\"lazy\" />"),
  ])
  func `a film or a sound gets a player, with a link for those who can't play it`(
    body: String, expected: String
  ) async throws {
    var files = ["content/facts.yaml": "days: {days: 3}"]
    for name in ["t.mp4", "t.webm", "s.mp3"] { files["content/assets/\(name)"] = "x" }
    let html = try await RenderedPage.site(
      body, settings: "links: {exclude: [/s.OGG, /p.php]}", files
    ).build().text("en/page/index.html")
      .replacing(/\/assets\/([a-z]+)\.[0-9a-f]{10}\./) { "/assets/\($0.1)." }
    #expect(html == "<p>\(expected)</p>\n")
  }

  @Test(arguments: [
    (
      "![P](../assets/p.pdf)", "a page can't show '../assets/p.pdf' as a picture",
      "link it: [P](../assets/p.pdf)"
    ),
    (
      "![P](../assets/none.zip)", "a page can't show '../assets/none.zip' as a picture",
      "link it: [P](../assets/none.zip)"
    ),
    (
      "![P](https://a.example/x.docx?y)",
      "a page can't show 'https://a.example/x.docx?y' as a picture",
      "link it: [P](https://a.example/x.docx?y)"
    ),
    ("![P](/terms.PDF)", "a page can't show '/terms.PDF' as a picture", "link it: [P](/terms.PDF)"),
    (
      "![P](https://a.example/x.mp4)",
      "a page plays no file of another host: 'https://a.example/x.mp4'",
      "put it into content/assets/, or link it: [P](https://a.example/x.mp4)"
    ),
    (
      "[![P](../assets/t.mp4)](faq.md)", "'../assets/t.mp4' can't be played within a link",
      "take it out of the link"
    ),
  ])
  func `what can't be shown there is an error`(
    body: String, message: String, hint: String
  ) async throws {
    let site = RenderedPage.site(
      body, settings: "links: {exclude: [/terms.PDF]}",
      ["content/assets/t.mp4": "x", "content/assets/p.pdf": "x"])
    let found = try await site.mistakes().filter { $0.severity == .error }
    #expect(found.map(\.id) == ["image.type"])
    #expect(found.first?.message == message)
    #expect(found.first?.hint == hint)
  }

  @Test(arguments: [
    ("<img src=\"../assets/p.pdf\" alt=\"P\">", ["image.type"]),
    ("<p><img alt=\"P\" src=\"https://a.example/x.docx\"></p>", ["image.type"]),
    ("<a href=\"../assets/p.pdf\">P</a>", []), ("<iframe src=\"../assets/p.pdf\"></iframe>", []),
  ])
  func `nor can raw HTML show a document as a picture`(body: String, ids: [String]) async throws {
    let site = RenderedPage.site(
      body, settings: "markdown: {rawHTML: true}", ["content/assets/p.pdf": "x"])
    #expect(try await site.mistakes().filter { $0.severity == .error }.map(\.id) == ids)
  }

  @Test(arguments: [
    ("mov", "mp4 or webm"), ("avi", "mp4 or webm"), ("mkv", "mp4 or webm"), ("MOV", "mp4 or webm"),
    ("heic", "avif, webp, png or jpg"), ("tiff", "avif, webp, png or jpg"),
    ("flac", "mp3, m4a or ogg"),
  ])
  func `a file that isn't published says so where it is shown and linked`(
    ending: String, types: String
  ) async throws {
    for mark in ["!", ""] {
      let site = RenderedPage.site(
        "\(mark)[x](../assets/a.\(ending))", ["content/assets/a.\(ending)": "x"])
      let found = try await site.mistakes().filter { $0.severity == .error }
      #expect(
        found.map { "\($0.message); \($0.hint ?? "")" } == [
          "files of the type '.\(ending.lowercased())' are not published; convert it to \(types)"
        ])
    }
  }
}
