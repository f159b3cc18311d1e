import Foundation
import Languages
import Publishing
import TestSupport
import Testing
import Text

@testable import HelpSite

/// What isn't one whole site isn't joined, and nothing is written.
@Suite struct ShardRefusalTests {
  private func refusal(_ trial: ShardTrial, _ folders: [String]) async -> String {
    do {
      try await trial.merge(folders)
      return "joined"
    } catch {
      #expect(!trial.scratch.exists("merged"))
      return "\(error)".replacing(trial.scratch.path + "/", with: "")
    }
  }

  @Test func `a shard is missing`() async throws {
    let trial = try ShardTrial(RebuildTests.files)
    let shards = try await trial.build(parts: 4)
    #expect(await refusal(trial, [shards[0], shards[1], shards[3]]) == "shard 3/4 is missing")
    #expect(await refusal(trial, [shards[2]]) == "shards 1/4, 2/4, 4/4 are missing")
    try await trial.build(.languages([Language("it")!]))
    #expect(await refusal(trial, ["it"]) == "shards en, ar are missing")
  }

  @Test func `a shard is there twice`() async throws {
    let trial = try ShardTrial(RebuildTests.files)
    let shards = try await trial.build(parts: 2)
    #expect(
      await refusal(trial, shards + [shards[0]])
        == "shard 1/2 is there twice: in 'shard-1-2' and 'shard-1-2'")
    for languages in [["en", "it"], ["it", "ar"]] {
      try await trial.build(.languages(Set(languages.map { Language($0)! })))
    }
    #expect(
      await refusal(trial, ["en-it", "ar-it"])
        == "shard it is there twice: in 'en-it' and 'ar-it'")
  }

  @Test(arguments: [
    ("content/it/a.md", page("New", "Text"), "content/it"),
    ("content/facts.yaml", "window: {days: 91}", "content/facts.yaml"),
    ("templates/partials/own.mustache", "<p>{{title}}</p>", "templates/partials"),
    ("content/assets/new.gif", "GIF89a\u{1}\0\u{1}\0", "content/assets"),
    ("content/days.lock", DayLedger().text, "a lock"),
  ])
  func `sources changed in between`(path: String, text: String, named: String) async throws {
    let trial = try ShardTrial(RebuildTests.files)
    try await trial.build(.part(1, of: 2))
    try trial.scratch.write(path, text)
    try await trial.build(.part(2, of: 2))
    #expect(
      await refusal(trial, ["shard-1-2", "shard-2-2"])
        == "'shard-2-2' isn't a shard of the same build as 'shard-1-2': \(named) differs")
  }

  @Test func `options differ`() async throws {
    var trial = try ShardTrial(RebuildTests.files)
    try await trial.build(.part(1, of: 2))
    trial.options.includesDrafts = true
    trial.options.baseURL = BaseURL("https://other.example/")
    try await trial.build(.part(2, of: 2))
    let words = await refusal(trial, ["shard-1-2", "shard-2-2"])
    #expect(
      words.contains("--base-url is https://other.example/, not that of site.yaml"), "\(words)")
    #expect(words.contains("--drafts is on, not off"), "\(words)")
    var zipped = try ShardTrial(RebuildTests.files)
    try await zipped.build(.part(1, of: 2))
    zipped.compressions = [.gzip]
    try await zipped.build(.part(2, of: 2))
    #expect(await refusal(zipped, ["shard-1-2", "shard-2-2"]).contains("--compress is gzip"))
  }

  @Test func `divisions differ`() async throws {
    let trial = try ShardTrial(RebuildTests.files)
    try await trial.build(.part(1, of: 2))
    try await trial.build(.part(2, of: 3))
    try await trial.build(.languages([Language("it")!]))
    #expect(
      await refusal(trial, ["shard-1-2", "shard-2-3"])
        .hasSuffix("the division is into 3 by --shard, not into 2 by --shard"))
    #expect(await refusal(trial, ["shard-1-2", "it"]).contains("is by --render-languages"))
  }

  @Test(arguments: [nil, "x", ""])
  func `a file isn't what was built`(text: String?) async throws {
    let trial = try ShardTrial(RebuildTests.files)
    let shards = try await trial.build(parts: 2)
    let name = "shard-1-2/en/a/index.html"
    if let text { try trial.scratch.write(name, text) } else { try trial.scratch.remove(name) }
    let reason = text == nil ? "it is missing" : "it isn't what was built"
    #expect(
      await refusal(trial, shards)
        == "can't merge 'shard-1-2/en/a/index.html': \(reason); build the shard again")
  }

  @Test func `a folder is no shard, or no whole one`() async throws {
    let trial = try ShardTrial(RebuildTests.files)
    let shards = try await trial.build(parts: 2)
    try await trial.build()
    #expect(await refusal(trial, ["whole"]).hasPrefix("'whole' isn't a shard of a site"))
    #expect(await refusal(trial, ["content"]).hasPrefix("'content' isn't a shard of a site"))
    #expect(await refusal(trial, ["none"]).hasPrefix("can't open 'none'"))
    let label = shards[0] + "/.sitegen-shard"
    let bytes = try #require(FileManager.default.contents(atPath: trial.scratch[label]))
    for end in [1, 20, bytes.count / 2, bytes.count - 1] {
      try trial.scratch.write(label, Array(bytes.prefix(end)))
      #expect(await refusal(trial, shards).hasSuffix(".sitegen-shard is damaged: build it again"))
    }
    try trial.scratch.write(label, "")
    #expect(await refusal(trial, shards).hasSuffix("whose build hasn't ended: build it again"))
    try trial.scratch.remove(label)
    #expect(await refusal(trial, shards).hasPrefix("'shard-1-2' isn't a shard of a site"))
  }

  @Test func `a shard of another version of SiteGen`() throws {
    var writer = RecordWriter()
    writer.write("SiteGen shard")
    writer.write("0.1.0")
    writer.write("what that version had to say")
    let bytes = writer.sealed
    #expect(throws: ShardLabel.Refusal.otherVersion("0.1.0")) { try ShardLabel(bytes) }
  }

  @Test(arguments: ["../a.html", "a/../../b", "/a", "a//b", "a/", "..", ".sitegen-manifest.json"])
  func `a label that names no file of a site is damaged`(path: String) {
    let hash = ContentHash(of: [])
    let file = ShardLabel.File(
      path: OutputPath(path), output: .init(fingerprint: hash, hash: hash), isSearched: false)
    let label = ShardLabel(
      inputs: hash, traits: [], whole: ["1/1"], parts: ["1/1"], lacksSearch: false,
      compressions: [], files: [file])
    #expect(throws: ShardLabel.Refusal.damaged) { try ShardLabel(label.encoded()) }
  }

  @Test func `the output is, holds or lies in a shard`() async throws {
    let trial = try ShardTrial(RebuildTests.files)
    try await trial.build(.part(1, of: 1), into: "shards/a")
    for folder in ["shards/a", "shards", "shards/a/b"] {
      let output = OutputFolder(
        path: trial.scratch[folder], site: trial.scratch.path,
        protecting: [trial.scratch["shards/a"]], force: true)
      let before = try trial.scratch.snapshot()
      await #expect(throws: OutputRefusal.self) {
        try await ShardMerge([trial.scratch["shards/a"]]).run(output: output, jobs: 1)
      }
      #expect(try trial.scratch.snapshot() == before)
    }
  }

  @Test func `a shard never takes the place of a whole site, but a whole site that of a shard`()
    async throws
  {
    let trial = try ShardTrial(RebuildTests.files)
    try await trial.build()
    let before = try trial.scratch.snapshot("whole")
    await #expect {
      try await trial.build(.part(1, of: 2), into: "whole")
    } throws: {
      ($0 as? OutputRefusal)?.rule == .holdsWholeSite
    }
    #expect(try trial.scratch.snapshot("whole") == before)
    try await trial.build(.part(1, of: 2), into: "other")
    try await trial.build(.part(2, of: 2), into: "other")
    #expect(trial.scratch.exists("other/.sitegen-shard"))
    try await trial.build(into: "other")
    #expect(try trial.scratch.snapshot("other") == before)
  }

  @Test func `a language that isn't built can't be rendered`() async throws {
    let trial = try ShardTrial(RebuildTests.files)
    await #expect(throws: UsageFailure.self) {
      try await trial.build(.languages([Language("fr")!]))
    }
    #expect(!trial.scratch.exists("fr"))
  }
}
