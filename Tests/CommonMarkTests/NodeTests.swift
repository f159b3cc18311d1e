import CommonMark
import Testing
import Text

@Suite struct NodeTests {
  @Test func `a node tells what the text says of it`() throws {
    let document = Document(
      parsing: "### T\n\n[a](b 'c')\n\n```x y\nd\n```\n\n3. e\n\n4. f\n\n- g\n")
    let root = document.root
    #expect(root.children.map(\.kind) == [.heading, .paragraph, .codeBlock, .list, .list])
    #expect(root.firstChild?.headingLevel == 3)
    let link = try #require(root.first(.link))
    #expect(link.destination == "b")
    #expect(link.title == "c")
    #expect(link.literal == nil)
    #expect(link.firstChild?.literal == "a")
    let code = try #require(root.first(.codeBlock))
    #expect(code.fenceInfo == "x y")
    #expect(code.withLiteral { Array($0) } == Array("d\n".utf8))
    #expect(code.next?.listStyle?.start == 3)
    #expect(code.next?.listStyle?.isTight == false)
    #expect(root.lastChild?.listStyle?.start == nil)
    #expect(root.lastChild?.listStyle?.isTight == true)
    #expect(code.listStyle == nil)
    #expect(code.previous == link.parent)
    #expect(link.parent?.parent == root)
    #expect(root.parent == nil)
  }

  @Test func `every kind has its name`() {
    let document = Document(parsing: constructs.joined(separator: "\n\n"))
    let kinds = Set(document.root.descendants.map(\.kind))
    #expect(kinds.count == 17)
    #expect(kinds.isDisjoint(with: [.document, .customBlock, .customInline]))
  }

  @Test(arguments: [
    ("a *b* `c`\nd", "a b c d"), ("![e *f*](g) <b>h</b>", "e f h"), ("i &amp; j\\\nk", "i & j k"),
    ("# l [m](n 'o')", "l m"), ("", ""),
  ])
  func `plain text is what a reader sees`(text: String, plain: String) {
    let document = Document(parsing: text)
    #expect(document.root.plainText == plain)
  }

  @Test func `descendants come in the order of the text`() {
    let document = Document(parsing: "> a *b [c](d)* e\n\nf")
    let texts = document.root.descendants.compactMap(\.literal)
    #expect(texts == ["a ", "b ", "c", " e", "f"])
    let quote = document.root.firstChild
    #expect(quote?.descendants.compactMap(\.literal) == ["a ", "b ", "c", " e"])
    #expect(quote?.first(.text)?.descendants.map(\.kind) == [])
  }

  @Test(arguments: [(3, "*a*"), (6, "> - *a*\n\nb"), (5, "x\n\n- > y"), (1, "# "), (0, "")])
  func `depth is measured to the deepest node`(depth: Int, text: String) {
    let document = Document(parsing: text)
    #expect(document.root.firstDescendant(deeperThan: depth) == nil)
    #expect((document.root.firstDescendant(deeperThan: depth - 1) != nil) == (depth > 0))
  }

  @Test func `the first node that is too deep is found, however deep the tree is`() {
    let deep = String(repeating: "> ", count: 60_000) + "a"
    let document = Document(parsing: "x\n\n" + deep)
    let node = document.root.firstDescendant(deeperThan: 100)
    #expect(node?.position == TextPosition(line: 3, column: 201))
    #expect(document.root.plainText == "x a")
    #expect(document.root.html().utf8.count > 1_000_000)
  }
}
