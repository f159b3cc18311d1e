import TestSupport
import Testing
import Text

@testable import Publishing

@Suite struct ShardLabelFileTests {
  private let trial = try! OutputTrial()
  private var label: String? { trial.scratch.text("public/.sitegen-shard") }

  private func publish(_ files: [String: String], _ label: String?) throws {
    let folder = label == nil ? trial.folder() : trial.folder().forShard()
    let stage = try folder.open { Issue.record("waited: \($0)") }
    let staged = try files.sorted { $0.key < $1.key }
      .map { try stage.stage(OutputPath($0), $1) }
    _ = try stage.publish(staged, shard: label.map { Array($0.utf8) })
  }

  @Test func `a shard's folder says what it is until a whole site takes its place`() throws {
    try publish(["a": "1"], "one")
    #expect(label == "one")
    try publish(["a": "2"], "two")
    #expect(label == "two")
    try publish(["a": "2"], nil)
    #expect(label == nil)
    #expect(throws: OutputRefusal(rule: .holdsWholeSite, path: trial.scratch["public"])) {
      try publish(["a": "2"], "one")
    }
    #expect(try trial.files() == ["a": "2"])
  }

  @Test func `a build that is refused leaves the label as it was`() throws {
    try publish(["a": "1"], "one")
    try trial.scratch.write("public/b", "mine")
    #expect(throws: OutputRefusal.self) { try publish(["b": "2"], "two") }
    #expect(throws: OutputRefusal.self) { try publish(["b": "2"], nil) }
    #expect(label == "one")
    #expect(try trial.files() == ["a": "1", "b": "mine", ".sitegen-shard": "one"])
  }

  @Test func `what a stopped build left is completed`() throws {
    try publish(["a": "1"], "one")
    // A first build that was stopped while it published.
    try trial.scratch.write("public/.sitegen-shard", "")
    try trial.scratch.write("public/a", "0")
    try publish(["a": "1"], "one")
    #expect(try trial.files() == ["a": "1", ".sitegen-shard": "one"])
  }

  @Test func `no site can have a file of the label's name`() throws {
    let stage = try trial.open()
    #expect(throws: OutputRefusal.self) { try stage.stage(".sitegen-shard", "x") }
    stage.abandon()
  }
}
