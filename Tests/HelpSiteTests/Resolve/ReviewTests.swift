import Publishing
import TestSupport
import Testing

@testable import HelpSite

@Suite struct ReviewTests {
  /// Found on 2026-01-01, the day of `TrialSite`.
  private func findings(_ front: String) async throws -> [String] {
    try await TrialSite(["content/en/start.md": page("Start", front: front)]).findings()
  }

  @Test func `a review that was due is a warning that names the owner`() async throws {
    #expect(
      try await findings("review: 2025-12-31\nowner: billing desk") == [
        "content/en/start.md:3:9: warning: the review of this page was due on 2025-12-31"
          + " [review.due]\n  hint: its owner is billing desk"
      ])
    #expect(try await findings("review: 2025-12-31").count == 1)
  }

  @Test(arguments: ["review: 2026-01-01", "review: 2027-03-01", "owner: someone"])
  func `a review of this day or later isn't due`(front: String) async throws {
    #expect(try await findings(front) == [])
  }

  @Test(arguments: [
    ("review: soon", "value"), ("review: 2025-02-30", "value"), ("owner: ''", "empty"),
  ])
  func `a review that is no day is an error`(front: String, kind: String) async throws {
    let ids = try await TrialSite(["content/en/start.md": page("Start", front: front)]).ids()
    #expect(ids == ["front-matter.\(kind)"])
  }

  @Test func `a draft's review isn't asked for`() async throws {
    let front = "draft: true\nreview: 2025-12-31"
    let files = ["content/en/more.md": page("More", front: front)]
    #expect(try await TrialSite(files).findings() == [])
  }

  @Test func `the day is that of the build, also when the page is remembered`() async throws {
    let files = SiteFiles([
      "content/en/faq.md": page("FAQ", front: "review: 2026-06-01")
    ])
    let scratch = try ScratchFolder()
    try files.write(to: scratch)
    let before = try await BuiltSite.run(
      scratch, options: BuildOptions(jobs: 2, now: 1_767_225_600))
    #expect(before.warnings == [])
    let after = try await BuiltSite.run(
      scratch, options: BuildOptions(jobs: 2, now: 1_798_761_600))
    #expect(after.warnings.map(\.id) == ["review.due"])
    #expect(after.published.written == 0)
  }
}
