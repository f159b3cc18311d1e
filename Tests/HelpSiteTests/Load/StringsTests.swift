import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct StringsTests {
  private static let it = Language("it")!
  private static let en = Language("en")!

  @Test func `a language's own words take the place of the theme's, one by one`() async throws {
    let site = try TrialSite(["content/it/strings.yaml": "home: Casa\n"])
    let tables = try await site.loaded().strings
    let plain = try await TrialSite().loaded().strings
    #expect(tables[Self.it]?.text(.home) == "Casa")
    #expect(tables[Self.it]?.text(.rootTitle) == plain[Self.it]?.text(.rootTitle))
    #expect(tables[Self.en]?.text(.home) == plain[Self.en]?.text(.home))
  }

  @Test func `a word that a language lacks is that of its chain, with its plural forms`()
    async throws
  {
    let site = try TrialSite([
      "content/site.yaml":
        "name: A\nbaseURL: https://example.com/\nlanguages: [en, it, {tag: rm, fallback: [it]}]\n",
      "content/rm/strings.yaml": "home: Chasa\n", "content/rm/start.md": "---\ntitle: S\n---\n",
    ])
    let tables = try await site.loaded().strings
    let own = try #require(tables[Language("rm")!])
    #expect(own.text(.home) == "Chasa")
    #expect(own.text(.rootTitle) == tables[Self.it]?.text(.rootTitle))
    #expect(own.words["questionCount"]?.language == Self.it)
  }

  @Test(arguments: [
    ("de-AT", "de"), ("de-AT, name: Deutsch", "de"), ("es-MX", "es"), ("fr-CA", "fr"),
    ("zh-TW", "zh-Hant"),
    ("zh-CN", "zh-Hans"), ("zh", "zh-Hans"), ("he-IL", "he"), ("no", "nb"), ("en-GB", "en"),
    ("pt", "pt-BR"), ("pt, market: PT", "pt-PT"), ("pt-AO", "pt-PT"),
    ("sv-FI, fallback: [it]", "sv"),
  ])
  func `the words of a language's parents are its own`(entry: String, words: String) async throws {
    let tag = String(entry.prefix { $0 != "," })
    let site = try TrialSite([
      "content/site.yaml":
        "name: A\nbaseURL: https://example.com/\nlanguages: [it, {tag: \(entry)}]\n",
      "content/\(tag)/start.md": "---\ntitle: S\n---\n",
    ])
    let tables = try await site.loaded().strings
    let own = try #require(tables[Language(tag)!])
    #expect(own.words["home"]?.language == Language(words))
    #expect(!own.synonyms.isEmpty)
    #expect(try await site.ids().filter { $0 == "strings.missing" } == [])
  }

  @Test func `Nynorsk is shown Bokmål's words before the source's, and warned about`() async throws
  {
    let site = try TrialSite([
      "content/site.yaml": "name: A\nbaseURL: https://example.com/\nlanguages: [en, nn]\n",
      "content/nn/start.md": "---\ntitle: S\n---\n",
    ])
    let found = try await site.diagnostics().filter { $0.id == "strings.missing" }
    #expect(
      found.map(\.message) == ["the frame has no words in 'nn'; they are shown in 'nb'"])
  }

  @Test func `a language without any words is warned about`() async throws {
    let site = try TrialSite([
      "content/site.yaml": "name: A\nbaseURL: https://example.com/\nlanguages: [en, it, eo]\n",
      "content/eo/start.md": "---\ntitle: S\n---\n",
    ])
    #expect(
      try await site.findings() == [
        """
        content/site.yaml:3:21: warning: the frame has no words in 'eo'; they are shown in 'en' \
        [strings.missing]
          hint: write content/eo/strings.yaml
        """
      ])
  }

  @Test func `a theme of the site's own must have all words that pages need`() async throws {
    let site = try TrialSite(["templates/strings/en.yaml": "home: Home\n"])
    let found = try await site.diagnostics()
    #expect(Set(found.map(\.id)) == ["strings.missing-key"])
    #expect(found.count == StringTable.Key.allCases.count - 1)
    #expect(found.allSatisfy { $0.location.file == "templates/strings/en.yaml" })
  }

  @Test(
    arguments: [
      ("en", "{one: '{n} x', other: '{n} xs'}", nil), ("en", "{other: '{n}'}", "'one'"),
      ("ja", "{other: '{n}'}", nil), ("ja", "{one: '{n}', other: '{n}'}", "'one'"),
      ("ar", "{zero: a, one: a, two: a, few: a, many: a, other: '{n}'}", nil),
      ("ar", "{zero: a, one: a, two: a, few: a, other: '{n}'}", "'many'"),
      ("en", "{one: x, other: xs}", "lacks '{n}'"), ("en", "'{n} questions'", nil),
      ("en", "questions", "lacks '{n}'"), ("br", "{one: a, two: a, few: a, other: '{n}'}", nil),
      ("tlh", "{one: a, other: '{n}'}", nil),
      ("tlh", "{zero: a, two: a, many: a, other: '{n}'}", nil),
      ("pap", "{one: a, other: '{n}'}", nil), ("vi", "{one: a, other: '{n}'}", nil),
      ("tg", "{one: a, other: '{n}'}", nil),
    ] as [(String, String, String?)])
  func `plural forms are those that counts take in the language`(
    language: String, forms: String, problem: String?
  ) throws {
    let found = StringsReader.read(
      Array("questionCount: \(forms)".utf8), file: "a.yaml", language: Language(language)!
    ).diagnostics
    #expect(found.count == (problem == nil ? 0 : 1))
    if let problem { #expect(found.first?.message.contains(problem) == true) }
  }
}
