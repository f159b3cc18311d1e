import Foundation
import Languages
import Publishing
import TestSupport
import Testing

@testable import HelpSite

/// Shards of a site join to what one build makes.
///
/// Proves promise 18.
@Suite struct ShardTests {
  /// Ten languages with forty pages each, some of which are no translations.
  private static let large: SiteFiles = {
    let languages = ["en", "it", "de", "fr", "es", "pl", "nl", "sv", "da", "fi"]
    var files = RebuildTests.files.files
    for (number, language) in languages.enumerated() {
      for index in 0..<(40 - number) {
        let text = "Text \(index) in \(language), see [another](p\((index + 7) % 31).md)."
        files["content/\(language)/p\(index).md"] = page(
          "Page \(index) \(language)", "\(text)\n\n## Q \(language) {#q}\n\nAnswer \(text)")
      }
    }
    return SiteFiles(
      languages: "[\(languages.joined(separator: ", ")), ar]",
      settings: "sections: [faq]\nextra: {tone: x}\noutput: {faq: true, markdown: true}", files)
  }()

  @Test(arguments: [1, 2, 3, 8, 60])
  func `any number of shards joins to what one build makes, in any order`(count: Int) async throws {
    let trial = try ShardTrial(count == 60 ? RebuildTests.files : Self.large)
    try await trial.build()
    let whole = try trial.files("whole")
    let shards = try await trial.build(parts: count)
    let orders = [shards, shards.reversed(), shards.sorted { $0.last! < $1.last! }]
    for (index, order) in orders.enumerated() {
      try await trial.merge(order, into: "merged-\(index)")
      #expect(try trial.files("merged-\(index)") == whole)
    }
    #expect(!trial.scratch.exists("merged-0/.sitegen-shard"))
    let parts = try shards.map { try trial.scratch.files($0).count }
    // The manifest is no file of a shard's site.
    #expect(parts.reduce(0, +) == whole.count - 1)
    if count < 10 { #expect(parts.allSatisfy { $0 > 0 }) }
  }

  @Test func `languages are shards too, and what serves all goes with the first`() async throws {
    let trial = try ShardTrial(Self.large)
    try await trial.build()
    let shares: [[Language]] = [
      ["de", "it"], ["en"], ["fr", "es", "pl", "nl", "sv", "da", "fi", "ar"],
    ]
    .map { $0.map { Language($0)! } }
    for share in shares { try await trial.build(.languages(Set(share))) }
    let shards = shares.map { ShardTrial.name(of: .languages(Set($0))) }
    let own = try trial.scratch.files("de-it").keys
    #expect(own.allSatisfy { $0.contains(/^(?:sitemap-)?(?:de|it)[\/.]/) }, "\(own.sorted())")
    #expect(trial.scratch.exists("en/robots.txt") && trial.scratch.exists("en/sitemap.xml"))
    try await trial.merge(shards)
    #expect(try trial.files("merged") == trial.files("whole"))
  }

  @Test func `shards are about the same work`() async throws {
    let trial = try ShardTrial(Self.large)
    let shards = try await trial.build(parts: 4)
    let sizes = try shards.map { try trial.scratch.files($0).values.reduce(0) { $0 + $1.count } }
    let most = try #require(sizes.max())
    #expect(try most < 3 * #require(sizes.min()), "\(sizes)")
  }

  @Test func `compressed files, drafts and another address are joined as they are`() async throws {
    var files = Self.large
    files["content/en/draft.md"] = page("Draft", front: "draft: true", "Text")
    var trial = try ShardTrial(files)
    trial.options.includesDrafts = true
    trial.options.baseURL = BaseURL("https://example.com/a/b/")
    trial.compressions = [.gzip, .br]
    try await trial.build()
    try await trial.merge(trial.build(parts: 3))
    let merged = try trial.files("merged")
    #expect(try merged == trial.files("whole"))
    #expect(merged["en/draft/index.html.br"] != nil)
  }

  @Test func `a build of the whole into what was merged finds nothing to do`() async throws {
    let trial = try ShardTrial(Self.large)
    try await trial.merge(trial.build(parts: 3))
    let report = try await trial.build(into: "merged")
    #expect(report.written == 0 && report.removed == 0 && report.unchanged > 400)
  }

  @Test func `after an edit, shards and merge write anew what changed, no other file`() async throws
  {
    let trial = try ShardTrial(Self.large)
    let shards = try await trial.build(parts: 3)
    let first = try await trial.merge(shards)
    #expect(first.written > 400 && first.unchanged == 0)
    #expect(try await trial.merge(shards).written == 0)
    for number in 1...3 { #expect(try await trial.build(.part(number, of: 3)).written == 0) }
    try trial.scratch.write("content/it/p3.md", page("Page 3 it", "New.\n\n## Q it {#q}\n\nNew"))
    _ = try await trial.build(parts: 3)
    let report = try await trial.merge(shards)
    try await trial.build()
    #expect(try trial.files("merged") == trial.files("whole"))
    #expect(report.written > 0 && report.written < 12 && report.removed == 0, "\(report)")
    let paths = try trial.scratch.files("merged").count
    #expect(report.unchanged == paths - report.written)
  }

  @Test func `what nobody makes any more goes with the merge, and files of others stay`()
    async throws
  {
    let trial = try ShardTrial(Self.large)
    try await trial.merge(trial.build(parts: 2))
    try trial.scratch.write("merged/mine.txt", "mine")
    try trial.scratch.remove("content/en/p39.md")
    #expect(try await trial.merge(trial.build(parts: 2)).removed > 0)
    #expect(trial.scratch.text("merged/mine.txt") == "mine")
    #expect(!trial.scratch.exists("merged/en/p39/index.html"))
  }

  @Test func `the shards' own files aren't touched by a merge`() async throws {
    let trial = try ShardTrial(RebuildTests.files)
    let shards = try await trial.build(parts: 2)
    let before = try shards.map(trial.scratch.snapshot)
    try await trial.merge(shards)
    try trial.scratch.write("merged/en/a/index.html", "x")
    try await trial.merge(shards)
    #expect(try shards.map(trial.scratch.snapshot) == before)
  }
}
