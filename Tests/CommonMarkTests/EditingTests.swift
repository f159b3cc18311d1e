import CommonMark
import Testing

@Suite struct EditingTests {
  @Test func `texts of a node can be set`() {
    let document = Document(parsing: "# a\n\n[b](c) `d`\n")
    document.root.first(.heading)?.setHeadingLevel(3)
    document.root.first(.link)?.setDestination("/x?a&b".utf8)
    document.root.first(.link)?.setTitle([UInt8]("t\"".utf8))
    document.root.first(.code)?.setLiteral("<e>".utf8)
    #expect(
      document.root.html()
        == "<h3>a</h3>\n<p><a href=\"/x?a&amp;b\" title=\"t&quot;\">b</a> <code>&lt;e&gt;</code></p>\n"
    )
  }

  @Test func `a zero byte becomes a replacement character`() {
    let document = Document(parsing: "a")
    document.root.first(.text)?.setLiteral("b\0c".utf8)
    #expect(document.root.html() == "<p>b\u{FFFD}c</p>\n")
    document.root.first(.text)?.setLiteral("".utf8)
    #expect(document.root.html() == "<p></p>\n")
    document.root.first(.text)?.setLiteral([1, 0].lazy.map { $0 + 0x41 })
    #expect(document.root.html() == "<p>BA</p>\n")
  }

  @Test func `a heading can be wrapped in HTML of ours on one line`() {
    let document = Document(parsing: "## a *b*\n\nc\n")
    let heading = document.root.firstChild!
    let block = heading.wrapRaw(onEnter: "<h3 id=\"x\">".utf8, onExit: "</h3>".utf8)
    #expect(document.root.html(unsafe: false) == "<h3 id=\"x\">a <em>b</em></h3>\n<p>c</p>\n")
    #expect(block.kind == .customBlock)
    #expect(block.plainText == "a b")
    #expect(heading.parent == nil)
  }

  @Test func `a picture keeps its description in the plain text when HTML of ours replaces it`() {
    let document = Document(parsing: "## a ![b *c*](d) e\n")
    document.root.first(.image)?.replaceWithRawInline("<img>".utf8)
    #expect(document.root.html(unsafe: false) == "<h2>a <img> e</h2>\n")
    #expect(document.root.plainText == "a b c e")
  }

  @Test func `links, quotes and lists can be wrapped in HTML of ours`() {
    let document = Document(parsing: "[a *b*](c) d\n\n> e\n")
    document.root.first(.link)?.wrapRaw(onEnter: "<a rel=x>".utf8, onExit: "</a>".utf8)
    document.root.first(.blockQuote)?.wrapRaw(onEnter: "<aside>".utf8, onExit: "</aside>".utf8)
    #expect(
      document.root.html()
        == "<p><a rel=x>a <em>b</em></a> d</p>\n<aside>\n<p>e</p>\n</aside>\n")
  }

  @Test func `nodes can be replaced by HTML of ours in safe mode too`() {
    let document = Document(parsing: "a *b*\n\nc\n\nd\n")
    document.root.first(.emphasis)?.replaceWithRawInline("<i>&copy;</i>".utf8)
    document.root.children.dropFirst().first { _ in true }?.replaceWithRawBlock("<hr>".utf8)
    #expect(document.root.html(unsafe: false) == "<p>a <i>&copy;</i></p>\n<hr>\n<p>d</p>\n")
    let pieces = document.root.children.map { $0.html(upTo: $0.next) }
    #expect(pieces.joined() == document.root.html())
  }

  @Test func `nodes can be made, moved and taken out`() {
    let document = Document(parsing: "a\n\nb *c*\n")
    let text = document.root.first(.text)!
    let strong = text.makeNode(.strong)
    strong.appendChild(text.makeText("x<".utf8))
    text.insertAfter(strong)
    text.insertBefore(document.root.first(.emphasis)!)
    document.root.lastChild?.unlink()
    #expect(document.root.html() == "<p><em>c</em>a<strong>x&lt;</strong></p>\n")
    strong.replace(with: text.makeText("y".utf8))
    document.root.mergeTextNodes()
    #expect(document.root.first(.paragraph)?.children.compactMap(\.literal) == ["ay"])
  }

  @Test func `a walk survives the replacement of the node that it gave`() {
    let document = Document(parsing: "# a [b](c) *d `e`*\n\nf [g](h [i](j)\n\n> k\n")
    var seen: [String] = []
    for node in document.root.descendants {
      switch node.kind {
      case .heading: node.wrapRaw(onEnter: "<h1>".utf8, onExit: "</h1>".utf8)
      case .link: node.wrapRaw(onEnter: "<a>".utf8, onExit: "</a>".utf8)
      case .emphasis: node.replaceWithRawInline("<br>".utf8)
      case .blockQuote: node.unlink()
      case .text, .code: seen.append(node.literal!)
      default: break
      }
    }
    #expect(seen == ["a ", "b", " ", "f [g](h ", "i"])
    #expect(
      document.root.html()
        == "<h1>a <a>b</a> <br></h1>\n<p>f [g](h <a>i</a></p>\n")
  }
}
