import Foundation
import TestSupport
import Testing

@testable import HelpSite

/// What becomes of units when originals change, and of the lock when translations do.
@Suite struct StaleExchangeTests {
  private static let english = "## How long? {#long}\n\nFirst words.\n\nSecond words."
  private static let italian = "## Quanto? {#long}\n\nPrime parole.\n\nSeconde parole."

  private func accepted() async throws -> ExchangeSite {
    let site = try ExchangeSite(Self.english, Self.italian)
    try await site.accept()
    try site.git("init", "--quiet")
    try site.git("add", ".")
    try site.git("commit", "--quiet", "--message", "one")
    return site
  }

  private func change(_ site: ExchangeSite, to english: String) throws {
    try site.scratch.write("content/en/refunds.md", page("Refunds of money", english))
  }

  @Test func `a changed text is fuzzy with what it was, its neighbours aren't`() async throws {
    let site = try await accepted()
    try change(site, to: Self.english.replacing("First", with: "Changed"))
    let catalog = try await site.export()
    #expect(catalog.components(separatedBy: "#, fuzzy").count == 2)
    #expect(
      catalog.contains(
        "#, fuzzy, python-brace-format, markdown-text\n#| msgid \"First words.\"\n"
          + "msgctxt \"refunds#long/1\"\nmsgid \"Changed words.\"\nmsgstr \"Prime parole.\"\n"))
    #expect(try await site.export(.xliff).contains("state=\"needs-adaptation\">Prime parole."))
    #expect(!(try await site.export(states: [.stale])).contains("Second words."))
    try await site.take(catalog.replacing("#, fuzzy, ", with: "#, ")) {
      $0.acceptance = .init(method: nil, name: "Anna")
    }
    #expect(try await site.states()["refunds#long"] == .current)
    #expect(site.scratch.text(ExchangeSite.lock)?.contains("Anna") ?? false)
  }

  @Test func `an inserted paragraph gives no text to another`() async throws {
    let site = try await accepted()
    try change(site, to: Self.english.replacing("First", with: "New words.\n\nFirst"))
    let catalog = try await site.export()
    #expect(catalog.contains("msgid \"New words.\"\nmsgstr \"\""))
    #expect(catalog.contains("msgid \"First words.\"\nmsgstr \"Prime parole.\""))
    #expect(catalog.contains("msgid \"Second words.\"\nmsgstr \"Seconde parole.\""))
    let report = try await site.take(
      ExchangeSite.filled(catalog, with: ["New words.": "Nuove parole."]))
    #expect(report.count(.taken) == 1)
    #expect(
      site.italian
        == page("Rimborsi", Self.italian.replacing("Prime", with: "Nuove parole.\n\nPrime")))
    #expect(try await site.states()["refunds#long"] == .unreviewed)
  }

  @Test func `a file made before its original changed comes in as stale, by unit`() async throws {
    let site = try await accepted()
    let old = try await site.export()
    try change(site, to: Self.english.replacing("First", with: "Changed"))
    let filled = ExchangeSite.filled(
      old, with: ["First words.": "Parole prime.", "Second words.": "Parole seconde."])
    let report = try await site.take(filled)
    #expect(report.count(.taken) == 2, "\(report.diagnostics)")
    #expect(
      report.units.first { $0.id == "refunds#long/1" }?.reason
        == "its original has changed since")
    #expect(site.italian.contains("Parole prime.\n\nParole seconde."))
    #expect(try await site.states()["refunds#long"] == .stale)
  }

  @Test func `a text that no version of its part had is refused`() async throws {
    let site = try await accepted()
    let catalog = try await site.export().replacing("\"First words.\"", with: "\"Other words.\"")
      .replacing("Prime parole.", with: "Altre parole.")
    let report = try await site.take(catalog)
    #expect(report.diagnostics.map(\.id) == ["exchange.source"])
    let older = catalog.replacing("#. source: ", with: "#. source: 0")
    #expect(try await site.take(older).diagnostics.contains { $0.id == "exchange.source" })
    #expect(site.italian == page("Rimborsi", Self.italian))
  }

  @Test func `units that moved are found by their text`() async throws {
    let site = try await accepted()
    let old = try await site.export()
    try change(site, to: "## How long? {#long}\n\nSecond words.\n\nFirst words.")
    let report = try await site.take(
      ExchangeSite.filled(old, with: ["First words.": "A.", "Second words.": "B."]))
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics)")
    #expect(site.italian.contains("B.\n\nA."))
  }

  @Test func `what changes is no longer accepted, what doesn't keeps its line`() async throws {
    let site = try await accepted()
    let lock = try #require(site.scratch.text(ExchangeSite.lock))
    try await site.translate(["First words.": "Parole prime."])
    #expect(try await site.states()["refunds#long"] == .unreviewed)
    let rest = lock.split(separator: "\n").filter { !$0.hasPrefix("refunds#long") }
    #expect(site.scratch.text(ExchangeSite.lock)?.split(separator: "\n") == rest)
    try await site.take(try await site.export()) {
      $0.acceptance = .init(method: nil, name: "Bo")
    }
    let new = try #require(site.scratch.text(ExchangeSite.lock))
    #expect(new.split(separator: "\n").filter { $0.hasSuffix(" Bo") }.count == 1)
    #expect(try await site.states()["refunds#long"] == .current)
  }

  @Test func `a machine's text is recorded as one, and never current`() async throws {
    let site = try await accepted()
    let json = try await site.export(.json)
      .replacing("\"target\":\"Prime parole.\"", with: "\"target\":\"X.\",\"method\":\"machine\"")
    try await site.take(json, .json) { $0.acceptance = .init(method: nil, name: nil) }
    #expect(site.italian.contains("X."))
    #expect(try await site.states()["refunds#long"] == .unreviewed)
    #expect(site.scratch.text(ExchangeSite.lock)?.contains(" machine 2026-01-01") ?? false)
  }
}
