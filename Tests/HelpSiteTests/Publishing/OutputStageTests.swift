import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite
@testable import Publishing

/// Proves promises 13 and 14.
@Suite struct OutputStageTests {
  private let trial = try! OutputTrial()
  private var scratch: ScratchFolder { trial.scratch }
  private let site = [
    "index.html": "root", "it/index.html": "home", "it/refunds/index.html": "page",
    "assets/a.css": "css",
  ]

  @Test func `publishes new, changed and removed files and counts them`() throws {
    #expect(try trial.build(site) == PublishReport(written: 4, unchanged: 0, removed: 0))
    #expect(try trial.files() == site)
    #expect(try trial.build(site) == PublishReport(written: 0, unchanged: 4, removed: 0))
    var next = site
    next["it/refunds/index.html"] = "edited"
    next["assets/a.css"] = nil
    next["it/vat/index.html"] = "new"
    next["de/index.html"] = "neu"
    #expect(try trial.build(next) == PublishReport(written: 3, unchanged: 2, removed: 1))
    #expect(try trial.files() == next)
    #expect(!scratch.exists("public/assets"))
  }

  @Test func `leaves nothing but the files and a sorted manifest`() throws {
    try trial.build(site)
    let manifest = try #require(scratch.text("public/.sitegen-manifest.json"))
    #expect(
      manifest
        == String(decoding: Manifest(of: site).encoded(), as: UTF8.self))
    #expect(
      try Set(scratch.snapshot("public").keys) == [
        ".sitegen-manifest.json", "assets", "assets/a.css", "index.html", "it", "it/index.html",
        "it/refunds", "it/refunds/index.html",
      ])
  }

  @Test func `a build without changes touches nothing`() throws {
    try trial.build(site)
    func times() throws -> [String: Date] {
      var times: [String: Date] = [:]
      for name in try scratch.snapshot("public").keys + [""] {
        let file = scratch["public/" + name]
        times[name] =
          try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
      }
      return times
    }
    let before = try times()
    usleep(20_000)
    try trial.build(site)
    #expect(try times() == before)
  }

  @Test(arguments: [0, 1, 4096, 65_535, 65_536, 65_537, 300_000])
  func `notices a difference in any byte of a file`(size: Int) throws {
    let text = String(repeating: "a", count: size)
    try trial.build(["a": text])
    #expect(try trial.build(["a": text]).unchanged == 1)
    #expect(try trial.build(["a": text + "b"]).written == 1)
    guard size > 0 else { return }
    #expect(try trial.build(["a": text.dropLast() + "cb"]).written == 1)
    #expect(scratch.text("public/a") == text.dropLast() + "cb")
  }

  @Test func `modes are those of a web page, less umask`() throws {
    try trial.build(site)
    func mode(_ name: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: scratch[name])[.posixPermissions] as? Int
    }
    let mask = Int(umask(0o022))
    _ = umask(mode_t(mask))
    #expect(try mode("public/it/refunds/index.html") == 0o644 & ~mask)
    #expect(try mode("public/it/refunds") == 0o755 & ~mask)
    #expect(try mode("public/.sitegen-manifest.json") == 0o644 & ~mask)
  }

  @Test func `until it is published, a build changes nothing that is published`() throws {
    try trial.build(site)
    let before = try trial.scratch.snapshot("public")
    let stage = try trial.open()
    _ = try stage.stage("index.html", "other")
    _ = try stage.stage("new/index.html", "other")
    let during = try scratch.snapshot("public").filter { !$0.key.hasPrefix(".sitegen-stage") }
    #expect(during == before)
    stage.abandon()
    #expect(try scratch.snapshot("public") == before)
    stage.abandon()
    #expect(try trial.build(site).unchanged == 4)
  }

  @Test(arguments: [
    "../a", "/a", "a//b", ".sitegen-stage/x", ".sitegen-manifest.json", "a?", "nul",
  ])
  func `a path that isn't portable is refused`(path: OutputPath) throws {
    let stage = try trial.open()
    defer { stage.abandon() }
    #expect(throws: OutputRefusal.self) { try stage.stage(path, "text") }
  }

  @Test func `a file may not have the name of another's folder`() throws {
    let stage = try trial.open()
    #expect(throws: (any Error).self) {
      _ = try stage.publish([stage.stage("a", "1"), stage.stage("a/index.html", "2")])
    }
    stage.abandon()
    try trial.build(["a": "1"])
    let next = try trial.open()
    let refusal = #expect(throws: OutputRefusal.self) {
      _ = try next.publish([next.stage("a", "1"), next.stage("a/b", "2"), next.stage("a-b", "3")])
    }
    #expect(refusal?.rule == .conflict(file: "a", inside: "a/b"))
    #expect(try trial.files() == ["a": "1"])
  }

  @Test func `a path is published once`() throws {
    try trial.build(["a": "1"])
    let stage = try trial.open()
    let twice = try [stage.stage("a", "2"), stage.stage("a", "3")]
    let refusal = #expect(throws: OutputRefusal.self) { try stage.publish(twice) }
    #expect(refusal?.rule == .publishedTwice("a"))
    #expect(try trial.published() == ["a": "1"])
  }

  @Test func `a file becomes a folder and a folder a file`() throws {
    try trial.build(["a": "1", "b/index.html": "2", "b/c/index.html": "3", "b-c": "4"])
    let next = ["a/index.html": "5", "a/d/index.html": "6", "b": "7", "b-c": "4"]
    #expect(try trial.build(next) == PublishReport(written: 3, unchanged: 1, removed: 3))
    #expect(try trial.files() == next)
    try trial.build(["a": "1"])
    #expect(try trial.published() == ["a": "1"])
  }

  @Test func `moves files one by one into folders that are there, whole folders elsewhere`() throws
  {
    try trial.build(["it/a/index.html": "1", "it/b": "2"])
    try scratch.write("public/it/foreign/notes", "mine")
    let next = [
      "it/a/index.html": "1", "it/a/x": "3", "it/a/y/z": "4", "it/c/d/e": "5", "it/c/f": "6",
      "de/a": "7", "top": "8", "it/foreign/page": "9",
    ]
    try trial.build(next)
    #expect(
      try trial.files() == next.merging(["it/foreign/notes": "mine"]) { _, _ in "" })
  }

  @Test func `keeps files apart whose names Unicode takes for one`() throws {
    try trial.build(["caf\u{E9}": "composed"])
    try trial.build(["cafe\u{301}": "decomposed"])
    #expect(scratch.text("public/cafe\u{301}") == "decomposed")
    #expect(try trial.files().count == 1)
  }

  @Test func `a page renamed in case alone is published under its new name`() throws {
    try trial.build(["it/Refunds/index.html": "1"])
    try trial.build(["it/refunds/index.html": "1"])
    #expect(try trial.files() == ["it/refunds/index.html": "1"])
  }

  @Test func `where one file has both spellings, the old one goes first`() throws {
    try trial.build(["A.html": "1", "b": "2"])
    try #require(link(scratch["public/A.html"], scratch["public/a.html"]) == 0)
    try trial.build(["a.html": "3", "b": "2"])
    #expect(try trial.files() == ["a.html": "3", "b": "2"])
  }

  @Test func `files are staged from several threads at once`() async throws {
    let stage = try trial.open()
    let staged = try await withThrowingTaskGroup(of: [StagedFile].self) { group in
      for worker in 0..<8 {
        group.addTask {
          try (0..<100).map { try stage.stage("l\($0 % 5)/p\(worker)-\($0)/index.html", "\($0)") }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(try stage.publish(staged).written == 800)
    #expect(try trial.files().count == 800)
  }
}
