import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 20.
@Suite struct PageLimitTests {
  @Test(arguments: [(100, []), (101, ["markdown.limit"]), (102, ["markdown.limit"])])
  func `a text shows at most 100 sections`(count: Int, ids: [String]) async throws {
    let contact = "channels: {s: {kind: mail, address: s@b.example}}\n"
    let site = try TrialSite(
      body: String(repeating: "{{contact}}\n\n", count: count), ["content/contact.yaml": contact])
    let found = try await site.parsed().diagnostics
    #expect(found.map(\.id) == ids)
    #expect(found.allSatisfy { $0.location.line == 4 + 2 * 100 })
  }

  @Test(arguments: [
    (String(repeating: "a", count: 120), true), (String(repeating: "a", count: 121), false),
    (String(repeating: "é", count: 60), true), (String(repeating: "é", count: 60) + "a", false),
  ])
  func `a slug has at most 120 bytes`(slug: String, isSound: Bool) async throws {
    let site = try TrialSite([
      "content/en/page.md": "---\ntitle: x\nslug: \(slug)\n---\n"
    ])
    let found = try await site.parsed().diagnostics.filter { $0.id.hasSuffix("slug") }
    #expect(found.isEmpty == isSound, "\(found)")
  }
}
