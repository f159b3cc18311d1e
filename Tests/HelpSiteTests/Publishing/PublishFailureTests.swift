import Foundation
import TestSupport
import Testing
import Text

@testable import Files
@testable import HelpSite
@testable import Publishing

/// Proves promises 13, 14, 15 and 17.
@Suite struct PublishFailureTests {
  private let trial = try! OutputTrial()
  private var scratch: ScratchFolder { trial.scratch }

  @Test func `a failure while staging leaves the output as it was and no stage`() throws {
    try trial.build(["a": "1"])
    let before = try scratch.snapshot("public")
    let stage = try trial.open()
    _ = try stage.stage("a", "2")
    _ = try stage.stage("b/c", "3")
    let failure = #expect(throws: MachineFailure.self) { try stage.stage("b/c/d", "4") }
    #expect(failure?.path == scratch["public/b/c/d"])
    #expect(failure?.consequence == nil)
    stage.abandon()
    #expect(try scratch.snapshot("public") == before)
  }

  /// A folder that appears while the build runs can't be replaced by a file, not even by root.
  @Test func `a failure while publishing says so, and the next build completes it`() throws {
    let old = ["a": "1", "m": "1", "z": "1", "gone": "1"]
    let new = ["a": "2", "m": "2", "z": "2", "new/index.html": "2"]
    try trial.build(old)
    let stage = try trial.open()
    let staged = try new.sorted { $0.key < $1.key }.map { try stage.stage(OutputPath($0), $1) }
    try scratch.remove("public/m")
    try scratch.makeFolder("public/m")
    let failure = #expect(throws: MachineFailure.self) { try stage.publish(staged) }
    #expect(failure?.path == scratch["public/m"])
    #expect(
      failure?.description.hasSuffix("; the output is part new, and the next build completes it")
        == true)
    for (name, text) in try trial.files() { #expect(text == old[name] || text == new[name]) }
    #expect(!scratch.exists("public/.sitegen-stage"))

    try scratch.remove("public/m")
    try trial.build(new)
    #expect(try trial.files() == new)
  }

  /// A name that isn't UTF-8 can't be removed through the system's listing.
  @Test func `where only the build's own files are left over, nothing else is said`() throws {
    try trial.build(["a": "1"])
    let stage = try trial.open()
    let staged = try [stage.stage("a", "2"), stage.stage("b", "2")]
    #expect(mkdir(scratch["public/.sitegen-stage/"] + "\u{1}", 0o700) == 0)
    let bad = Array(scratch["public/.sitegen-stage/\u{1}/"].utf8CString.dropLast()) + [-1, 0]
    #expect(creat(bad, 0o600) >= 0)
    let failure = #expect(throws: MachineFailure.self) { try stage.publish(staged) }
    #expect(failure?.consequence?.hasPrefix("the output is whole and new, but") == true)
    #expect(scratch.text("public/a") == "2" && scratch.text("public/b") == "2")
    #expect(unlink(bad) == 0)
    try trial.build(["a": "3"])
    #expect(try trial.files() == ["a": "3"])
  }

  @Test func `after a failure the stage is closed and the folder free`() throws {
    try trial.build(["a": "1"])
    let stage = try trial.open()
    try scratch.write("public/b", "mine")
    #expect(throws: OutputRefusal.self) { try stage.publish([stage.stage("b", "2")]) }
    let next = try trial.open()
    let staged = try next.stage("c", "3")
    stage.abandon()
    #expect(try next.publish([staged]).written == 1)
    #expect(try trial.files() == ["b": "mine", "c": "3"])
  }

  /// The manifest is the union before anything moves, so every state between is one of these.
  @Test(arguments: [
    [:], ["a": "1", "b/c/d": "1"], ["a": "2", "b/c/d": "1"], ["a": "2", "b": "2"],
    ["b/c": "<folder>"],
    ["a": "2", "n/index.html": "2", "b": "2"],
  ])
  func `any state that a killed build leaves is completed`(state: [String: String]) throws {
    let union = Manifest(paths: ["a", "b", "b/c/d", "n/index.html", "gone/x"])
    let manifest = String(decoding: union.encoded(), as: UTF8.self)
    try scratch.write("public/.sitegen-manifest.json", manifest)
    try scratch.write("public/.sitegen-stage/files/b", "half")
    for (name, text) in state {
      if text == "<folder>" {
        try scratch.makeFolder("public/" + name)
      } else {
        try scratch.write("public/" + name, text)
      }
    }
    let new = ["a": "2", "b": "2", "n/index.html": "2"]
    try trial.build(new)
    #expect(try trial.files() == new)
    #expect(try trial.published().count == 4)
    #expect(
      scratch.text("public/.sitegen-manifest.json")
        == String(decoding: Manifest(of: new).encoded(), as: UTF8.self))
  }

  /// Builds on a thread of its own, which may block, and tells what it said before it waited.
  private func buildWaiting(
    _ files: [String: String]
  ) -> (sentences: AsyncStream<String>, report: Task<PublishReport, any Error>) {
    let folder = trial.folder()
    let (sentences, said) = AsyncStream.makeStream(of: String.self)
    let report = Task {
      try await withCheckedThrowingContinuation { done in
        Thread.detachNewThread {
          done.resume(
            with: Result {
              let stage = try folder.open { said.yield($0) }
              return try stage.publish(files.map { try stage.stage(OutputPath($0.key), $0.value) })
            })
        }
      }
    }
    return (sentences, report)
  }

  @Test func `a second build waits for the first, says so, and sees what it published`()
    async throws
  {
    let first = try trial.open()
    let staged = try first.stage("a", "1")
    let second = buildWaiting(["a": "1", "b": "2"])
    var sentences = second.sentences.makeAsyncIterator()
    #expect(await sentences.next()?.contains(scratch["public"]) == true)
    #expect(try first.publish([staged]).written == 1)
    let report = try await second.report.value
    #expect(report == PublishReport(written: 1, unchanged: 1, removed: 0))
  }

  @Test func `a build that waited for one that was given up makes the folder itself`() async throws
  {
    let first = try trial.open()
    let second = buildWaiting(["a": "1"])
    var sentences = second.sentences.makeAsyncIterator()
    _ = await sentences.next()
    first.abandon()
    #expect(try await second.report.value.written == 1)
    #expect(try trial.files() == ["a": "1"])
  }

  @Test func `a build that waited while the folder was replaced writes to the one in its place`()
    async throws
  {
    try trial.build(["a": "1"])
    let first = try trial.open()
    let second = buildWaiting(["a": "2"])
    var sentences = second.sentences.makeAsyncIterator()
    _ = await sentences.next()
    try FileManager.default.moveItem(atPath: scratch["public"], toPath: scratch["moved"])
    try scratch.makeFolder("public")
    first.abandon()
    #expect(try await second.report.value.written == 1)
    #expect(try trial.files() == ["a": "2"])
    #expect(try scratch.snapshot("moved")["a"] == "1")
  }
}
