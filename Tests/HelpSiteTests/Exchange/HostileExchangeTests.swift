import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Files that somebody made to do harm, and those that programs broke beyond what a text can tell.
@Suite struct HostileExchangeTests {
  /// What is put in the place of what in an export, and the outcome: the id of a diagnostic, or the
  /// words that stand in the page.
  struct Row: CustomTestStringConvertible, Sendable {
    let format: ExchangeFormat
    let old: String
    let new: String
    let result: String

    var testDescription: String { "\(format): \(new.prefix(60))" }
  }

  private static let rows = [
    // Names that are none, and those of others.
    Row(
      format: .po, old: "msgctxt \"refunds#long/2\"", new: "msgctxt \"../../../etc/passwd#x\"",
      result: "exchange.unknown"),
    Row(
      format: .po, old: "msgctxt \"refunds#long/2\"", new: "msgctxt \"refunds#long/999999999999\"",
      result: "Parole semplici."),
    Row(
      format: .po, old: "msgctxt \"refunds#long/2\"", new: "msgctxt \"refunds@intro\"",
      result: "exchange.unknown"),
    Row(
      format: .po, old: "msgctxt \"refunds#long/2\"", new: "msgctxt \"refunds@title\"",
      result: "exchange.source"),
    // What isn't well-formed.
    Row(
      format: .po, old: "\"Parole semplici.\"", new: "\"Parole semplici.", result: "exchange.file"),
    Row(
      format: .po, old: "\"Parole semplici.\"", new: "\"\\377\\376\"", result: "exchange.file"),
    Row(format: .po, old: "msgstr \"Parole", new: "msgtr \"Parole", result: "exchange.file"),
    Row(format: .json, old: "\"Parole semplici.\"", new: "\"\\ud800\"", result: "exchange.file"),
    Row(format: .json, old: "\"Parole semplici.\"", new: "{\"a\":1}", result: "exchange.file"),
    Row(
      format: .json, old: "\"Parole semplici.\"", new: String(repeating: "[", count: 100_000),
      result: "exchange.file"),
    Row(format: .xliff, old: "Parole semplici.", new: "&lol;", result: "exchange.file"),
    Row(format: .xliff, old: "Parole semplici.", new: "&#0;", result: "exchange.file"),
    Row(format: .xliff, old: "Parole semplici.", new: "</target>", result: "exchange.file"),
    Row(
      format: .xliff, old: "Parole semplici.", new: "<!ENTITY a SYSTEM \"file:///etc/passwd\">",
      result: "exchange.file"),
    Row(
      format: .xliff, old: "<xliff ", new: "<?xml-stylesheet href=\"x\"?><xliff ",
      result: "Parole semplici."),
    Row(
      format: .xliff, old: "</xliff>",
      new:
        "<file original=\"x\" source-language=\"en\" target-language=\"ja\"><body/></file></xliff>",
      result: "exchange.file"),
    // What a page would take for something else.
    Row(
      format: .xliff, old: "Parole semplici.", new: "Parole <b>grasse</b>.",
      result: "exchange.placeholder"),
    Row(
      format: .xliff, old: "Parole semplici.", new: "Testo &#xFFFE;", result: "exchange.structure"),
    Row(
      format: .xliff, old: "Parole semplici.", new: "{{window}}", result: "exchange.markup"),
    Row(
      format: .xliff, old: "Parole semplici.", new: "---\ntitle: x\n---",
      result: "\\--- title: x ---"),
    Row(format: .po, old: "Parole semplici.", new: "[x]: /y", result: "\\[x\\]: /y"),
    Row(format: .po, old: "Parole semplici.", new: "Setext\\n===", result: "Setext\\\n\\==="),
    Row(format: .json, old: "Parole semplici.", new: "a\\u000a- b", result: "a\\\n\\- b"),
    Row(format: .po, old: "Parole semplici.", new: "A {#id}", result: "A {#id}"),
    Row(
      format: .po, old: "Parole semplici.", new: "{{#secret}}x{{/secret}}",
      result: "{#secret}x{/secret}"),
    Row(format: .po, old: "Parole semplici.", new: "<<<<<<< HEAD", result: "\\<<<<<<< HEAD"),
  ]

  @Test(arguments: rows)
  func `harm is refused or mere words`(row: Row) async throws {
    let site = try ExchangeSite.ofTexts()
    let before = site.italian
    let catalog = try await site.export(row.format)
    let at = try #require(catalog.range(of: row.old, options: .backwards))
    let report = try await site.take(
      catalog.replacingCharacters(in: at, with: row.new), row.format)
    if row.result.hasPrefix("exchange.") {
      #expect(report.diagnostics.map(\.id) == [row.result], "\(report.diagnostics)")
      #expect(site.italian == before)
    } else {
      #expect(report.diagnostics == [])
      #expect(site.italian == before.replacing("Parole semplici.", with: row.result))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: site.scratch["content"])
    #expect(names.sorted() == ["en", "facts.yaml", "it", "site.yaml"])
  }

  @Test func `many texts, long ones and deep ones take time as they are many`() async throws {
    let site = try ExchangeSite.ofTexts()
    let before = site.italian
    let entry = "msgctxt \"refunds#long/2\"\nmsgid \"Plain words here.\"\nmsgstr \"X\"\n\n"
    let other = "msgctxt \"refunds#long/2\"\nmsgid \"Other.\"\nmsgstr \"X\"\n\n"
    let head = "msgid \"\"\nmsgstr \"Language: it\\n\"\n\n"
    let many = try await site.take(head + String(repeating: other, count: 3_000))
    #expect(many.count(.refused) == 3_000)
    let doubled = try await site.take(head + String(repeating: entry, count: 3_000)) {
      $0.isDryRun = true
    }
    #expect(doubled.count(.taken) == 1)
    #expect(doubled.count(.unchanged) == 2_999)
    for sign in ["*a ", "[", "![", "_", "`", "<", "&", "{", "\\\\", "[a]({link1}) "] {
      let long =
        head + entry.replacing("\"X\"", with: "\"\(String(repeating: sign, count: 8_000))\"")
      let report = try await site.take(long) { $0.isDryRun = true }
      #expect(report.units.count == 1)
    }
    #expect(site.italian == before)
  }

  @Test(arguments: [
    ("zh_TW", "zh-Hant"), ("zh-Hant-HK", "zh-Hant"), ("no", "nb"), ("iw", "he"), ("pt_PT", "pt-PT"),
    ("pt", nil), ("zh_CN", nil), ("de", nil), ("zh", nil),
  ])
  func `a language has several tags, and none is taken for another`(
    tag: String, language: String?
  ) async throws {
    let site = try ExchangeSite.ofTexts(languages: "[en, zh-Hant, nb, he, pt-BR, pt-PT, it]")
    let catalog = try await site.export(.po, language ?? "pt-BR")
      .replacing(/Language: [A-Za-z_]+/, with: "Language: \(tag)")
    let file = TranslationImport.File(path: "exchange.po") { Array(catalog.utf8) }
    let report = try await site.build().take(TranslationImport(files: [file], language: nil))
    #expect(report.diagnostics.map(\.id) == (language == nil ? ["exchange.language"] : []))
    let hint = tag == "pt" ? "--language pt-BR" : "it is translated into"
    if language == nil { #expect(report.diagnostics[0].hint?.contains(hint) ?? false) }
  }
}
