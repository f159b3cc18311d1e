import TestSupport
import Testing

@testable import HelpSite

/// A language that was published doesn't vanish by itself.
@Suite struct ReleasePromiseTests {
  private func scratch(_ files: SiteFiles) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try files.write(to: scratch)
    return scratch
  }

  private func accept(_ scratch: ScratchFolder) async throws {
    _ = try await SiteBuild(site: scratch.path, options: TrialSite.options).acceptIDs()
  }

  private func findings(_ scratch: ScratchFolder) async throws -> [String] {
    try await TrialSite.diagnostics(of: scratch.path)
      .filter { $0.message.contains("'de'") && $0.id != "translation.missing" }
      .map { "\($0.severity.rawValue) \($0.id): \($0.message)" }
  }

  private static let fallen = page("Deutsch")

  @Test func `ids accept promises nothing of an unreleased language`() async throws {
    let scratch = try scratch(GatedSite.files())
    try scratch.write("content/de/a.md", page("Deutsch", "## X {#own}\n\nA"))
    try await accept(scratch)
    let ledger = try #require(scratch.text("content/published.lock"))
    #expect(!ledger.contains("/de/") && !ledger.contains("own"))
    #expect(ledger.contains("/it/a/\n"))
  }

  @Test func `a language that is published without a promise is told`() async throws {
    let scratch = try scratch(GatedSite.files("{must: [a#q]}", german: ", translations: error"))
    #expect(
      try await findings(scratch) == [
        "warning translation.unrecorded: 'de' is published, but published.lock doesn't say so, "
          + "and it would leave the site as soon as it falls behind"
      ])
    try await accept(scratch)
    #expect(try await findings(scratch) == [])
  }

  @Test(arguments: [("", "warning"), (", translations: error", "error")])
  func `a promised language that falls behind stays, and that is said`(
    german: String, severity: String
  ) async throws {
    let files = try GatedSite.files("{must: [a#q], coverage: 20}", german: german)
    let scratch = try scratch(files)
    try await accept(scratch)
    try scratch.write("content/de/a.md", Self.fallen)
    #expect(
      try await findings(scratch).contains(
        "\(severity) translation.regressed: 'de' is published, but fell behind its release: "
          + "coverage 11% of 20%, lacks a#q"))
    guard severity == "warning" else { return }
    let site = try await BuiltSite(scratch)
    #expect(try !site.text("de/a/index.html").contains("noindex"))
    #expect(site.files["sitemap-de.xml"] != nil)
  }

  @Test func `without the ledger it leaves the site`() async throws {
    let scratch = try scratch(GatedSite.files("{must: [a#q]}"))
    try scratch.write("content/de/a.md", Self.fallen)
    #expect(try await BuiltSite(scratch).files["de/index.html"] == nil)
  }

  @Test func `a promise is taken back in redirects alone`() async throws {
    let scratch = try scratch(GatedSite.files("{must: [a#q]}"))
    try await accept(scratch)
    try scratch.write("content/de/a.md", Self.fallen)
    try scratch.write("content/redirects.yaml", "/de/: gone\n")
    let lost = try await TrialSite.diagnostics(of: scratch.path).filter { $0.id == "url.lost" }
    #expect(lost.map(\.message).allSatisfy { $0.contains("'/de/") })
    #expect(lost.count == 2)
    try scratch.write("content/redirects.yaml", "/de/: gone\n/de/a/: gone\n/de/b/: gone\n")
    #expect(try await BuiltSite(scratch).files["de/index.html"] == nil)
  }
}
