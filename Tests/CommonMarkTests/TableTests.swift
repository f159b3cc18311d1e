import CommonMark
import TestSupport
import Testing
import Text

/// Pipe tables as in GFM; what the tables don't touch is CommonMark.
@Suite struct TableTests {
  private func document(_ text: String) -> Document {
    Document(parsing: text, extensions: .init(tableLabel: Array("Table".utf8)))
  }

  /// The HTML with tables in a short form: `[a|b>]` is a head, `(1|2)` a row.
  private func html(_ text: String) -> String {
    let document = document(text)
    var html = document.root.html()
    for (long, short) in [
      ("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table\">\n<table>\n", "{"),
      ("</table>\n</div>\n", "}"), ("<thead>\n<tr>\n", "["), ("</tr>\n</thead>\n", "]"),
      ("<tbody>\n", ""), ("</tbody>\n", ""), ("<tr>\n", "("), ("</tr>\n", ")"),
      (" scope=\"col\"", ""), ("</th>\n", ""), ("</td>\n", ""), ("<th>", "|"), ("<td>", "|"),
    ] { html = html.replacing(long, with: short) }
    for (align, short) in [("start", "<"), ("center", "^"), ("end", ">")] {
      html = html.replacing(try! Regex("<t[hd] class=\"\(align)\">"), with: short)
    }
    return html
  }

  @Test func `a table is a box that scrolls, with heads that say what they head`() {
    let document = document("| a | b |\n|---|--:|\n| *1* | 2 |\n")
    #expect(
      document.root.html() == """
        <div class="table" role="region" tabindex="0" aria-label="Table">
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="end">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><em>1</em></td>
        <td class="end">2</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(arguments: [
    // Bars at the ends may be left out; spaces around cells mean nothing.
    ("|a|b|\n|-|-|\n|1|2|", "{[|a|b](|1|2)}"), ("a|b\n-|-\n1|2", "{[|a|b](|1|2)}"),
    ("  |\ta |b  |  \n| :--- |:-:|\t\n1| 2", "{[<a^b](<1^2)}"), ("| a |\n| - |", "{[|a]}"),
    ("a|b\n-|:", "<p>a|b\n-|:</p>\n"), ("|a|\n|-:|\n", "{[>a]}"),
    // The rows end with the paragraph; their number of cells is that of the head.
    ("a|b\n-|-\n1\n1|2|3\n\nc|d", "{[|a|b](|1|)(|1|2)}<p>c|d</p>\n"),
    ("a|b\n-|-\n> q", "{[|a|b]}<blockquote>\n<p>q</p>\n</blockquote>\n"),
    ("a|b\n-|-\n# h", "{[|a|b]}<h1>h</h1>\n"), ("|a||\n|-|-|\n||b|", "{[|a|](||b)}"),
    ("a|b\n-|-\n1|2\n***", "{[|a|b](|1|2)}<hr />\n"),
    ("a|b\n-|-\n1|2\n---\nc", "{[|a|b](|1|2)}<hr />\n<p>c</p>\n"),
    ("a|b\n-|-\n1|2\n===\nc", "{[|a|b](|1|2)(|===|)}<p>c</p>\n"),
    ("x\na|b\n-|-\n---\nc", "<p>x</p>\n{[|a|b]}<hr />\n<p>c</p>\n"),
    // Escaped bars, and bars in code, don't end a cell.
    ("a\\|b|c\n-|-\n`d\\|e`|`f|g`", "{[|a|b|c](|<code>d|e</code>|<code>f|g</code>)}"),
    ("a|b\n-|-\n`` ` | `` | `c\n`d|e", "{[|a|b](|<code>` |</code>|`c)(|`d|e)}"),
    ("a|b\n-|-\n\\`|` | \\\\|c\\", "{[|a|b](|`|`)}"), ("a|b\n-|-\n``c|d`", "{[|a|b](|``c|d`)}"),
    // Inlines.
    (
      "a|b\n-|-\n**c** <https://d.example/>|[e](/f \"g\") ![h](i)",
      "{[|a|b](|<strong>c</strong> <a href=\"https://d.example/\">https://d.example/</a>"
        + "|<a href=\"/f\" title=\"g\">e</a> <img src=\"i\" alt=\"h\" />)}"
    ),
    (
      "[a]|b\n-|-\n[c][a]|# d #\n\n[a]: /u",
      "{[|<a href=\"/u\">a</a>|b](|<a href=\"/u\">c</a>|# d #)}"
    ),
    ("a|b\n-|-\n- c|<b>&amp;", "{[|a|b]}<ul>\n<li>c|<b>&amp;</li>\n</ul>\n"),
    ("a|b\n-|-\n*c|d*", "{[|a|b](|*c|d*)}"), ("a|b\n-|-\nc\\\\|d  ", "{[|a|b](|c\\|d)}"),
    // Lines before the head stay a paragraph.
    ("x\ny\na|b\n-|-", "<p>x\ny</p>\n{[|a|b]}"), ("*x\na|b*\n-|-", "<p>*x</p>\n{[|a|b*]}"),
    ("`x\\\n    # y\na|b`\n-|-", "<p>`x<br />\n# y</p>\n{[|a|b`]}"),
    ("x\\\na|b\n-|-\n\nz\\\nc|d\n-|-", "<p>x\\</p>\n{[|a|b]}<p>z\\</p>\n{[|c|d]}"),
    ("[x]: /u\na|[x]\n-|-", "{[|a|<a href=\"/u\">x</a>]}"),
    ("[x]: /u\ny\na|[x]\n-|-", "<p>y</p>\n{[|a|<a href=\"/u\">x</a>]}"),
    // In containers.
    ("> a|b\n> -|-\n1|2", "<blockquote>\n{[|a|b](|1|2)}</blockquote>\n"),
    ("- a|b\n  -|-\n  1|2\n- c", "<ul>\n<li>\n{[|a|b](|1|2)}</li>\n<li>c</li>\n</ul>\n"),
    (
      "> 1. > x\n>    > a|b\n>    > -|-",
      "<blockquote>\n<ol>\n<li>\n<blockquote>\n<p>x</p>\n{[|a|b]}</blockquote>\n</li>\n</ol>\n</blockquote>\n"
    ),
  ])
  func `a table is found as GFM says`(text: String, html: String) {
    #expect(self.html(text) == html)
  }

  @Test(
    arguments: [
      "a|b", "a|b\n-", "a|b\n-|-|-", "a\n-|-", "a|b\n\n-|-", "a|b\n|=|=|", "    a|b\n    -|-",
      "a|b\n- | -", "```\na|b\n-|-\n```", "<div>\na|b\n-|-\n</div>", "-|-\na|b", "a\n---\nb|c",
      "# a|b\n-|-", "a|b\n-|- x", "[a]: b\n|-|", "|-|", "a\n:-", "`a\n|-|-|\n`",
    ] + constructs)
  func `anything else is CommonMark as it was`(text: String) {
    let document = document(text)
    #expect(document.root.html() == oracleHTML(text))
  }

  @Test func `the plain text of a table keeps its cells apart`() {
    let document = document("x\n\n|a *b*|c|\n|-|-|\n||`d`|\n\n- y\n- z\n")
    #expect(document.root.plainText == "x a b c d y z")
  }

  @Test func `tables can be left text`() {
    let document = Document(parsing: "a|b\n-|-\n")
    #expect(document.root.html() == "<p>a|b\n-|-</p>\n")
  }

  @Test func `what stands in cells knows its place in the text`() {
    let document = document("> x\n> |\\| *a* | [b](c) |\n> |-|-|\n> | `\\|` *d* | *é* ![e](f) |\n")
    let found = document.root.descendants.filter { [.emphasis, .link, .image].contains($0.kind) }
    #expect(
      found.map(\.position) == [
        TextPosition(line: 2, column: 7), TextPosition(line: 2, column: 13),
        TextPosition(line: 4, column: 10), TextPosition(line: 4, column: 16),
        TextPosition(line: 4, column: 21),
      ])
    let text = document.root.descendants.filter { $0.literal == "d" }.first
    #expect(text?.position == TextPosition(line: 4, column: 11))
  }

  @Test func `the text around tables keeps its place`() {
    let document = document("x *y\nz*\n*w*\na|b\n-|-\n\n`p\nq\na|b`\n-|-\n\n*r*\n")
    let found = document.root.descendants.filter { $0.kind == .emphasis }
    #expect(found.map { $0.position?.line } == [1, 3, 12])
  }

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// Each with the limit that it passes, if any.
  private static let hostile: [(RepeatedText, InputLimits.Limit?)] = [
    (RepeatedText("bars", "|", count: 1 << 20), nil),
    (RepeatedText("columns", "|a", middle: "\n", next: "|-", count: 101), .tableColumns),
    (
      RepeatedText(
        "cells left out", start: many("a|", 100) + "\n" + many("-|", 100), "\nb", count: 100),
      .tableCells
    ),
    (RepeatedText("tables", "|a|\n|-|\n\n", count: 10_001), .tableCells),
    (
      RepeatedText("long delimiters", "-|", middle: "\n", next: "-|", count: 1 << 18), .tableColumns
    ),
    (RepeatedText("delimiter rows", "|-|\n", count: 1 << 18), .tableCells),
    (RepeatedText("delimiters apart", "|-|\n\n", count: 1 << 17), nil),
    (RepeatedText("backticks", start: "a|b\n-|-\n", "`", count: 1 << 20), nil),
    (RepeatedText("definitions", "[a]: b\n", end: "|a|\n|-|\n", count: 100_000), nil),
    (RepeatedText("lines before", "a\n", end: "|a|\n|-|\n", count: 300_000), nil),
    (RepeatedText("delimiters of no table", "a b|\n|-|-|\n", count: 50_000), nil),
    (RepeatedText("marks across", "*a\n|b*\n|-|\n\n", count: 5_000), nil),
  ]

  @Test(arguments: hostile)
  func `hostile tables take time in proportion`(text: RepeatedText, limit: InputLimits.Limit?) {
    let hostile = document(text.text)
    #expect(hostile.violation?.limit == limit)
    if limit != nil { #expect(!hostile.root.html().contains("<table>")) }
    #expect(Growth(of: text) { _ = document($0) }.isInProportion)
  }

  @Test func `runs of backticks in a table, each another, take time in proportion`() {
    func text(_ size: Int) -> String {
      let runs = 1..<Int(Double(2 * size).squareRoot())
      return "a|b\n-|-\n" + runs.map { Self.many("`", $0) + "a" }.joined()
    }
    #expect(document(text(1_000_000)).violation == nil)
    #expect(Growth(upTo: 1_000_000, of: text) { _ = document($0) }.isInProportion)
  }

  @Test func `a limit names the line of the table that passes it`() {
    let table = "|a|\n|-|\n" + String(repeating: "b\n", count: 6_000) + "\n"
    #expect(document(table + table).violation == .init(limit: .tableCells, line: 6_004))
  }

  @Test func `bytes that aren't UTF-8 do no harm in tables`() {
    let found: [UInt8] = [
      92, 91, 195, 58, 42, 58, 10, 58, 10, 10, 97, 45, 58, 10, 97, 124, 45, 93, 32, 62, 124, 195,
      58,
      96, 124, 124, 195, 128, 58, 40, 93, 255, 124, 45, 45, 97, 32, 0, 32, 32, 10, 45, 255, 58, 92,
      96, 96, 92, 10, 92, 255, 32, 93, 32, 92, 124, 10, 58, 58, 45,
    ]
    var random = SystemRandomNumberGenerator()
    let signs = Array("|||||-----::::\n\n\n>  \\`*a[]()".utf8) + [0, 0x80, 0xC3, 0xFF]
    let texts = (0..<4_000).map { _ in (0..<60).map { _ in signs.randomElement(using: &random)! } }
    for text in [found] + texts {
      let document = Document(
        parsing: Array("a|b\n-|-\n".utf8) + text, extensions: .init(tableLabel: []))
      let places = document.root.descendants.compactMap { $0.position }
      #expect(places.allSatisfy { $0.line >= 1 && $0.column >= 1 }, "\(text)")
      #expect(document.root.html().contains("<table>"))
    }
  }
}
