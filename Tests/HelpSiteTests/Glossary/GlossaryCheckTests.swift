import Foundation
import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// What a check says of the words of a whole site.
@Suite struct GlossaryCheckTests {
  private static let glossary = """
    terms:
      code:
        term: licence code
        forbidden: [serial number]
        translations: {de: {term: Lizenzcode, forbidden: [Schlüssel]}, ja: ライセンスコード}
      brand: {term: Quillmoor, translate: false}

    """

  private func found(
    _ files: [String: String], languages: String = "[en, de, ja]", glossary: String = Self.glossary
  ) async throws -> [String] {
    var files = files
    files["content/glossary.yaml"] = glossary
    let scratch = try ScratchFolder(SiteFiles(languages: languages, files).files)
    let report = try await SiteBuild(site: scratch.path, options: BuildOptions(jobs: 1, now: 0))
      .check()
    return report.diagnostics.filter {
      $0.id.hasPrefix("glossary.")
        || ["translation.term", "translation.brand", "translation.forbidden"].contains($0.id)
    }.map { "\($0)" + ($0.hint.map { " | " + $0 } ?? "") }
  }

  @Test func `one finding tells of all parts that call a term otherwise`() async throws {
    let found = try await found([
      "content/en/a.md": page(
        "Licence codes",
        "Your licence\n**code**.\n\n## Which? {#q}\n\nNo.\n\n## R? {#r}\n\nA licence code."),
      "content/de/a.md": page(
        "Aktivierung",
        "Ihre *Nummer*.\n\n## Welche? {#q}\n\nNein.\n\n## R? {#r}\n\nDer Lizenz-Code ist da."),
      "content/en/b.md": page("B", "A licence code for Quillmoor."),
      "content/de/b.md": page("Bee", "Ein Kennwort für Kwillmuhr."),
    ])
    #expect(
      found == [
        "content/de/a.md:2:8: warning: 'a@title' has no word of the glossary for 'licence code'; "
          + "the same in a@intro, b@intro [translation.term] | use 'Lizenzcode', or add what "
          + "stands there to the term 'code' of glossary.yaml",
        "content/de/b.md:5:1: warning: 'b@intro' lacks 'Quillmoor', which is not translated "
          + "[translation.brand] | write it as it is",
      ])
  }

  @Test func `forbidden words are found at their places, in the source too`() async throws {
    let found = try await found([
      "content/en/a.md": page("A", "The licence code.\n\nOr serial numbers, `serial number`."),
      "content/de/a.md": page(
        "Ah",
        "Der Lizenzcode.\n\nOder\ndie **Schlüssel**: {{none}} "
          + "[Schlüsselbund](https://a.example/Schlüssel)"),
      "content/ja/a.md": page("あ", "ライセンス\nコードです。\n\nまたは番号。"),
      "content/facts.yaml": "none: {text: Schlüssel}",
    ])
    #expect(
      found == [
        "content/de/a.md:8:7: warning: 'a@intro' has 'Schlüssel', which the glossary forbids "
          + "[translation.forbidden] | use 'Lizenzcode'",
        "content/en/a.md:7:4: warning: 'a@intro' has 'serial number', which the glossary forbids "
          + "[glossary.forbidden] | use 'licence code'",
      ])
  }

  @Test func `stale, missing and fallback texts aren't judged`() async throws {
    let wrong = page("Wort", "Ein Schlüssel.")
    var files = ["content/en/a.md": page("A", "A licence code."), "content/de/a.md": wrong]
    #expect(try await found(files).count == 2)
    let site = SiteFiles(languages: "[en, de, ja]", files)
    let lock = try await LockedSite.lock(of: site.files, method: .human)
    files["content/de/translations.lock"] = lock
    #expect(try await found(files).count == 2)
    files["content/en/a.md"] = page("A", "Another licence code.")
    #expect(try await found(files) == [])
  }

  @Test func `words of data files are looked at`() async throws {
    let found = try await found([
      "content/en/a.md": page("A"),
      "content/contact.yaml": """
      channels:
        desk:
          kind: mail
          address: a@b.example
          label: {en: For Quillmoor licence codes, de: Für Moor, ja: クイルのライセンスコード}

      """,
    ])
    let part = "warning: 'contact@channels.desk.label'"
    let brand = "\(part) lacks 'Quillmoor', which is not translated [translation.brand]"
    let term = "\(part) has no word of the glossary for 'licence code' [translation.term]"
    let places = ["5:50: \(brand)", "5:50: \(term)", "5:65: \(brand)"]
    let messages = found.map { $0.components(separatedBy: " | ")[0] }
    #expect(messages == places.map { "content/contact.yaml:" + $0 })
  }

  @Test func `each language says how much it matters`() async throws {
    let files = [
      "content/en/a.md": page("A", "A licence code of Quillmoor."),
      "content/de/a.md": page("Bee", "Ein Schlüssel."),
    ]
    let off = "[en, {tag: de, translations: {term: off, brand: error, forbidden: off}}]"
    let glossary = Self.glossary.replacing(", ja: ライセンスコード", with: "")
    let found = try await found(files, languages: off, glossary: glossary)
    #expect(found.count == 1 && found[0].contains("error: 'a@intro' lacks 'Quillmoor'"))
    let none = try await self.found(
      files, languages: "[en, {tag: de, translations: off}]", glossary: glossary)
    #expect(none == [])
  }

  @Test func `a build doesn't look, and without a glossary nothing is said`() async throws {
    var files = SiteFiles(
      languages: "[en, de, ja]",
      [
        "content/en/a.md": page("A", "A licence code, a serial number."),
        "content/de/a.md": page("Bee", "Ein Schlüssel."), "content/glossary.yaml": Self.glossary,
      ])
    let warnings = try await files.build().report.warnings
    files["content/glossary.yaml"] = nil
    #expect(try await files.build().report.warnings == warnings)
    #expect(!warnings.isEmpty)
  }
}
