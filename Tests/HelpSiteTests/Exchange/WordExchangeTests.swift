import TestSupport
import Testing
import Text

@testable import HelpSite

/// Words of data files go out and come back as pages do.
@Suite struct WordExchangeTests {
  private static let contact = """
    # Who answers.
    channels:
      sales:
        kind: mail
        address: sales@example.com
        label: {en: Write to us, ja: "書く"}   # short
        note:
          en: We answer within {{window}}.
          it: 'Rispondiamo entro {{window}}.'

    """

  private func site() throws -> ExchangeSite {
    try ExchangeSite(
      "## How long? {#long}\n\nFirst words.", "## Quanto? {#long}\n\nPrime parole.",
      files: ["content/contact.yaml": Self.contact])
  }

  @Test func `only the words change in a data file`() async throws {
    let site = try site()
    let report = try await site.translate([
      "Write to us": "Scrivici: ora", "We answer within {window}.": "Entro {window} # rispondiamo.",
    ])
    #expect(report.count(.taken) == 2, "\(report.diagnostics)")
    #expect(report.files == ["content/contact.yaml"])
    #expect(
      site.scratch.text("content/contact.yaml")
        == Self.contact.replacing("ja: \"書く\"}", with: "ja: \"書く\", it: \"Scrivici: ora\"}")
        .replacing(
          "'Rispondiamo entro {{window}}.'", with: "\"Entro {{window}} # rispondiamo.\""))
  }

  @Test func `a lost fact and markup are refused`() async throws {
    let site = try site()
    let report = try await site.translate(["We answer within {window}.": "Presto."])
    #expect(report.diagnostics.map(\.id) == ["exchange.placeholder"])
    #expect(site.scratch.text("content/contact.yaml") == Self.contact)
  }

  @Test func `words of a language are added as a line where others stand on lines`() async throws {
    let site = try site()
    let catalog = try await site.export(.po, "ja")
    try await site.take(
      ExchangeSite.filled(catalog, with: ["We answer within {window}.": "{window}以内に答えます。"]))
    #expect(
      site.scratch.text("content/contact.yaml")
        == Self.contact.replacing(
          "{{window}}.'\n", with: "{{window}}.'\n      ja: \"{{window}}以内に答えます。\"\n"))
  }
}
