import Foundation
import Testing
import Text

@testable import HelpSite

/// What agencies' programs make of XLIFF.
@Suite struct XLIFFDamageTests {
  private func site() throws -> ExchangeSite {
    try ExchangeSite(
      "## How long? {#long}\n\nSee [the list](https://example.com/a) with `code` for {{window}}.",
      "## Quanto? {#long}\n\nVedi [la lista](https://example.com/a) con `code` per {{window}}.")
  }

  private static let target =
    "<target state=\"translated\">Vedi <g id=\"link1\" ctype=\"link\">la lista</g> con "
    + "<x id=\"code1\" ctype=\"x-code\" equiv-text=\"code\"/> per "
    + "<x id=\"window\" ctype=\"x-fact\" equiv-text=\"window\"/>.</target>"

  @Test(arguments: [
    (
      "<target><mrk mtype=\"seg\" mid=\"0\">Ecco <g id=\"link1\">x</g></mrk> <x id=\"code1\"/> "
        + "<x id=\"window\"/></target>", "Ecco [x](https://example.com/a) `code` {{window}}"
    ),
    (
      "<target>\n  Ecco\n  <g id=\"link1\">x</g>\n  <x id=\"code1\"/>\n  <x id=\"window\"/>\n"
        + "</target>", "Ecco [x](https://example.com/a) `code` {{window}}"
    ),
    (
      "<target><![CDATA[1986. <b> & *]]> <!-- c --><?pi x?><g id=\"link1\">x</g> <x id=\"code1\"/> "
        + "<x id=\"window\"/></target>",
      "1986\\. \\<b> & * [x](https://example.com/a) `code` {{window}}"
    ),
    (
      "<target state=\"final\"><g id=\"n\" ctype=\"bold\">Ecco</g> <g id=\"link1\">x</g> <ph "
        + "id=\"code1\">code</ph> <x id=\"window\"/> &#x65E5;&amp;</target>",
      "**Ecco** [x](https://example.com/a) `code` {{window}} 日&"
    ),
    (
      "<target state=\"needs-review-translation\" state-qualifier=\"leveraged-mt\">M <g "
        + "id=\"link1\">x</g> <x id=\"code1\"/> <x id=\"window\"/></target>",
      "M [x](https://example.com/a) `code` {{window}}"
    ),
  ])
  func `what programs add is passed over, what they say is taken`(
    target: String, result: String
  ) async throws {
    let site = try site()
    let text = try await site.export(.xliff)
    try #require(text.contains(Self.target), "\(text)")
    let report = try await site.take(text.replacing(Self.target, with: target), .xliff)
    #expect(report.count(.taken) == 1, "\(report.diagnostics)")
    #expect(site.italian.contains("\n\n\(result)\n"), "\(site.italian)")
  }

  @Test func `prefixes, foreign elements and other encodings are read`() async throws {
    let site = try site()
    let text = try await site.export(.xliff).replacing("Vedi ", with: "Guarda ")
      .replacing("<trans-unit ", with: "<sdl:x><target>no</target></sdl:x><trans-unit ")
      .replacing(
        "</target>",
        with: "</target><seg-source>no</seg-source><alt-trans><target>no"
          + "</target></alt-trans>"
      )
      .replacing(/<(\/?)([a-z-]+)([ >\/])/) { "<\($0.1)x:\($0.2)\($0.3)" }
      .replacing("xmlns=", with: "xmlns:sdl=\"urn:s\" xmlns:x=")
      .replacing(" encoding=\"UTF-8\"", with: "").replacing("x:sdl:", with: "sdl:")
    let bytes = Array("\u{FEFF}\(text)".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let file = TranslationImport.File(path: "it.xlf") { bytes }
    let report = try await site.build().take(TranslationImport(files: [file], language: nil))
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics)")
    #expect(report.count(.taken) == 1)
    #expect(site.italian.contains("Guarda [la lista]"))
  }

  @Test(arguments: [
    ("<!DOCTYPE x [<!ENTITY a \"b\">]>\n<xliff", "document type"), ("<html", "no XLIFF"),
    ("<xliff a=\"&lol;\"", "no reference"), ("<xliff a=\"1\" a=\"2\"", "twice"),
  ])
  func `document types, entities and other files are refused`(
    start: String, words: String
  ) async throws {
    let site = try site()
    let text = try await site.export(.xliff).replacing("<xliff", with: start)
    let report = try await site.take(text, .xliff)
    #expect(report.diagnostics.map(\.id) == ["exchange.file"])
    #expect(report.diagnostics[0].message.contains(words), "\(report.diagnostics[0])")
  }

  @Test(arguments: ["new", "needs-translation", "needs-adaptation", "needs-l10n"])
  func `a state that asks for work is left`(state: String) async throws {
    let site = try site()
    let text = try await site.export(.xliff).replacing(
      Self.target,
      with: Self.target.replacing("translated", with: state).replacing("Vedi", with: "X"))
    let report = try await site.take(text, .xliff)
    #expect(report.count(.taken) == 0)
    #expect(!report.diagnostics.hasErrors)
    #expect(report.units.contains { $0.reason == "its state is '\(state)'" })
  }

  @Test func `deep nesting is refused`() async throws {
    let site = try site()
    let deep =
      String(repeating: "<g id=\"n\">", count: 70) + "x"
      + String(repeating: "</g>", count: 70)
    let report = try await site.take(
      try await site.export(.xliff).replacing(Self.target, with: "<target>\(deep)</target>"),
      .xliff)
    #expect(report.diagnostics.map(\.id) == ["exchange.file"])
  }
}
