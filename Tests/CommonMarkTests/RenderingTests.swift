import CommonMark
import Testing
import Text

@Suite struct RenderingTests {
  @Test(arguments: constructs)
  func `a document's HTML is libcmark's own`(text: String) {
    let document = Document(parsing: text)
    #expect(document.root.html() == oracleHTML(text))
    #expect(document.root.html(unsafe: false) == oracleHTML(text, unsafe: false))
  }

  @Test(arguments: constructs)
  func `top-level blocks rendered one by one make up the whole`(text: String) {
    let document = Document(parsing: text)
    let pieces = document.root.children.map { $0.html(upTo: $0.next) }
    #expect(pieces.joined() == oracleHTML(text))
    #expect(document.root.children.map { $0.html() }.joined() == oracleHTML(text))
  }

  @Test(arguments: [1, 2, 3, 5, 8])
  func `runs of blocks make up the whole and stay in their order`(length: Int) {
    let text = constructs.joined(separator: "\n\n")
    let document = Document(parsing: text)
    var html = ""
    var first = document.root.firstChild
    while let start = first {
      var end: Node? = start
      for _ in 0..<length { end = end?.next }
      html += start.html(upTo: end)
      first = end
    }
    #expect(html == oracleHTML(text))
    #expect(document.root.html() == oracleHTML(text))
  }

  @Test func `blocks in a quote make up its inside`() {
    let document = Document(parsing: "> a\n>\n> - b\n> - c\n>\n> # d\n")
    let quote = document.root.firstChild!
    let inside = quote.children.map { $0.html(upTo: $0.next) }.joined()
    #expect("<blockquote>\n" + inside + "</blockquote>\n" == document.root.html())
  }

  @Test(arguments: [
    ("# a *b* `c`\n", "a <em>b</em> <code>c</code>"), ("## [d](e)\n", "<a href=\"e\">d</a>"),
    ("f\ng\n", "f\ng"), ("#\n", ""), ("![h *i*](j)", "<img src=\"j\" alt=\"h i\" />"),
  ])
  func `inner HTML leaves out the block's own markup`(text: String, html: String) {
    let document = Document(parsing: text)
    #expect(document.root.firstChild?.innerHTML == html)
    #expect(document.root.html() == oracleHTML(text))
  }

  @Test func `what the body throws comes out`() {
    struct Stop: Error {}
    let document = Document(parsing: "a")
    #expect(throws: Stop.self) { try document.root.withHTML(unsafe: false) { _ in throw Stop() } }
  }

  @Test func `bytes that aren't UTF-8 do no harm`() {
    var random = SystemRandomNumberGenerator()
    let signs = Array("*_`[]()<>!&#-+>\n\n  \t\\\"'=~1.:/ab".utf8) + [0, 0x80, 0xC3, 0xFF]
    for _ in 0..<400 {
      let text = (0..<300).map { _ in signs.randomElement(using: &random)! }
      let document = Document(parsing: text)
      let places = document.root.descendants.compactMap { $0.position }
      #expect(places.allSatisfy { $0.line >= 1 && $0.column >= 1 }, "\(text)")
      let whole = document.root.withHTML(unsafe: true) { Array($0) }
      var pieces: [UInt8] = []
      for block in document.root.children {
        block.withHTML(upTo: block.next, unsafe: true) { pieces.append(contentsOf: $0) }
      }
      #expect(pieces == whole, "\(text)")
    }
  }
}
