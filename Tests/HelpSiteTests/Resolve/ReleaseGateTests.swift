import TestSupport
import Testing

@testable import HelpSite

/// What must be there for a language to be public.
@Suite struct ReleaseGateTests {
  private func isPublic(
    _ files: SiteFiles, _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> Bool {
    try await files.build(change).files["de/index.html"] != nil
  }

  @Test(arguments: [
    ("{coverage: 33}", true), ("{coverage: 34}", false), ("{coverage: 0}", true),
    ("{must: [a#q]}", true), ("{must: [a#q, a@title]}", true), ("{must: [a#r]}", false),
    ("{must: [a]}", false), ("{must: [b]}", false), ("{must: [a@description]}", true),
    ("{must: [a#q], coverage: 34}", false), ("{must: []}", true),
    ("{coverage: 33, reviewed: true}", false), ("{must: [a#q], reviewed: true}", false),
  ])
  func `must-have parts and coverage decide`(release: String, expected: Bool) async throws {
    #expect(try await isPublic(GatedSite.files(release)) == expected)
  }

  @Test func `a page is there when all its parts are`() async throws {
    let whole = ["content/de/b.md": GatedSite.secondPage]
    #expect(try await isPublic(GatedSite.files("{must: [b]}", changes: whole)))
    #expect(try await !isPublic(GatedSite.files("{must: [a, b]}", changes: whole)))
    let both = whole.merging(["content/de/a.md": GatedSite.firstPage]) { $1 }
    #expect(try await isPublic(GatedSite.files("{must: [a, b], coverage: 100}", changes: both)))
  }

  @Test func `stale parts don't count for coverage, but are there`() async throws {
    var site = try GatedSite.files("{must: [a#q], coverage: 30}")
    site["content/de/translations.lock"] = try await GatedSite.lock(of: site)
    #expect(try await isPublic(site))
    site["content/en/a.md"] = site["content/en/a.md"]!.replacing(
      "## Q {#q}\n\nA", with: "## Q {#q}\n\nB")
    #expect(try await !isPublic(site))
    site["content/site.yaml"] = site["content/site.yaml"]!.replacing("30", with: "22")
    #expect(try await isPublic(site))
  }

  @Test func `reviewed parts alone count if that is asked for`() async throws {
    var site = try GatedSite.files("{must: [a#q], coverage: 30, reviewed: true}")
    site["content/de/translations.lock"] = try await GatedSite.lock(of: site, method: .machine)
    #expect(try await !isPublic(site))
    site["content/de/translations.lock"] = try await GatedSite.lock(of: site)
    #expect(try await isPublic(site))
  }

  @Test func `a language has the site's terms where it has none of its own`() async throws {
    let general = "release: {must: [a#q], coverage: 90}"
    var site = try GatedSite.files("{coverage: 30}", general: general)
    #expect(try await isPublic(site))
    #expect(try await site.build().files["it/index.html"] == nil)
    site = try GatedSite.files("{must: [a#r], coverage: 30}", general: general)
    #expect(try await !isPublic(site))
  }

  @Test func `a draft is no translation, in a build with drafts neither`() async throws {
    var site = try GatedSite.files("{must: [a#q]}")
    site["content/de/a.md"] = site["content/de/a.md"]!.replacing(
      "title:", with: "draft: true\ntitle:")
    #expect(try await !isPublic(site))
    #expect(try await !isPublic(site) { $0.includesDrafts = true })
  }
}
