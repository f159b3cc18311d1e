import TestSupport
import Testing
import Text
import YAML

/// Proves promise 20.
@Suite struct YAMLLimitsTests {
  @Test func `a text is at most as long as the limit`() {
    let text = Array("a: bcd".utf8)
    #expect(error(of: text, limits: .init(bytes: 6)) == nil)
    let error = error(of: text, limits: .init(bytes: 5), firstLine: 2)
    #expect(error?.kind == .tooLarge)
    #expect(error?.position == TextPosition(line: 2, column: 1))
  }

  @Test func `a text may have 64 KiB, if nothing else is said`() {
    let text = Array(("a: " + String(repeating: "b", count: 65_533)).utf8)
    #expect(error(of: text) == nil)
    #expect(error(of: text + [0x62])?.kind == .tooLarge)
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", "")])
  func `32 levels are allowed and the 33rd is refused`(open: String, close: String) {
    func nested(_ depth: Int) -> String {
      String(repeating: open, count: depth) + "b" + String(repeating: close, count: depth)
    }
    #expect(error(of: nested(32)) == nil)
    let column = 32 * open.utf8.count + 1
    #expect(outline(of: nested(33)) == "1:\(column) tooDeep")
  }

  @Test func `indentation counts as depth`() {
    func nested(_ depth: Int) -> String {
      (0..<depth).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    }
    #expect(error(of: nested(32)) == nil)
    #expect(outline(of: nested(33)) == "33:33 tooDeep")
  }

  /// libyaml needs minutes for some of these; stopped at the limit, it reads a few lines.
  @Test(arguments: [
    ("", "[", "1:33 tooDeep"), ("", "{a: ", "1:129 tooDeep"), ("", "[a: [", "1:55 tooDeep"),
    ("k: ", "[", "1:35 tooDeep"), ("é: [", "[", "1:36 tooDeep"), ("", "- ", "1:65 tooDeep"),
    ("", "[{a: ", "1:81 tooDeep"), ("a:\n  ", "- ", "2:65 tooDeep"),
    ("", "[{", "1:3 keyNotScalar"), ("", "? ", "1:3 keyNotScalar"), ("", "[? ", "1:4 keyNotScalar"),
    ("", "!", "1:1 tagNotAllowed"), ("", "!a ", "1:1 tagNotAllowed"),
    ("", "&a ", "1:1 anchorNotAllowed"),
    ("", "&", "1:1 anchorNotAllowed"), ("", "*a ", "1:1 aliasNotAllowed"),
    ("", "%a b\n", "1:1 directiveNotAllowed"), ("", "---\n", "2:1 multipleDocuments"),
    ("", "a: b\n", "2:1 duplicateKey"), ("{", "a,", "1:4 duplicateKey"), ("", "a: ", "1:5 syntax"),
  ])
  func `a bomb ends at its first forbidden step, in time in proportion`(
    start: String, unit: String, expected: String
  ) {
    let bomb = RepeatedText("bomb", start: start, unit, count: (1 << 20) / unit.utf8.count)
    let growth = Growth(of: bomb) { #expect(outline(of: $0) == expected) }
    #expect(growth.isInProportion)
  }

  @Test(arguments: [
    ("a: ", "b"), ("a: ", "b "), ("a:\n", "  b\n"), ("a:\r\n", "  b\r\n"), ("a: b", "\t"),
    ("é: b", "\n"),
    ("a: |\n", "  b\n"), ("a: |\n", "\n "), ("- a\n", "- é\n"), ("", "#a\n"), ("a: 'b", "''"),
  ])
  func `a long text of simple parts is read in time in proportion`(
    start: String, unit: String
  ) throws {
    let parser = YAMLParser(limits: .init(bytes: 2 << 20))
    let text = RepeatedText(
      "parts", start: start, unit, end: start == "a: 'b" ? "'" : "",
      count: (1 << 20) / unit.utf8.count)
    let growth = try Growth(of: text) { _ = try parser.parse(Array($0.utf8)) }
    #expect(growth.isInProportion)
  }

  @Test func `many keys in one mapping are read`() throws {
    let text = (0..<60_000).map { "é\($0): v\n" }.joined()
    let node = try YAMLParser(limits: .init(bytes: 1 << 20)).parse(Array(text.utf8))
    #expect(node?.mapping?.count == 60_000)
  }

  @Test func `the number of items has no limit but the length`() throws {
    let text = String(repeating: "[", count: 31) + String(repeating: "[],", count: 20_000)
    #expect(error(of: text)?.kind == .syntax)
  }
}
