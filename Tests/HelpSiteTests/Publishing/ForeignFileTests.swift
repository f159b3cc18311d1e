import Foundation
import TestSupport
import Testing
import Text

@testable import Files
@testable import HelpSite
@testable import Publishing

/// Proves promise 10.
@Suite struct ForeignFileTests {
  private let trial = try! OutputTrial()
  private var scratch: ScratchFolder { trial.scratch }

  /// Builds `files` and expects a refusal that names `foreign` and changes nothing.
  private func expectRefusal(of foreign: OutputPath, _ files: [String: String]) throws {
    let before = try scratch.snapshot()
    let refusal = #expect(throws: OutputRefusal.self) { try trial.build(files, force: true) }
    #expect(refusal?.rule == .foreignFile(foreign))
    #expect(try scratch.snapshot() == before)
  }

  @Test(arguments: ["mine", "page"])
  func `a foreign file is never overwritten, not even by the same bytes`(text: String) throws {
    try trial.build(["index.html": "1", "it/index.html": "2"])
    try scratch.write("public/it/refunds/index.html", text)
    let files = ["index.html": "new", "it/index.html": "2", "it/refunds/index.html": "page"]
    try expectRefusal(of: "it/refunds/index.html", files)
  }

  @Test func `a foreign file that came after publishing was planned stays`() throws {
    try scratch.write("public/.sitegen-stage/files/a", "page")
    try scratch.write("public/a", "mine")
    let folder = Descriptor(try SystemCall.openFolder(scratch["public"]))
    let mover = StageMover(output: OpenOutput(path: "public", folder: folder, created: []))
    let move = PublishPlan.Move(
      source: ".sitegen-stage/files/a", target: "a", files: 0..<0, isNew: true)
    #expect(throws: MachineFailure.self) { try mover.carryOut(move, of: []) }
    #expect(scratch.text("public/a") == "mine")
    try scratch.remove("public/a")
    try mover.carryOut(move, of: [])
    #expect(scratch.text("public/a") == "page")
    #expect(!scratch.exists("public/.sitegen-stage/files/a"))
  }

  @Test func `a foreign file or link that stands where a folder must go is named`() throws {
    try trial.build(["index.html": "1"])
    try scratch.write("public/it", "mine")
    try expectRefusal(of: "it", ["index.html": "2", "it/refunds/index.html": "page"])
    try scratch.remove("public/it")
    try scratch.makeFolder("elsewhere")
    try scratch.link("public/it", to: "../elsewhere")
    try expectRefusal(of: "it", ["index.html": "2", "it/refunds/index.html": "page"])
    #expect(try scratch.snapshot("elsewhere").isEmpty)
  }

  @Test func `a foreign link that stands where a file must go is named`() throws {
    try trial.build(["index.html": "1"])
    try scratch.link("public/a", to: "nowhere")
    try expectRefusal(of: "a", ["index.html": "1", "a": "2"])
  }

  @Test func `a folder with anything foreign in it never becomes a file`() throws {
    try trial.build(["a/index.html": "1", "a/b/c": "2"])
    try scratch.write("public/a/b/notes", "mine")
    try expectRefusal(of: "a/b/notes", ["a": "3"])
    try scratch.remove("public/a/b/notes")
    try scratch.makeFolder("public/a/empty")
    try expectRefusal(of: "a/empty", ["a": "3"])
    try scratch.remove("public/a/empty")
    try trial.build(["a": "3"])
    #expect(try trial.published() == ["a": "3"])
  }

  @Test func `an empty foreign folder in the place of a file is named`() throws {
    try trial.build(["b": "1"])
    try scratch.makeFolder("public/a")
    try expectRefusal(of: "a", ["a": "1", "b": "1"])
  }

  @Test func `foreign files beside removed ones stay, with their folders`() throws {
    try trial.build(["it/a/index.html": "1", "it/b/index.html": "2"])
    try scratch.write("public/it/a/notes.txt", "mine")
    #expect(try trial.build([:]).removed == 2)
    #expect(
      try trial.published() == ["it": "<folder>", "it/a": "<folder>", "it/a/notes.txt": "mine"])
  }

  @Test func `a published file that became a link is replaced, its target is not`() throws {
    try trial.build(["a": "1", "b": "2", "c": "3"])
    try scratch.write("outside", "1")
    for name in ["a", "b", "c"] {
      try scratch.remove("public/\(name)")
      try scratch.link("public/\(name)", to: "../outside")
    }
    #expect(try trial.build(["a": "1", "b": "new"]).written == 2)
    #expect(try trial.published() == ["a": "1", "b": "new"])
    #expect(scratch.text("outside") == "1")
  }

  @Test func `nothing behind a folder that became a link is read, written or removed`() throws {
    try trial.build(["it/a": "1", "it/b": "2", "c": "3"])
    try scratch.write("outside/a", "1")
    try scratch.write("outside/b", "2")
    try scratch.remove("public/it")
    try scratch.link("public/it", to: "../outside")
    try expectRefusal(of: "it", ["it/a": "1", "c": "3"])
    #expect(try trial.build(["c": "3"]).removed == 0)
    #expect(try scratch.snapshot("outside") == ["a": "1", "b": "2"])
    #expect(try trial.published() == ["c": "3", "it": "-> ../outside"])
  }

  @Test func `a published file that became a FIFO or a folder`() throws {
    try trial.build(["a": "1", "b": "2", "c": "3"])
    for name in ["a", "b", "c"] { try scratch.remove("public/\(name)") }
    try scratch.makeFIFO("public/a")
    try scratch.write("public/b/notes", "mine")
    try scratch.makeFIFO("public/c")
    try expectRefusal(of: "b/notes", ["a": "1", "b": "2"])
    try trial.build(["a": "1"])
    #expect(try trial.files() == ["a": "1", "b/notes": "mine"])
  }

  @Test func `a folder of the site that became a file is named`() throws {
    try trial.build(["it/a/index.html": "1", "b": "2"])
    try scratch.remove("public/it")
    try scratch.write("public/it", "mine")
    try expectRefusal(of: "it", ["it/a/index.html": "1", "b": "2"])
    try trial.build(["b": "2"])
    #expect(try trial.published() == ["b": "2", "it": "mine"])
  }

  @Test func `files that someone removed are published again`() throws {
    let site = ["it/a/index.html": "1", "it/b/index.html": "2", "c": "3"]
    try trial.build(site)
    try scratch.remove("public/it/a")
    try scratch.remove("public/c")
    #expect(try trial.build(site) == PublishReport(written: 2, unchanged: 1, removed: 0))
    #expect(try trial.files() == site)
    try scratch.remove("public/it")
    try trial.build(["c": "3"])
    #expect(try trial.published() == ["c": "3"])
  }

  @Test func `a manifest alone, without files, builds the whole site`() throws {
    try scratch.write(
      "public/.sitegen-manifest.json",
      String(decoding: Manifest(paths: ["x/y/z", "it/a", "it"]).encoded(), as: UTF8.self))
    try trial.build(["it/a": "1"])
    #expect(try trial.published() == ["it": "<folder>", "it/a": "1"])
  }
}
