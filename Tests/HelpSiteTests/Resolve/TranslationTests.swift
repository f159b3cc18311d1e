import TestSupport
import Testing

@testable import HelpSite

@Suite struct TranslationTests {
  private func warnings(_ files: [String: String]) async throws -> [String] {
    try await SiteFiles(languages: "[en, it, fr]", files).build().report.warnings
      .map(\.description)
  }

  @Test func `a page that a language lacks is a warning in the original`() async throws {
    let warnings = try await warnings([
      "content/en/faq.md": page(), "content/it/faq.md": page("Domande"),
      "content/fr/faq.md": page("Questions"),
      "content/en/new.md": page(), "content/fr/new.md": page("Nouveau"),
    ])
    #expect(
      warnings == [
        "content/en/new.md:1:1: warning: not translated into 'it' [translation.missing]"
      ])
  }

  @Test func `a page without an original is built and warned of`() async throws {
    let site = try await SiteFiles(
      languages: "[en, it]",
      [
        "content/en/faq.md": page(), "content/it/fqa.md": page("Solo"),
        "content/it/faq.md": page("Domande"),
      ]
    ).build()
    #expect(try site.html("it/fqa/index.html").first("h1")?.text == "Solo")
    #expect(site.files["en/fqa/index.html"] == nil)
    let warning = try #require(site.report.warnings.first)
    #expect(warning.id == "translation.orphan")
    #expect(warning.hint == "did you mean 'faq'?")
    #expect(site.report.warnings.count == 1)
  }

  @Test func `a translated question without an id is a warning`() async throws {
    let warnings = try await warnings([
      "content/en/faq.md": page("T", "## One\n\nA\n\n## Two\n\nA"),
      "content/it/faq.md": page("T", "## Uno {#one}\n\nA\n\n## Due\n\nA"),
      "content/fr/faq.md": page("T", "## Un {#one}\n\nA\n\n## Deux {#two}\n\nA"),
    ])
    #expect(
      warnings == [
        "content/it/faq.md:9:1: warning: the translated question has no id "
          + "[translation.question-id]"
      ])
  }
}
