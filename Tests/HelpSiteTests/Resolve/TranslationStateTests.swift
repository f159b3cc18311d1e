import TestSupport
import Testing
import Text

@testable import HelpSite

/// What `check` says of translations whose originals change.
@Suite struct TranslationStateTests {
  private func findings(_ files: [String: String], settings: String = "") async throws -> [String] {
    try await TrialSite(only: try LockedSite.files(files, settings: settings)).findings()
  }

  /// The place and the id of each finding.
  private func short(_ findings: [String]) -> [String] {
    findings.map { text in
      let place = text.prefix { $0 != " " }.dropLast()
      return "\(place) \(text.split(separator: "[").last!.prefix { $0 != "]" })"
    }
  }

  @Test func `nothing is said of translations that were accepted`() async throws {
    #expect(try await findings([:]) == [])
  }

  @Test func `a changed answer makes just its translations stale, at their lines`() async throws {
    let changed = LockedSite.english.replacing("To *you*", with: "To *your bank*")
    let found = try await findings(["content/en/refunds.md": changed])
    #expect(
      found
        == ["de", "it"].map {
          "content/\($0)/refunds.md:12:1: warning: the original of 'refunds#whom' changed since it was "
            + "translated [translation.stale]\n  hint: see content/en/refunds.md:12:1 and "
            + "'SiteGen translations diff \($0) refunds#whom'"
        })
  }

  @Test(arguments: [
    ("title: Refunds", "title: Returns", "2:8"),
    ("description: Money", "description: All money", "3:14"),
    ("We refund", "We do refund", "6:1"), ("## How long", "## How quickly", "8:1"),
    ("{{window}}", "some time", "8:1"),
  ])
  func `each part goes stale by itself`(old: String, new: String, place: String) async throws {
    let changed = LockedSite.english.replacing(old, with: new)
    let found = try await findings(["content/en/refunds.md": changed])
    #expect(
      short(found) == ["de", "it"].map { "content/\($0)/refunds.md:\(place) translation.stale" })
  }

  @Test func `a text wrapped anew makes nothing stale`() async throws {
    let wrapped = LockedSite.english.replacing("We refund", with: "We\nrefund")
      .replacing("*you*", with: "_you_")
      .replacing("## How long? {#long}", with: "How long? {#long}\n---")
    #expect(try await findings(["content/en/refunds.md": wrapped]) == [])
  }

  @Test func `every part that a translation lacks is named`() async throws {
    let half = String(LockedSite.italian.prefix { $0 != "#" })
      .replacing("description: Soldi indietro.\n", with: "")
    let found = try await findings(["content/it/refunds.md": half])
    #expect(
      found == [
        "content/it/refunds.md:2:8: warning: 3 of 5 parts are not translated: @description, #long "
          + "and #whom [translation.missing]\n  hint: 'SiteGen translations status --language it "
          + "--page refunds --only missing' lists them"
      ])
    let one = LockedSite.italian.replacing("description: Soldi indietro.\n", with: "")
    #expect(
      try await findings(["content/it/refunds.md": one]) == [
        "content/it/refunds.md:2:8: warning: 'refunds@description' is not translated "
          + "[translation.missing]\n  hint: its original is content/en/refunds.md:3:14"
      ])
  }

  @Test func `a page that is missing altogether is one warning`() async throws {
    let found = try await findings(["content/en/new.md": LockedSite.english])
    #expect(
      found.map { $0.prefix { $0 != "\n" } }
        == ["de", "it"].map {
          "content/en/new.md:1:1: warning: not translated into '\($0)' [translation.missing]"
        })
  }

  @Test func `what the original hasn't is an orphan`() async throws {
    let poor = LockedSite.english.replacing("We refund.\n", with: "")
      .replacing("description: Money back.\n", with: "")
      .replacing("## To whom? {#whom}\n\nTo *you*.\n", with: "")
    let found = try await findings(["content/en/refunds.md": poor])
    #expect(
      short(found).filter { $0.hasPrefix("content/it/") } == [
        "content/it/refunds.md:3:14 translation.orphan",
        "content/it/refunds.md:6:1 translation.orphan",
        "content/it/refunds.md:12:1 translation.unknown-question",
        "content/it/translations.lock:3:1 lock.orphan",
      ])
  }

  @Test func `what nobody accepted is said once a language has begun to accept`() async throws {
    let without = try await LockedSite.files([
      "content/it/translations.lock": TranslationLock.header
    ])
    let found = try await TrialSite(only: without).findings()
    #expect(found.count == 5)
    #expect(
      found.last == """
        content/it/refunds.md:12:1: warning: the translation of 'refunds#whom' was never accepted \
        [translation.unreviewed]
          hint: compare it with content/en/refunds.md:12:1, then 'SiteGen translations accept it \
        refunds#whom'
        """)
  }

  @Test func `a language without a lock isn't told that nothing was accepted`() async throws {
    var files = try await LockedSite.files()
    files["content/it/translations.lock"] = nil
    #expect(try await TrialSite(only: files).findings() == [])
  }

  @Test func `a machine's translation wants to be reviewed`() async throws {
    let files = try await LockedSite.files()
    let machine = try await LockedSite.lock(of: files, method: .machine)
    let found = try await findings(["content/it/translations.lock": machine])
    #expect(found.count == 5)
    #expect(
      found.allSatisfy { $0.contains("not reviewed [translation.unreviewed]") }, "\(found)")
    let reviewed = try await LockedSite.lock(of: files, method: .machineReviewed)
    #expect(try await findings(["content/it/translations.lock": reviewed]) == [])
  }

  @Test(arguments: [("error", ["error"]), ("warning", ["warning"]), ("off", [])])
  func `a language's setting says how much it matters`(
    setting: String, severities: [String]
  ) async throws {
    var files = try await LockedSite.files()
    files["content/site.yaml"]! = files["content/site.yaml"]!
      .replacing("translations: warning", with: "translations: \(setting)")
    files["content/en/refunds.md"] = LockedSite.english.replacing("To *you*", with: "To all")
    let found = try await TrialSite(only: files).diagnostics().filter {
      $0.location.file.text.hasPrefix("content/de")
    }
    #expect(found.map(\.severity.rawValue) == severities)
  }

  @Test func `an unknown setting is an error with the ones there are`() async throws {
    let site = try TrialSite([
      "content/site.yaml":
        "name: H\nbaseURL: https://h.example/\nlanguages: [en, {tag: it, translations: warn}]\n"
    ])
    #expect(
      try await site.findings() == [
        "content/site.yaml:3:41: error: 'warn' is none of error, warning, off [config.value]"
      ])
  }

  @Test func `drafts count only with drafts`() async throws {
    let draft = LockedSite.english.replacing("---\n\nWe", with: "draft: true\n---\n\nWe")
    #expect(try await findings(["content/en/new.md": draft]) == [])
  }

  @Test func `the source language has no lock`() async throws {
    let found = try await findings(["content/en/translations.lock": TranslationLock.header])
    #expect(
      found == [
        "content/en/translations.lock:1:1: warning: nothing is made of this file [file.unused]\n"
          + "  hint: the source language is no translation"
      ])
  }

  @Test func `mistakes of a lock stop the build`() async throws {
    let found = try await findings(["content/it/translations.lock": "x\n"])
    #expect(short(found) == ["content/it/translations.lock:1:1 lock.part"])
  }
}
