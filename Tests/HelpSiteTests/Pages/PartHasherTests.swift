import Files
import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// What changes the hash of a question, and what doesn't.
@Suite struct PartHasherTests {
  private static let data = [
    "content/en/other.md": "---\ntitle: Other\n---\n\n## A {#a}\n",
    "content/assets/i.gif": "GIF89a\u{1}\0\u{1}\0",
    "content/facts.yaml": "window: {days: 90}\nshop: {url: 'https://shop.example/'}\n",
  ]

  private func outline(_ body: String) async throws -> PageOutline {
    try #require(try await TrialSite(body: body, Self.data).parsed().page).outline
  }

  /// Of the questions.
  private func hashes(_ body: String) async throws -> [ContentHash?] {
    try await outline(body).questions.map(\.hash)
  }

  private func hash(_ answer: String) async throws -> ContentHash {
    let hashes = try await hashes("## Question? {#q}\n\n" + answer + "\n")
    return try #require(hashes.count == 1 ? hashes[0] : nil)
  }

  @Test(arguments: [
    ("One two three.", "One\ntwo   three."), ("One two.", "  One two.  "),
    ("One *two* three.", "One\n*two*\nthree."), ("One `a b` two", "One\n`a\nb`\ntwo"),
    ("Go *there* now", "Go _there_ now"), ("**Now**", "__Now__"),
    ("- a\n- b", "* a\n* b"), ("- a\n- b", "- a\n\n- b"), ("1. a\n2. b", "1) a\n1) b"),
    ("### Sub", "### Sub ###"), ("### Sub {#x}", "### Sub {#y}"),
    ("[x](other.md#a)", "[x][1]\n\n[1]: other.md#a"), ("[x](other.md)", "[x](./other.md)"),
    ("[x](other.md)", "[x](../en/other.md)"), ("[x](<other.md>)", "[x](other.md)"),
    ("![i](../assets/i.gif)", "![i](../../content/assets/i.gif)"),
    ("\"a\" and 'b', it's", "“a” and ‘b’, it’s"), ("«a»", "\"a\""), ("„a“", "\"a\""),
    ("a - b", "a – b"), ("a — b", "a – b"), ("a...", "a…"), ("5 %", "5\u{A0}%"),
    ("5 %", "5\u{202F}%"), ("co\u{AD}op", "coop"), ("e\u{2011}mail", "e-mail"),
    ("{{window}}", "{{ window }}"), ("In {{window}} or so", "In\n{{  window}}\nor so"),
    ("[x](<{{shop}}>)", "[x](<{{ shop }}>)"), ("漢字漢字", "漢字\n漢字"), ("漢*字*", "漢\n*字*"),
    ("```\na\n```", "    a"), ("a\\\nb", "a  \nb"), ("a\n\n***\n\nb", "a\n\n- - -\n\nb"),
    ("| a | b |\n|---|---|\n| c | d |", "|a|b|\n|:-|-|\n|c|d|"), ("&amp; &copy;", "& ©"),
    ("a", "a\n\n<!-- note -->"), ("a\n\n[1]: x", "a"),
  ])
  func `what a translator needn't know changes nothing`(one: String, other: String) async throws {
    #expect(try await hash(one) == hash(other))
  }

  @Test(arguments: [
    ("One two.", "One too."), ("One two.", "One two"), ("a b", "ab"), ("A", "a"),
    ("a `b` c", "a `d` c"), ("a `b` c", "a b c"), ("`a b`", "`a  b`"), ("`a-b`", "`a–b`"),
    ("[x](other.md)", "[x](page.md)"), ("[x](other.md)", "[x](other.md#a)"),
    ("[x](https://a.example/)", "[x](https://b.example/)"), ("[x](other.md)", "[y](other.md)"),
    ("[x](other.md 'a')", "[x](other.md 'b')"), ("[x](other.md 'a')", "[x](other.md)"),
    ("![i](../assets/i.gif)", "![j](../assets/i.gif)"), ("![x](other.md)", "[x](other.md)"),
    ("{{window}}", "{{shop}}"), ("{{window}}", "90 days"), ("*a*", "**a**"), ("*a*", "a"),
    ("a\n\nb", "b\n\na"), ("a\n\nb", "a b"), ("a\\\nb", "a b"), ("- a\n- b", "- b\n- a"),
    ("- a\n- b", "1. a\n2. b"), ("1. a", "2. a"), ("- a\n- b", "- a b"), ("> a", "a"),
    ("### a", "#### a"), ("### a", "a"), ("```\na\n```", "```sh\na\n```"), ("    a", "     a"),
    ("| a | b |\n|---|---|\n| c | d |", "| a | b |\n|---|---|\n| c | e |"),
    ("| a | b |\n|---|---|\n| c | d |", "| a | b |\n|---|---|\n| c d | |"),
    ("漢字", "漢 字"), ("-a", "--a"), ("a\n\n***\n\nb", "a\n\nb"), ("", "a"),
  ])
  func `what a translator must know changes the hash`(one: String, other: String) async throws {
    #expect(try await hash(one) != hash(other))
  }

  @Test func `a question's hash holds its heading, without the id, and nothing of others`()
    async throws
  {
    let both = try await hashes("## A {#a}\n\none\n\n## B {#b}\n\ntwo\n")
    let turned = try await hashes("## B {#x}\n\ntwo\n\n## A\n\none\n\n## C {#c}\n")
    #expect(both == [turned[1], turned[0]])
    #expect(both.count == 2 && !both.contains(nil))
    let renamed = try await hashes("## A! {#a}\n\none\n\n## B {#b}\n\ntwo\n")
    #expect(both[0] != renamed[0])
    #expect(both[1] == renamed[1])
    let setext = try await hashes("A {#a}\n---\n\none\n\n## *B* {#b}\n\ntwo\n")
    #expect(both[0] == setext[0])
    #expect(both[1] != setext[1])
  }

  @Test func `the text before the first question has a hash and a place`() async throws {
    let outline = try await outline("\nHello\n\n### More\n\n## A {#a}\n\none\n")
    #expect(outline.introduction.location?.line == 5)
    let hash = try #require(outline.introduction.hash)
    #expect(try await hash == self.outline("Hello\n\n### More {#m}\n").introduction.hash)
    #expect(outline.questions.count == 1)
    #expect(try await self.outline("{{window}}\n").introduction.hash != nil)
  }

  @Test(arguments: ["", "\n\n", "<!-- note -->\n\n", "[1]: other.md\n\n"])
  func `a page that begins with a question has no text before it`(body: String) async throws {
    let outline = try await outline(body + "## A {#a}\n\none\n")
    #expect(outline.introduction.location == nil)
    #expect(outline.introduction.hash == nil)
    #expect(try await outline.questions.map(\.hash) == hashes("## A\n\none\n"))
  }

  @Test func `raw HTML counts where readers get it`() async throws {
    let settings = TrialSite.sound["content/site.yaml"]! + "markdown: {rawHTML: true}\n"
    func hash(_ body: String) async throws -> [ContentHash?] {
      let site = try TrialSite(body: body, ["content/site.yaml": settings])
      return try #require(try await site.parsed().page).outline.questions.map(\.hash)
    }
    #expect(try await hash("## A\n\n<b>x</b>\n") != hash("## A\n\n<i>x</i>\n"))
    #expect(try await hash("## A\n\n<div>\nx\n</div>\n") != hash("## A\n\n<div>\ny\n</div>\n"))
  }

  @Test func `translations that are shown need no hashes`() async throws {
    let site = try TrialSite(["content/it/page.md": "---\ntitle: T\n---\n\nx\n\n## A {#a}\n"])
    let source = try await site.loaded()
    var reader = SourceReader(source.folder)
    let page = try PageParser(source: source, purpose: .preview).parse(
      PageFile(path: "content/it/page.md", language: Language("it")!), with: &reader
    ).page
    #expect(page?.outline.introduction.hash == nil)
    #expect(page?.outline.questions.map(\.hash) == [nil])
    #expect(page?.outline.introduction.location?.line == 5)
  }

  @Test(arguments: [("A “b”", "A \"b\"", true), ("A  b", "A b", true), ("A b", "A c", false)])
  func `titles are hashed alike`(one: String, other: String, areEqual: Bool) {
    #expect((PartHasher.hash(of: one) == PartHasher.hash(of: other)) == areEqual)
  }

  /// Another hash would make every translation of every site stale.
  @Test func `the form of the hash is that of the locks that are out there`() async throws {
    let body = """
      Pay *well*.

      ## “How”? {#how}

      1. In {{ window }} – or `so`…
      2. [See](page.md#how "this")

      | a | b |
      |---|---|
      | c | ![d](https://e.example/f.png) |

      > ```sh
      > make
      > ```

      """
    let outline = try await outline(body)
    #expect(outline.introduction.hash?.hex == "8bfda769779d1a9e7dc0fd7f747f1a08")
    #expect(outline.questions.map(\.hash?.hex) == ["b4e591937428d3d6889d62f8410be507"])
    let title = ContentHash(of: [1, 0x31] + "Payments".utf8)
    #expect(PartHasher.hash(of: "Payments") == title)
  }
}
