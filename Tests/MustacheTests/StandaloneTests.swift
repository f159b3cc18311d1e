import Mustache
import Testing

@Suite struct StandaloneTests {
  static let lines: [(String, String)] = [
    // A tag alone on its line goes with the line.
    ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
    ("a\n  {{#yes}}  \nb\n\t{{/yes}}\t\nc\n", "a\nb\nc\n"),
    ("a\n{{^no}}\nb\n{{/no}}\nc\n", "a\nb\nc\n"),
    ("a\n {{! note }}\nb\n", "a\nb\n"),
    ("a\n {{!\n several\n lines\n }}\nb\n", "a\nb\n"),
    ("a\n {{=<% %>=}} \n<%text%>\n", "a\nT\n"),
    ("{{#yes}}\nb\n{{/yes}}", "b\n"),
    ("  {{! first }}\nb", "b"),
    ("a\n  {{! last }}", "a\n"),
    ("{{#no}}\nb\n{{/no}}\n", ""),
    // Anything else on the line keeps the line.
    (" {{#yes}}b{{/yes}}\n", " b\n"),
    ("{{#yes}} {{! note }}\n{{/yes}}|\n", " \n|\n"),
    ("{{#yes}}{{#yes}}\nb\n{{/yes}}{{/yes}}\n", "\nb\n\n"),
    ("a {{! note }}\nb\n", "a \nb\n"),
    ("{{! note }} a\n", " a\n"),
    // Variables never stand alone.
    ("  {{text}}\n", "  T\n"),
    ("  {{{text}}}\n  {{&text}}\n", "  T\n  T\n"),
  ]

  @Test(arguments: lines)
  func `a tag that shows nothing goes with its line`(template: String, expected: String) throws {
    let data: Sample = ["yes": true, "no": false, "text": "T"]
    #expect(try render(template, data) == expected)
  }

  @Test(arguments: lines)
  func `the same is true with CRLF`(template: String, expected: String) throws {
    let data: Sample = ["yes": true, "no": false, "text": "T"]
    let crlf = { (text: String) in String(text.flatMap { $0 == "\n" ? "\r\n" : String($0) }) }
    #expect(try render(crlf(template), data) == crlf(expected))
  }
}
