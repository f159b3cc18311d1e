import CommonMark
import TestSupport
import Testing
import Text

@testable import HelpSite

/// What fills a hole gives the bytes that cmark would have given, had it known.
@Suite struct BodyHoleTests {
  @Test func `an address is written as cmark writes it`() throws {
    let document = Document(parsing: "")
    for scalar in (1..<0x80).map({ UnicodeScalar(UInt8($0)) }) + ["é", "日", "👩"] as [UnicodeScalar]
    {
      let address = "/a\(Character(scalar))b/"
      let link = document.root.makeNode(.link)
      link.setDestination(address.utf8)
      let tag = link.withHTML(unsafe: true) { String(decoding: $0, as: UTF8.self) }
      let written = String(decoding: HTMLText.address(address), as: UTF8.self)
      #expect(tag == "<a href=\"\(written)\"></a>")
    }
  }

  @Test(arguments: ["", "x", "<p>x</p>\n", "\n", "a\nb"], Self.places)
  func `a section stands where cmark would have set its HTML`(
    section: String, place: String
  ) async throws {
    let html = try await RenderedPage.html(
      place.replacing("§", with: "{{own}}"), ["templates/sections/own.mustache": section])
    let document = Document(parsing: place + "\n")
    let mark = try #require(
      document.root.descendants.first { $0.kind == .paragraph && $0.plainText == "§" })
    mark.replaceWithRawBlock(section.utf8)
    let oracle = document.root.withHTML(unsafe: false) { String(decoding: $0, as: UTF8.self) }
    #expect(html == oracle)
  }

  private static let places = [
    "§", "a\n\n§", "§\n\nb", "a\n\n§\n\nb", "- §", "- a\n\n  §\n\n  b\n- c", "> §", "1. > - §\n\nb",
  ]

  @Test(arguments: [
    ("[a](faq.md)", "<a href=\"/en/faq/\">a</a>"),
    (
      "[a](faq.md \"b & 'c' \\\"d\\\"\")",
      "<a href=\"/en/faq/\" title=\"b &amp; 'c' &quot;d&quot;\">a</a>"
    ),
    ("[*a*](faq.md#x '')", "<a href=\"/en/faq/#x\"><em>a</em></a>"),
    (
      "[a](faq.md)[b](faq.md \"t\")",
      "<a href=\"/en/faq/\">a</a><a href=\"/en/faq/\" title=\"t\">b</a>"
    ),
    (
      "![a [b](faq.md)](https://c.example/d.png)",
      "<img src=\"https://c.example/d.png\" alt=\"a b\" loading=\"lazy\" />"
    ),
  ])
  func `a link to a page has its address and its own title`(
    body: String, html: String
  ) async throws {
    let more = ["content/en/faq.md": "---\ntitle: T\n---\n### X {#x}\n"]
    #expect(try await RenderedPage.html(body, more) == "<p>\(html)</p>\n")
  }

  @Test func `a heading that is no question keeps its id`() async throws {
    let html = try await RenderedPage.html("### A\n\n> ## B *c* {#b}\n")
    #expect(
      html == "<h3 id=\"a\">A</h3>\n<blockquote>\n<h2 id=\"b\">B <em>c</em></h2>\n</blockquote>\n")
  }

  /// Nobody can write what stands for a hole: `check` finds it wherever cmark would bring it.
  @Test(arguments: [
    "§", "*§*", "`§`", "## §", "## a {#§}", "- §", "> §", "    §", "```§\na\n```",
    "~~~ a §\na\n~~~",
    "[§](https://b.example/)", "[a](https://b.example/§)", "[a](https://b.example/ \"§\")",
    "![§](https://b.example/c.png)", "![a](https://b.example/c.png '§')", "<https://a.example/§>",
    "[a]\n\n[a]: https://b.example/ (§)", "[a§][]\n\n[a§]: /b", "|a|\n|-|\n|§|", "<b title=\"§\">",
    "<p>\n§\n</p>",
  ])
  func `the mark of a hole can't be written`(construct: String) async throws {
    let body = construct.replacing("§", with: "&#1;0&#1;") + "\n"
    let document = Document(parsing: body, extensions: .init(tableLabel: []))
    let html = document.root.withHTML(unsafe: true) { Array($0) }
    let found = try await TrialSite(body: body).parsed().diagnostics
    #expect(!html.contains(BodyHole.sign) || found.hasErrors)
  }
}
