import TestSupport
import Testing

@testable import HelpSite

/// Proves promise 5.
@Suite struct PlaceholderTests {
  /// Each finding as it stands in the text: names in `<>`, single braces in `{}`, the rest in `!!`.
  private func findings(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      Placeholder.findings(in: buffer).map { finding in
        switch finding {
        case .placeholder(let found):
          "\(found.range.lowerBound)<\(found.name)\(found.argument.map { ":" + $0 } ?? "")>"
        case .singleBraces(let found): "\(found.range.lowerBound){\(found.name)}"
        case .malformed(let range):
          "\(range.lowerBound)!\(String(decoding: bytes[range], as: UTF8.self))!"
        }
      }
    }
  }

  @Test(arguments: [
    ("{{a}}", ["0<a>"]), ("x{{a}}y{{b-2}}", ["1<a>", "7<b-2>"]), ("{{ a }}", ["0<a>"]),
    ("{{a:b}}{{a : b.c}}", ["0<a:b>", "7<a:b.c>"]), ("日{{a}}", ["3<a>"]), ("{{a}}}", ["0<a>"]),
    ("{a}", ["0{a}"]), ("{ a }{b:c}", ["0{a}", "5{b}"]), ("{a}}", ["0{a}"]),
  ])
  func `a name in two braces is a placeholder, with its place in bytes`(
    text: String, found: [String]
  ) {
    #expect(findings(text) == found)
  }

  @Test(arguments: [
    ("{{}}", "0!{{}}!"), ("{{a b}} c", "0!{{a b}}!"), ("{{a} c", "0!{{a}!"), ("{{", "0!{{!"),
    ("{{a:}}", "0!{{a:}}!"), ("{{:a}}", "0!{{:a}}!"), ("{{é}}", "0!{{é}}!"),
    ("{{#a}}", "0!{{#a}}!"),
    ("{{a", "0!{{a!"), ("x{{a\u{A0}}}", "1!{{a\u{A0}}}!"),
  ])
  func `other text behind two braces is a mistake`(text: String, found: String) {
    #expect(findings(text) == [found])
  }

  @Test func `a mistake of three braces hides nothing behind it`() {
    #expect(findings("{{{a}}} {{b}}") == ["0!{{{a}}}!", "2{a}", "8<b>"])
    #expect(findings("{{a {{b}}") == ["0!{{a {{b}}!", "4<b>"])
  }

  @Test func `a long mistake is cut between characters`() throws {
    let found = try #require(findings("{{" + String(repeating: "日", count: 100)).first)
    #expect(found.utf8.count < 60)
    #expect(!found.contains("\u{FFFD}"))
  }

  @Test(arguments: [
    "", "text", "{", "}", "}}", "{}", "{ }", "{#id}", "{a b}", "a { b", "{\n}", "{a",
  ])
  func `all else is text`(text: String) {
    #expect(findings(text) == [])
  }

  @Test(arguments: [
    ("{{a}}", "a"), ("{{a:b}}", "a"), ("{{a}} ", nil), (" {{a}}", nil), ("{{a}}{{b}}", nil),
    ("{a}", nil), ("", nil), ("{{}}", nil), ("{{{a}}}", nil),
  ])
  func `a whole text may be one placeholder`(text: String, name: String?) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer { Placeholder(whole: $0) }?.name == name)
  }

  @Test(arguments: ["{", "{{a", "{ ", "{a}"])
  func `a text of braces alone takes time in proportion`(brace: String) {
    let growth = Growth(of: RepeatedText(brace, upTo: 6_000_000)) { text in
      var text = text
      _ = text.withUTF8 { Placeholder.findings(in: $0) }
    }
    #expect(growth.isInProportion)
  }
}
