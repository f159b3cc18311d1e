import CommonMark
import Dispatch
import Testing

@Suite struct DocumentTests {
  @Test func `documents may live inside each other and be changed meanwhile`() {
    let outer = Document(parsing: "a *b*\n")
    for text in constructs {
      let inner = Document(parsing: text)
      outer.root.first(.text)?.setLiteral(text.utf8)
      #expect(inner.root.html() == oracleHTML(text))
      outer.root.withHTML(unsafe: true) { html in
        let innermost = Document(parsing: text)
        let copy = Array(html)
        #expect(innermost.root.html() == oracleHTML(text))
        #expect(copy.elementsEqual(html))
      }
    }
    outer.root.first(.text)?.setLiteral("end ".utf8)
    #expect(outer.root.html() == "<p>end <em>b</em></p>\n")
  }

  @Test func `documents may end in any order`() {
    let first = Document(parsing: "a")
    let second = Document(parsing: "b")
    end(first)
    let third = Document(parsing: "*c*")
    second.root.first(.text)?.setLiteral("d".utf8)
    #expect(second.root.html() + third.root.html() == "<p>d</p>\n<p><em>c</em></p>\n")
  }

  @Test func `threads don't disturb each other`() {
    let expected = constructs.map { oracleHTML($0) }
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 0..<20 {
        for (text, html) in zip(constructs, expected) {
          let document = Document(parsing: text)
          for node in document.root.descendants where node.kind == .text {
            node.setLiteral(node.literal!.utf8)
          }
          #expect(document.root.html() == html)
        }
      }
    }
  }

  @Test func `a big document is parsed like a small one`() {
    let text = String(repeating: constructs.joined(separator: "\n\n") + "\n\n", count: 60)
    for _ in 0..<2 {
      let document = Document(parsing: text)
      #expect(document.root.html() == oracleHTML(text))
    }
  }
}

private func end(_ document: consuming Document) {}
