import Foundation
import Testing
import Text

@testable import HelpSite

/// What translators and their programs do to files, and what becomes of it.
@Suite struct DamageTests {
  private static let source = "See [the list]({link1}) with {code1} for {window}."

  /// A translation, its outcome, and the line of the page or a word of the reason.
  struct Row: CustomTestStringConvertible, Sendable {
    let target: String
    let outcome: ImportedUnit.Outcome
    let result: String

    var testDescription: String { target }

    init(_ target: String, _ outcome: ImportedUnit.Outcome, _ result: String) {
      self.target = target
      self.outcome = outcome
      self.result = result
    }
  }

  private static let rows = [
    // Moved, repeated and set otherwise.
    Row("{window}: {code1} [x]({link1})", .taken, "{{window}}: `code` [x](https://example.com/a)"),
    Row(
      "**{window} {code1}** *[x]({link1})*", .taken,
      "**{{window}} `code`** *[x](https://example.com/a)*"),
    Row(
      "[x {code1}]({link1}) {window} {window}", .taken,
      "[x `code`](https://example.com/a) {{window}} {{window}}"),
    // Input methods and machines.
    Row("［x］（{link1}） {code1} {window}", .taken, "[x](https://example.com/a) `code` {{window}}"),
    Row("[x] ({ link1 }) ｛code1｝ {window}", .taken, "[x](https://example.com/a) `code` {{window}}"),
    Row(
      "« x » [y]({link1})\u{A0}: {code1}\u{202F}{window}\u{200F}", .taken,
      "« x » [y](https://example.com/a)\u{A0}: `code`\u{202F}{{window}}\u{200F}"),
    Row(
      "A &amp; B [y]({link1}) {code1} {window} &quot;", .taken,
      "A & B [y](https://example.com/a) `code` {{window}} \""),
    // Words that are Markdown elsewhere.
    Row(
      "1986. [y]({link1}) {code1} {window}", .taken,
      "1986\\. [y](https://example.com/a) `code` {{window}}"),
    Row(
      "# [y]({link1}) {code1} {window} | a", .taken,
      "\\# [y](https://example.com/a) `code` {{window}} | a"),
    Row(
      "> [y]({link1}) {code1} {window}: b", .taken,
      "\\> [y](https://example.com/a) `code` {{window}}: b"),
    Row(
      "<script>alert(1)</script> [y]({link1}) {code1} {window}", .taken,
      "\\<script>alert(1)\\</script> [y](https://example.com/a) `code` {{window}}"),
    // Lost, changed, invented.
    Row("[x]({link1}) {window}", .refused, "lacks {code1}"),
    Row("[x]({link1}) {code1}", .refused, "lacks {window}"),
    Row("x {code1} {window}", .refused, "lacks {link1}"),
    Row("[x]({link1}) [y]({link1}) {code1} {window}", .refused, "several times"),
    Row("[x]({link2}) {code1} {window}", .refused, "no {link2}"),
    Row("[x]({link1}) {code1} {Fenster}", .refused, "no {Fenster}"),
    Row("[x](https://evil.example/) {code1} {window}", .refused, "no link to"),
    Row("[x](javascript:alert) {code1} {window} [y]({link1})", .refused, "no link to"),
    Row("<https://evil.example/> [x]({link1}) {code1} {window}", .refused, "no link to"),
    Row("[x]({link1}) {code1} {window} `rm -rf`", .refused, "no code"),
    Row("[x]({link1}) {code1} {window} {{{{window}}}}", .refused, "taken for a fact"),
    Row("{link1} {code1} {window}", .refused, "where it can't"),
    Row("[x]({code1}) [y]({link1}) {window}", .refused, "where it can't"),
    Row("[x]({link1}) {code1} {window:dative}", .refused, "no form"),
    Row("[x]({link1}) {code1} {window} \\001", .refused, "control character"),
    // Nothing yet.
    Row("", .left, "no translation"), Row("   ", .left, "no translation"),
    Row(source, .left, "words of the original"),
    Row("{code1} {window} []({link1})", .left, "no words"),
  ]

  @Test(arguments: rows)
  func `each damage has its outcome, and hurts no other text`(row: Row) async throws {
    let site = try ExchangeSite.ofTexts()
    let before = site.italian
    let report = try await site.translate([
      Self.source: row.target.replacing("\"", with: "\\\""), "Plain words here.": "Altre parole.",
    ])
    let unit = try #require(report.units.first { $0.id == "refunds#long/1" })
    #expect(unit.outcome == row.outcome, "\(unit.reason ?? "")")
    let line = "Vedi [la lista](https://example.com/a) con `code` per {{window}}."
    let expected = row.outcome == .taken ? row.result : line
    #expect(
      site.italian
        == before.replacing(line, with: expected).replacing(
          "Parole semplici.", with: "Altre parole."))
    if row.outcome != .taken { #expect(unit.reason?.contains(row.result) ?? false, "\(unit)") }
    #expect(report.diagnostics.hasErrors == (row.outcome == .refused))
  }

  @Test func `fuzzy, obsolete, unknown and doubled messages are told apart`() async throws {
    let site = try ExchangeSite.ofTexts()
    let before = site.italian
    let catalog = try await site.export()
    let fuzzy = ExchangeSite.filled(catalog, with: ["Plain words here.": "Altro."])
      .replacing("#, python-brace-format", with: "#, fuzzy, python-brace-format")
    #expect(try await site.take(fuzzy).units.first { $0.id == "refunds#long/2" }?.outcome == .left)
    let more =
      catalog + """

        msgctxt "gone#x"
        msgid "Gone"
        msgstr "Andato"

        msgctxt "../../etc/passwd"
        msgid "Gone"
        msgstr "Andato"

        msgctxt "refunds#long/2"
        msgid "Plain words here."
        msgstr "Due volte."

        msgctxt "refunds#long"
        msgid "Another page's text"
        msgstr "Un testo altrui"

        #~ msgctxt "refunds#long/2"
        #~ msgid "Plain words here."
        #~ msgstr "Vecchio."

        """
    let report = try await site.take(more)
    #expect(report.units.filter { $0.reason?.contains("no text") ?? false }.count == 2)
    #expect(
      report.diagnostics.map(\.id).sorted() == [
        "exchange.duplicate", "exchange.source", "exchange.unknown", "exchange.unknown",
      ])
    #expect(site.italian == before)
  }

  @Test func `order, missing units and foreign headers don't matter`() async throws {
    let site = try ExchangeSite.ofTexts()
    let entries = try await site.export().components(separatedBy: "\n\n")
    let shuffled = ([entries[0]] + entries.dropFirst(2).reversed()).joined(separator: "\n\n")
      .replacing("X-SiteGen", with: "X-Other").replacing("Language: it", with: "Language: it_IT")
    let report = try await site.take(
      ExchangeSite.filled(shuffled + "\n", with: ["Plain words here.": "Altro."]))
    #expect(report.count(.taken) == 1)
    #expect(report.diagnostics.isEmpty)
  }

  @Test func `a file in another language is refused with both names`() async throws {
    let site = try ExchangeSite.ofTexts()
    let catalog = try await site.export().replacing("Language: it", with: "Language: ja")
    let report = try await site.take(catalog, language: "it")
    #expect(report.diagnostics.map(\.id) == ["exchange.language"])
    #expect(report.diagnostics[0].message == "the file is in 'ja', and the command says 'it'")
    let foreign = try await site.take(catalog.replacing("Language: ja", with: "Language: fi"))
    #expect(foreign.diagnostics.map(\.id) == ["exchange.language"])
  }

  @Test func `strict takes all or nothing`() async throws {
    let site = try ExchangeSite.ofTexts()
    let before = try site.files()
    let texts = [Self.source: "nothing technical", "Plain words here.": "Altro."]
    let strict = try await site.translate(texts) { $0.isStrict = true }
    #expect(strict.count(.taken) == 0)
    #expect(strict.diagnostics.hasErrors)
    let dry = try await site.translate(texts) { $0.isDryRun = true }
    #expect(dry.count(.taken) == 1)
    #expect(try site.files() == before)
  }
}
