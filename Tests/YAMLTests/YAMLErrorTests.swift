import Testing
import Text
import YAML

@Suite struct YAMLErrorTests {
  @Test func `braces of a fact where a text begins are told with their cure`() {
    let message =
      "1:5: a key must be text, not a list or a mapping; text that starts with '{' or '[' needs quotes"
    #expect(error(of: "a: {{b}} c")?.description == message + " [keyNotScalar]")
  }

  @Test(arguments: [
    ("a: *b", "1:4 aliasNotAllowed"),
    ("a: **b** c", "1:4 aliasNotAllowed"),
    ("é: [b, *c]", "1:9 aliasNotAllowed"),
    ("a: &b c", "1:4 anchorNotAllowed"),
    ("a: & c", "1:4 anchorNotAllowed"),
    ("a: &b [c]", "1:4 anchorNotAllowed"),
    ("a: &b !c d", "1:4 anchorNotAllowed"),
    ("a: !b &c d", "1:4 tagNotAllowed"),
    ("a: !!str b", "1:4 tagNotAllowed"),
    ("a: !!binary b", "1:4 tagNotAllowed"),
    ("a: !b {c: d}", "1:4 tagNotAllowed"),
    ("!a\nb: c", "1:1 tagNotAllowed"),
    ("a: ! b", "1:4 tagNotAllowed"),
    ("a: !<", "1:4 tagNotAllowed"),
    ("a: !b!c d", "1:4 tagNotAllowed"),
    ("a:\n  <<: {b: c}", "2:3 mergeKeyNotAllowed"),
    ("%YAML 1.2\n---\na: b", "1:1 directiveNotAllowed"),
    ("%YAML 2.0\n---\na: b", "1:1 directiveNotAllowed"),
    ("%TAG ! !b\n---\na: b", "1:1 directiveNotAllowed"),
    ("%YAML 1.1\na: b", "1:1 directiveNotAllowed"),
    ("%a: b", "1:1 directiveNotAllowed"),
    ("a: [-]", "1:5 syntax"),
    ("a: [b, -, c]", "1:8 syntax"),
    ("{ ?foo: bar }", "1:3 syntax"),
    ("a: \"v\"# c", "1:7 syntax"),
    ("a: 'v'# c", "1:7 syntax"),
    ("a: [b]# c", "1:7 syntax"),
    ("é: {b: c}# c", "1:11 syntax"),
    ("title:\u{A0}Help\ndescription: x", "1:6 syntax"),
    ("title: Help\nslug:\u{3000}x\nowner: y", "2:5 syntax"),
    ("theme: {brand: #8a1538}\nname: x", "1:16 syntax"),
    ("theme: {brand: #8a1538}\n", "1:16 syntax"),
    ("a: b\ntheme: {brand: #8a1538}", "2:16 syntax"),
    ("a: [b, # note\n  c", "1:4 syntax"),
    ("a: [\n  #8a1538,\n  b", "1:4 syntax"),
    ("a: b\n---\nc: d", "2:1 multipleDocuments"),
    ("---\n---\n", "2:1 multipleDocuments"),
    ("a: b\nc: d\na: e", "3:1 duplicateKey"),
    ("é: b\n\"é\": e", "2:1 duplicateKey"),
    ("k: {a: b, a: c}", "1:11 duplicateKey"),
    ("[a]: b", "1:1 keyNotScalar"),
    ("{é: {b: c}, {d: e}: f}", "1:14 keyNotScalar"),
    ("? - a\n: b", "1:3 keyNotScalar"),
    (": a", "1:1 keyMissing"),
    ("{: a}", "1:2 keyMissing"),
    ("é: \u{7}", "1:5 controlCharacter"),
    ("a: b\u{2028}c: d", "1:5 controlCharacter"),
    ("a: b\n\u{2029}", "2:1 controlCharacter"),
    ("a: \u{85}", "1:4 controlCharacter"),
    ("a: \u{FFFE}", "1:4 controlCharacter"),
  ])
  func `what isn't allowed is refused where it starts`(text: String, expected: String) {
    #expect(outline(of: text) == expected)
  }

  @Test(arguments: [
    ("title: a: b", "1:9: text with ': ' in it needs quotes"),
    ("à: é: b", "1:7: text with ': ' in it needs quotes"),
    ("a: b\n  c: d", "2:4: a key can't stand here: check the indentation, and the line above"),
    ("a: b\nfoo\nc: d", "2:1: expected 'key: value', but this line has no ': '"),
    ("a: 'b' c", "1:8: text after the closing quote: write '' for a ' inside the quotes"),
    ("a: 'it's'", "1:8: text after the closing quote: write '' for a ' inside the quotes"),
    ("a: \"b\" c", "1:8: text after the closing quote: write \\\" for a \" inside the quotes"),
    ("a: [b] c", "1:8: text that starts with '[' needs quotes"),
    ("a:\n  b: c\n d: e", "3:2: this is not a key of the mapping above: check the indentation"),
    ("- a\nb: c", "2:1: this is not an item of the list above: check the indentation"),
    ("  a: b\nc: d", "2:1: this does not belong to what stands above: check the indentation"),
    ("a: - b", "1:4: a list starts below its key; text that starts with '- ' needs quotes"),
    ("a: ? b", "1:4: text that starts with '? ' needs quotes"),
    ("a: \"b\nc: d", "1:4: the quote that opens here is not closed"),
    ("a: 'b\n---\n", "1:4: the quote that opens here is not closed"),
    ("a: {b: We give {{c}} back}", "1:16: text with '{{' in it needs quotes between '{' and '}'"),
    ("a: [We give {{c}} back]", "1:13: text with '{{' in it needs quotes between '[' and ']'"),
    ("a: [b\nc: d", "1:4: the '[' that opens here is not closed by ']'"),
    ("a: [b, c", "1:4: the '[' that opens here is not closed by ']'"),
    ("é: {b: c\nd: e", "1:5: the '{' that opens here is not closed by '}'"),
    ("a: [b: c: d]", "1:9: expected ',' or ']' here"),
    ("a: {b} }", "1:8: text that starts with '{' needs quotes"),
    ("a: [b,,c]", "1:7: a value is missing before ',', or text that starts with it needs quotes"),
    ("[", "1:2: a value is missing at the end"),
    ("a: @b", "1:4: text that starts with '@' needs quotes"),
    ("a: `b`", "1:4: text that starts with '`' needs quotes"),
    ("a: %b", "1:4: text that starts with '%' needs quotes"),
    ("a:\n\tb: c", "2:1: a tab can't indent a line: use spaces"),
    ("a: b\n\tc: d", "2:1: a tab can't indent a line: use spaces"),
    ("a: |\n\tb", "2:1: a tab can't indent a line: use spaces"),
    (#"a: "\q""#, "1:5: an unknown escape: write '\\\\' for '\\', or use single quotes"),
    (#"a: "\xZZ""#, "1:7: this escape is not the hexadecimal number of a character"),
    (#"a: "\uD800""#, "1:7: this escape is not the hexadecimal number of a character"),
    (
      "a: | b",
      "1:6: after '|' or '>', the text starts on the next line; text that starts with it needs quotes"
    ),
    ("a: |0\n b", "1:5: the number after '|' or '>' is from 1 to 9"),
  ])
  func `a mistake in the syntax is told in plain words`(text: String, expected: String) {
    #expect(error(of: text)?.description == expected + " [syntax]")
  }

  @Test(arguments: [([0x61, 0x3A, 0x20, 0xFF], 4), ([0x61, 0xC3], 2), ([0xED, 0xA0, 0x80], 1)])
  func `a byte that isn't UTF-8 is refused at its place`(bytes: [UInt8], column: Int) {
    let error = error(of: Array("é: b\n".utf8) + bytes)
    #expect(error?.kind == .notUTF8)
    #expect(error?.position == TextPosition(line: 2, column: column))
  }

  @Test func `UTF-16 is not UTF-8`() {
    #expect(error(of: [0xFF, 0xFE, 0x61, 0x00])?.kind == .notUTF8)
  }

  @Test func `an invisible character is named`() {
    #expect(error(of: "a: \u{7}")?.message == "the invisible character U+0007 is not allowed")
  }

  @Test(arguments: [2, 16, 17, 18, 400])
  func `a duplicate key is told with the line of the first`(count: Int) {
    let text = "a:\n" + (1..<count).map { "k\($0): v\n" }.joined() + "k1: v\n"
    let error = error(of: Array(text.utf8), firstLine: 2)
    #expect(error?.message == "the key 'k1' is there already, on line 3")
    #expect(error?.position == TextPosition(line: count + 2, column: 1))
  }

  @Test(arguments: [2, 16, 17, 18, 400])
  func `a duplicate of the key just before is found`(count: Int) {
    let text = (1...count).map { "k\($0): v\n" }.joined() + "k\(count): v\n"
    #expect(outline(of: text) == "\(count + 1):1 duplicateKey")
  }

  @Test(arguments: [
    "a: [b, -1, --]", "a: {? b : c}", "a: \"v\" # c", "a: [b] # c", "a: |\n  b\n# c",
    "- a\n# c\n- b",
    "a: {b: c} # d\n# e", "a: '#'", "k:\n- a\n#b\n- c\nl: d",
  ])
  func `signs that only look like those stay what they are`(text: String) throws {
    #expect(try YAMLParser().parse(Array(text.utf8)) != nil)
  }
}
