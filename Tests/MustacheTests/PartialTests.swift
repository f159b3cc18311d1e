import Mustache
import Testing
import Text

@Suite struct PartialTests {
  @Test(arguments: [
    ("[{{>p}}]", "*A*", "[*A*]"),
    ("[{{> p }}]", "*A*", "[*A*]"),
    // Only a tag alone on its line moves the lines in.
    ("  {{>p}}\n|", "1\n2\n", "  1\n  2\n|"),
    ("  {{>p}}\n|", "1\n2", "  1\n  2|"),
    ("  {{>p}}", "1\n\n2\n", "  1\n\n  2\n"),
    ("a  {{>p}}\n", "1\n2", "a  1\n2\n"),
    ("\t{{>p}}\r\n|", "1\r\n2\r\n", "\t1\r\n\t2\r\n|"),
    // The template's lines move, those of values don't.
    (" {{>p}}\n", "{{{two}}}\n{{two}}\n", " x\ny\n x\ny\n"),
    ("  {{>p}}\n", "{{#yes}}\n1\n{{/yes}}\n{{#yes}}2{{/yes}}\n", "  1\n  2\n"),
    ("  {{>p}}\n", "{{#yes}}1\n{{/yes}}2\n", "  1\n  2\n"),
    ("  {{>p}}\n", "{{! note }}1\n", "  1\n"),
  ])
  func `a partial stands where its tag is`(
    template: String, partial: String, expected: String
  ) throws {
    let data: Sample = ["two": "x\ny", "yes": true]
    #expect(try render(template, data, partials: ["p": partial]) == expected)
  }

  @Test func `indentation adds up through partials`() throws {
    let partials = ["p": "1\n  {{>q}}\n2\n", "q": "a\nb\n"]
    #expect(try render(" {{>p}}\n{{>q}}\n", partials: partials) == " 1\n   a\n   b\n 2\na\nb\n")
  }

  @Test func `a partial inside a line isn't moved in with the line around`() throws {
    let partials = ["p": "{{>q}}!\n", "q": "a\nb"]
    #expect(try render(" {{>p}}\n", partials: partials) == " a\nb!\n")
  }

  @Test func `a partial sees the values around its tag`() throws {
    let data: Sample = ["name": "out", "items": [["name": "in"]]]
    #expect(
      try render("{{>p}}{{#items}}{{>p}}{{/items}}", data, partials: ["p": "{{name}} "])
        == "out in ")
  }

  @Test func `a partial may call itself as long as the data goes on`() throws {
    let tree: Sample = [
      "tree": ["name": "a", "below": [["name": "b", "below": [["name": "c", "below": []]]]]]
    ]
    let partials = ["node": "<li>{{name}}\n{{#below}}\n  {{>node}}\n{{/below}}\n</li>\n"]
    let text = try render("{{#tree}}\n{{>node}}\n{{/tree}}\n", tree, partials: partials)
    #expect(text == "<li>a\n  <li>b\n    <li>c\n    </li>\n  </li>\n</li>\n")
  }

  @Test func `a name is looked up below partials first`() throws {
    let texts = ["main": "{{>a}}{{>b}}{{>sections/c}}", "a": "-", "b": "B", "sections/c": "C"]
    var sources = texts.map {
      TemplateSource(path: SourcePath($0.key), name: $0.key, text: Array($0.value.utf8))
    }
    sources.append(TemplateSource(path: "pa", name: "partials/a", text: Array("A".utf8)))
    let library = TemplateLibrary(compiling: sources, vocabulary: [])
    var buffer = ByteBuffer()
    try #require(library.template(named: "main")).render([], into: &buffer)
    #expect(buffer.withBytes { String(decoding: $0, as: UTF8.self) } == "ABC")
    #expect(
      library.template(named: "main")?.dependencies == ["b", "main", "partials/a", "sections/c"])
  }
}
