import TestSupport
import Testing

@testable import HelpSite

/// What is there without being translated is missing.
@Suite struct UntranslatedPartTests {
  private static let original = """
    ---
    title: Support
    description: How we help you
    ---

    Write to us at help@shop.example.

    ## Can I pay by card? {#card}

    Yes, see the [list](https://shop.example/en/list) of all cards that we take, {{window}}.

    ## Which cards? {#which}

    Visa, Mastercard

    ## API? {#call}

    ```
    pay --with card
    ```
    """

  private static let files: [String: String] = [
    "content/facts.yaml": "window: {days: 90}\n", "content/en/page.md": original,
  ]

  /// The states of the page's parts, in order, by their first letters (a capital one for why a part
  /// is untranslated), and what `check` says of those that are missing.
  private func states(
    of translation: String, in language: String = "da", files changes: [String: String] = [:],
    settings: String = ""
  ) async throws -> (states: String, findings: [String]) {
    let files = Self.files.merging([
      "content/site.yaml": "name: Help\nbaseURL: https://help.example/\nlanguages: "
        + "[\(changes["source"] ?? "en"), \(language)]\n" + settings,
      "content/\(language)/page.md": translation,
    ]) { $1 }.merging(changes.filter { $0.key != "source" }) { $1 }
    let site = try TrialSite(only: files)
    let survey = try await SiteBuild(site: site.scratch.path, options: TrialSite.options).survey()
    let states = survey.parts(in: survey.languages[0]).map { part in
      part.untranslated.map { $0.rawValue.prefix(1).uppercased() }
        ?? "\(part.state.rawValue.prefix(1))"
    }
    let findings = try await site.findings().filter { $0.contains("[translation.missing]") }
    return (states.joined(), findings)
  }

  @Test func `a page that was copied has no translated part, in one finding`() async throws {
    let copy = Self.original.replacing("/en/list", with: "/da/list")
    let found = try await states(of: copy)
    #expect(found.states == "CCCCCu")
    #expect(
      found.findings == [
        """
        content/da/page.md:2:8: warning: 5 of 6 parts are not translated: @title (as in the \
        original), @description (as in the original), @intro (as in the original) and 2 more \
        [translation.missing]
          hint: 'SiteGen translations status --language da --page page --only missing' lists them
        """
      ])
    let build = SiteFiles(
      languages: "[en, {tag: da, release: {coverage: 30}}]",
      Self.files.merging(["content/da/page.md": copy]) { $1 })
    #expect(try await build.build().files["da/index.html"] == nil)
  }

  @Test func `a few words may be the same as soon as others are translated`() async throws {
    let answer = Self.original.replacing("Yes, see the", with: "Ja, se på")
    #expect(try await states(of: answer).states == "uCCuuu")
  }

  @Test func `a translated heading doesn't make an answer of the original a translation`()
    async throws
  {
    let heading = Self.original.replacing("Can I pay by card?", with: "Kan jeg betale med kort?")
    #expect(try await states(of: heading).states == "CCCCCu")
    let short = Self.original.replacing("Which cards?", with: "Hvilke kort?")
    #expect(try await states(of: short).states == "uCCCuu")
  }

  @Test func `a question without an answer is no translation, one that the source leaves empty is`()
    async throws
  {
    let empty = Self.original.replacing("Visa, Mastercard", with: "")
      .replacing("How we help you", with: "Sådan hjælper vi")
    let found = try await states(of: empty.replacing("Can I pay", with: "Kan jeg betale"))
    #expect(found.states == "uuCCEu")
    let one = try await states(
      of: "---\ntitle: Hjælp\n---\n\n## Hvad? {#a}\n\n<!-- later -->\n",
      files: ["content/en/page.md": "---\ntitle: Help\n---\n\n## What? {#a}\n\nThat.\n"])
    #expect(one.states == "uE")
    #expect(
      one.findings == [
        "content/da/page.md:5:1: warning: 'page#a' has no answer [translation.missing]\n"
          + "  hint: its original is content/en/page.md:5:1"
      ])
  }

  @Test(arguments: [
    ("en", "en-GB", true), ("pt", "pt-BR", true), ("no", "nb", true), ("en", "da", false),
    ("zh-Hans", "zh-Hant", false), ("zh-CN", "zh-Hans", true), ("sr-Latn", "sr-Cyrl", false),
  ])
  func `one language in one script may have the same words`(
    source: String, language: String, mayShare: Bool
  ) async throws {
    let text = "---\ntitle: The title of all that there is\n---\n"
    let found = try await states(
      of: text, in: language,
      files: ["source": source, "content/\(source)/page.md": text])
    #expect(found.states.hasPrefix(mayShare ? "u" : "C"))
  }

  @Test func `what was accepted as it is stays so until its original changes`() async throws {
    let lock = try await LockedSite.lock(
      of: Self.files.merging([
        "content/site.yaml": "name: Help\nbaseURL: https://help.example/\nlanguages: [en, da]\n"
      ]) { $1 }, method: .asIs)
    var files = ["content/da/translations.lock": lock]
    #expect(try await states(of: Self.original, files: files).states == "cccccu")
    // Few words that were accepted stay accepted when others are translated.
    let translated = Self.original.replacing("How we help you", with: "Sådan hjælper vi dig")
    #expect(try await states(of: translated, files: files).states == "cucccu")
    files["content/en/page.md"] = Self.original.replacing("Support", with: "Support desk")
    let changed = Self.original.replacing("Support", with: "Support desk")
    #expect(try await states(of: changed, files: files).states == "Cccccu")
  }

  @Test func `a copy that was accepted in a crowd isn't believed`() async throws {
    let lock = try await LockedSite.lock(
      of: Self.files.merging([
        "content/site.yaml": "name: Help\nbaseURL: https://help.example/\nlanguages: [en, da]\n"
      ]) { $1 })
    let found = try await states(
      of: Self.original, files: ["content/da/translations.lock": lock])
    #expect(found.findings.count == 1)
  }
}
