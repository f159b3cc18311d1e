import Testing
import Text
import YAML

@Suite struct YAMLParserTests {
  @Test(arguments: [
    ("a: b", "{a@1:1: b@1:4}@1:1"),
    ("# first\n\n  a: b\n  c: d\n", "{a@3:3: b@3:6, c@4:3: d@4:6}@3:3"),
    ("---\na: b\n...\n", "{a@2:1: b@2:4}@2:1"),
    ("a:\nb:\n", "{a@1:1: @1:3, b@2:1: @2:3}@1:1"),
    ("a: b:c\n", "{a@1:1: b:c@1:4}@1:1"),
    ("- a\n- - b\n  - c\n-\n", "[a@1:3, [b@2:5, c@3:5]@2:3, @4:2]@1:1"),
    ("a:\n- b\n- c: d\n  e: f\n", "{a@1:1: [b@2:3, {c@3:3: d@3:6, e@4:3: f@4:6}@3:3]@2:1}@1:1"),
    ("[]", "[]@1:1"),
    ("{}", "{}@1:1"),
    (
      "k: [a, {b: c, d}, 'e']",
      "{k@1:1: [a@1:5, {b@1:9: c@1:12, d@1:15: @1:16}@1:8, 'e'@1:19]@1:4}@1:1"
    ),
    ("[a: b]", "[{a@1:2: b@1:5}@1:2]@1:1"),
    ("? a\n: b\n", "{a@1:3: b@2:3}@1:1"),
    ("text", "text@1:1"),
    ("\"\": a", "{@1:1: a@1:5}@1:1"),
    ("'<<': a", "{<<@1:1: a@1:7}@1:1"),
    ("a: 'it''s'\n\"b\": \"\\u00e9\\n\"\n", "{a@1:1: 'it's'@1:4, b@2:1: 'é\n'@2:6}@1:1"),
    ("a: one\n  two\n\n  three\nb: c\n", "{a@1:1: one two\nthree@1:4, b@5:1: c@5:4}@1:1"),
    ("a: |\n  b: [\n\n  # c\nd: e\n", "{a@1:1: 'b: [\n\n# c\n'@1:4, d@5:1: e@5:4}@1:1"),
    ("a: >-\n  b\n  c\n\nd: e\n", "{a@1:1: 'b c'@1:4, d@5:1: e@5:4}@1:1"),
  ])
  func `a value stands where its first byte is`(text: String, expected: String) {
    #expect(outline(of: text) == expected)
  }

  @Test(arguments: [
    ("é: ü", "{é@1:1: ü@1:5}@1:1"),
    ("{日本: 語, 😀: é}", "{日本@1:2: 語@1:10, 😀@1:15: é@1:21}@1:1"),
    ("# ééé\na: [é, b]\n", "{a@2:1: [é@2:5, b@2:9]@2:4}@2:1"),
    ("é: |\n  ü\n\na: b\n", "{é@1:1: 'ü\n'@1:5, a@4:1: b@4:4}@1:1"),
    ("é:\nb:\n", "{é@1:1: @1:4, b@2:1: @2:3}@1:1"),
    ("é: \"ü\\\n  ö\"\na: b", "{é@1:1: 'üö'@1:5, a@3:1: b@3:4}@1:1"),
  ])
  func `columns count bytes, not characters`(text: String, expected: String) {
    #expect(outline(of: text) == expected)
  }

  @Test(arguments: ["a: b\nc:\n  - d\n", "é: b\nc:\n  - d\n"])
  func `every kind of line end counts once`(text: String) {
    let expected = outline(of: text)
    #expect(outline(of: text.replacing("\n", with: "\r\n")) == expected)
    #expect(outline(of: text.replacing("\n", with: "\r")) == expected)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "\u{FEFF}", " "])
  func `a text without a value gives none`(text: String) {
    #expect(outline(of: text) == "nil")
  }

  @Test func `a byte-order mark is skipped and not counted`() {
    #expect(outline(of: "\u{FEFF}é: b") == "{é@1:1: b@1:5}@1:1")
    #expect(error(of: "\u{FEFF}a: *b")?.position == TextPosition(line: 1, column: 4))
  }

  @Test(arguments: ["a: b\nc: d", "é: b\nc: d"])
  func `lines count on from the first one`(text: String) throws {
    let node = try YAMLParser().parse(Array(text.utf8), firstLine: 2)
    #expect(node?.position == TextPosition(line: 2, column: 1))
    #expect(node?.mapping?.last?.keyPosition == TextPosition(line: 3, column: 1))
  }

  @Test(arguments: [3, 16, 17, 18, 500])
  func `a mapping keeps its keys in the order of the text`(count: Int) throws {
    let keys = (0..<count).map { "k\($0 * 7 % count)x\($0)" }
    let text = keys.map { "\($0): v\n" }.joined()
    #expect(try YAMLParser().parse(Array(text.utf8))?.mapping?.map(\.key) == keys)
  }
}
