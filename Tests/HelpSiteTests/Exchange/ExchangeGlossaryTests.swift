import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Translators are told the glossary's terms, and import tells what doesn't keep to them.
@Suite struct ExchangeGlossaryTests {
  private static let glossary = """
    terms:
      code:
        term: licence code
        note: From the order mail.
        forbidden: [serial number]
        translations: {it: {term: codice di licenza, forbidden: [chiave]}}
      brand: {term: Quillmoor, translate: false}
      fee: {term: fee, check: false, translations: {it: costo}}

    """
  private static let english = """
    ## Where? {#where}

    The licence *code* of Quillmoor.

    No fee for it.
    """

  private func site(
    _ italian: String? = nil, languages: String = "[en, it, ja]"
  ) throws -> ExchangeSite {
    try ExchangeSite(
      Self.english, italian, files: ["content/glossary.yaml": Self.glossary],
      languages: languages)
  }

  private static let italian =
    "## Dove? {#where}\n\nIl codice di licenza di Quillmoor.\n\nNessun costo."

  @Test(arguments: [
    (
      ExchangeFormat.po,
      "#. Glossary: licence code: codice di licenza; not chiave. From the order mail.\n"
        + "#. Glossary: Quillmoor: not translated\n#. source: "
    ),
    (
      .xliff,
      "<note from=\"author\">Glossary: licence code: codice di licenza; not chiave. From the order "
        + "mail.</note><note from=\"author\">Glossary: Quillmoor: not translated</note><note from=\"SiteGen\">source: "
    ),
    (
      .json,
      "\"glossary\":[{\"term\":\"licence code\",\"translations\":[\"codice di licenza\"],"
        + "\"forbidden\":[\"chiave\"],\"translate\":true,\"note\":\"From the order mail.\"},"
        + "{\"term\":\"Quillmoor\",\"translations\":[\"Quillmoor\"],\"forbidden\":[],"
        + "\"translate\":false}]"
    ),
  ])
  func `each text goes out with its terms`(format: ExchangeFormat, note: String) async throws {
    let text = try await site().export(format)
    #expect(text.contains(note), "\(text)")
    let other = try #require(text.range(of: "No fee"))
    #expect(!text[other.lowerBound...].contains("code"))
  }

  @Test func `words against the glossary are taken, and told at their place`() async throws {
    let site = try site(Self.italian)
    let report = try await site.translate([
      "The licence *code* of Quillmoor.": "La chiave di *Kwillmoor*."
    ])
    #expect(report.count(.taken) == 1)
    let told = report.diagnostics.sorted { $0.id < $1.id }
    #expect(
      told.map(\.id) == ["translation.brand", "translation.forbidden", "translation.term"])
    #expect(told.allSatisfy { $0.severity == .warning && $0.location.file == "it.po" })
    let line = try await site.export().split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("msgctxt \"refunds#where/1\"") }
    #expect(told[0].location.line == line.map { $0 + 1 })
    #expect(told[2].message == "'refunds#where/1' has no word of the glossary for 'licence code'")
  }

  @Test func `a term that stands elsewhere in its part is none that lacks`() async throws {
    let site = try site(Self.italian)
    let report = try await site.translate([
      "The licence *code* of Quillmoor.": "Eccolo, di Quillmoor.",
      "No fee for it.": "Il codice di licenza è gratis.",
    ])
    #expect(report.count(.taken) == 2)
    #expect(report.diagnostics == [])
  }

  @Test(arguments: [("off", [] as [Diagnostic.Severity]), ("error", [.error])])
  func `each language has its own severity`(
    word: String, severities: [Diagnostic.Severity]
  ) async throws {
    let site = try site(
      Self.italian, languages: "[en, {tag: it, translations: {term: \(word)}}, ja]")
    let report = try await site.translate(["The licence *code* of Quillmoor.": "Quillmoor lo sa."])
    #expect(report.diagnostics.map(\.severity) == severities)
    #expect(report.count(.taken) == 1)
  }

  @Test func `a text of before its original's change is told of forbidden words alone`()
    async throws
  {
    let site = try site(Self.italian)
    try await site.accept()
    let old = try await site.export()
    try site.scratch.write(
      "content/en/refunds.md",
      page("Refunds of money", Self.english.replacing("The licence", with: "Your licence")))
    let report = try await site.take(
      ExchangeSite.filled(old, with: ["The licence *code* of Quillmoor.": "La chiave."]))
    #expect(report.count(.taken) == 1)
    #expect(report.diagnostics.map(\.id) == ["translation.forbidden"])
  }
}
