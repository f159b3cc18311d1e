import CommonMark
import Testing
import Text

@Suite struct PositionTests {
  /// In each text, the emphasised words and links that start with their own place, `line:column`,
  /// of the sign that opens them.
  @Test(arguments: [
    "*1:1* and *1:11*", "a\n*2:1*", "a\n   b *3:3*".replacing("3:3", with: "2:6"),
    "- a\n  b *2:5*", "- a\nlazy *2:6*", "- a\n      deep *2:12*", "-\ta *1:5*\n\tb *2:4*",
    "> a\n> b *2:5*", "> a\n>   b *2:7*", "> a\nb *2:3*", "> > a\n> b *2:5*", "> - a\n>   b *2:7*",
    "> - a\n> b *2:5*", "##   a *1:8* ##", "   a *1:6*\n b *2:4*", "a\nb *2:3*\n===\n\n*5:1*",
    "a\\\nb *2:3*\\\nc *3:3*\nd *4:3*", "a  \nb *2:3*", "`a\nb` *2:4*\nc *3:3*",
    "a <b\nc> *2:4*\nd *3:3*",
    "[*1:2*](b\n\"c\") *2:6*\nd *3:3*", "[a]: b\n[c]: d\nx *3:3*\ny *4:3*",
    "[a]: b\n  'c'\nx *3:3*\ny *4:3*",
    "- [a]: b\n  x *2:5*", "é *1:4*\n日本 *2:8*", "&amp; *1:7* \\* *1:16*", "a ***1:3** b*\nc *2:3*",
    "[1:1\na](b) *2:7*", "x [*1:4*\na](b) [2:7](c)", "x ![1:3\n*a*](b)\ny *3:3*",
    "*1:1\na* *2:4*\n*3:1*",
    "1. a\n\n   b *3:6*\n     c *4:8*", "[l][\nr] *2:4*\n*3:1*\n\n[r]: /u",
    "*1:1 **1:6\n2** b* *2:8*",
    "a\n\n\n> b\n>\n> *6:3*\n>*7:2*", "x\n**2:1** _2:9_ [2:15](u) ![2:25](v)",
    "- - - *1:7*\n      b *2:9*",
    "```\n\n```\n*4:1*", "- a <x@b.c>\n  e *2:5*", "> > <x@b.c>\n> > e *2:7*\n> > *3:5*",
    "- x\n  <x@b.c>\n  *3:3* <a@b.c> *3:17*\n  *4:3*",
  ])
  func `an inline is found where it stands`(text: String) {
    let document = Document(parsing: text)
    var found = 0
    for node in document.root.descendants {
      guard [.emphasis, .strong, .link, .image].contains(node.kind),
        let word = node.plainText.split(separator: " ").first, word.contains(":"),
        node.firstChild?.kind == .text
      else { continue }
      found += 1
      #expect(node.position.map { "\($0.line):\($0.column)" } == String(word), "\(text)")
    }
    #expect(found > 0)
  }

  @Test func `positions don't depend on the order of asking`() {
    let text = "a\\\nb *c*\nd [e](f\n'g') *h*\n  *i*\n\nx\n *y*"
    let first = Document(parsing: text)
    let second = Document(parsing: text)
    let forward = first.root.descendants.map { $0.position }
    let backward = Array(second.root.descendants).reversed().map { $0.position }
    #expect(forward == backward.reversed())
  }

  @Test func `blocks tell their first and last line`() {
    let document = Document(parsing: "a\nb\n\n- c\n  d\n\n## e\n")
    #expect(document.root.children.map { $0.position?.line } == [1, 4, 7])
    #expect(document.root.firstChild?.endLine == 2)
    #expect(document.root.first(.item)?.firstChild?.endLine == 5)
    #expect(document.root.lastChild?.endLine == 7)
    #expect(document.root.first(.softBreak)?.position == nil)
    #expect(document.root.first(.text)?.endLine == nil)
  }

  @Test func `what replaces a node keeps its position`() {
    let document = Document(parsing: "x\n\n## a\n\nb\n  [c](d) *e*\n")
    let heading = document.root.first(.heading)!
    let block = heading.wrapRaw(onEnter: "<h2 id=\"a\">".utf8, onExit: "</h2>".utf8)
    #expect(block.position == TextPosition(line: 3, column: 1))
    #expect(block.first(.text)?.position == TextPosition(line: 3, column: 4))
    let link = document.root.first(.link)!.wrapRaw(onEnter: "<a>".utf8, onExit: "</a>".utf8)
    #expect(link.position == TextPosition(line: 6, column: 3))
    #expect(link.firstChild?.position == TextPosition(line: 6, column: 4))
    #expect(document.root.first(.emphasis)?.position == TextPosition(line: 6, column: 10))
    #expect(link.makeText("a".utf8).position == nil)
  }
}
