import Foundation
import TestSupport
import Testing
import Text

@testable import Files
@testable import HelpSite
@testable import Publishing

/// Proves promises 8 and 9.
@Suite struct OutputRulesTests {
  private let trial = try! OutputTrial()
  private var scratch: ScratchFolder { trial.scratch }

  private func rules(_ path: String, home: String?) -> OutputRules {
    OutputRules(
      path: scratch[path], site: scratch.path,
      protecting: ["content", "templates"].map { scratch[$0] }, home: home)
  }

  private func rule(
    _ path: String, force: Bool = true, site: String? = nil, home: String? = nil
  ) -> OutputRefusal.Rule? {
    let rules = OutputRules(
      path: path, site: site ?? scratch.path,
      protecting: ["content", "templates"].map { scratch[$0] }, home: home)
    do {
      _ = try rules.resolve()
      return nil
    } catch {
      return (error as? OutputRefusal)?.rule
    }
  }

  @Test(arguments: [
    "content", "content/", "content/.", "content/it", "content/it/new/deep", "templates/public",
    "public/../content/x", "content/../content", "./templates",
  ])
  func `sources, and folders in them, are refused`(path: String) throws {
    try scratch.makeFolder("content/it")
    try scratch.makeFolder("public")
    let source = scratch[path.contains("templates") ? "templates" : "content"]
    #expect(rule(scratch[path]) == .overlaps(source))
  }

  @Test func `a folder that holds sources kept elsewhere is refused`() throws {
    try scratch.makeFolder("content")
    try scratch.makeFolder("site")
    #expect(rule(scratch.path, site: scratch["site"]) == .holdsSite)
    let rules = OutputRules(
      path: scratch.path, site: "/usr", protecting: [scratch["content"]], home: nil)
    #expect(throws: OutputRefusal(rule: .overlaps(scratch["content"]), path: scratch.path)) {
      try rules.resolve()
    }
  }

  @Test func `a source reached through a link is still refused`() throws {
    try scratch.makeFolder("content/it")
    try scratch.link("alias", to: "content")
    #expect(rule(scratch["alias/it"]) == .overlaps(scratch["content"]))
    #expect(rule(scratch["alias/new"]) == .overlaps(scratch["content"]))
  }

  @Test(arguments: ["", ".", "content/..", "new/..", ".."])
  func `the site folder and those above it are refused`(path: String) throws {
    try scratch.makeFolder("content")
    if path == "new/.." { try scratch.makeFolder("new") }
    #expect(rule(scratch[path]) == .holdsSite)
  }

  @Test func `the root and the home folder are refused`() throws {
    try scratch.makeFolder("home/me")
    #expect(rule("/") == .isFileSystemRoot)
    #expect(rule("///usr/..//") == .isFileSystemRoot)
    #expect(rule(scratch["home/me"], home: scratch["home/me"]) == .holdsHome)
    #expect(rule(scratch["home"], home: scratch["home/me"]) == .holdsHome)
    #expect(rule(scratch["home/me/site"], home: scratch["home/me"]) == nil)
  }

  @Test func `a home folder that can't be reached stops no build`() throws {
    try scratch.write("file")
    let far = String(repeating: "a", count: 300)
    for home in ["file/me", "nowhere/me", far] {
      #expect(try rules("public", home: scratch[home]).resolve().missing == ["public"])
    }
  }

  @Test(arguments: ["link", "link/", "link/.", "dangling", "link\u{D4E}/", "link\u{D4E}/./"])
  func `a link is refused`(path: String) throws {
    try scratch.makeFolder("real")
    try scratch.link("link\u{D4E}", to: "real")
    try scratch.link("link", to: "real")
    try scratch.link("dangling", to: "nowhere")
    #expect(rule(scratch[path]) == .isSymbolicLink)
  }

  @Test func `a file or a FIFO is refused`() throws {
    try scratch.write("file")
    try scratch.makeFIFO("pipe")
    #expect(rule(scratch["file"]) == .isNotFolder)
    #expect(rule(scratch["pipe"]) == .isNotFolder)
  }

  @Test(arguments: ["public", "a/b/public", "contents", "content-public", "../elsewhere-public"])
  func `folders beside the sources are accepted, though they aren't there yet`(path: String) throws
  {
    try scratch.makeFolder("content")
    #expect(rule(scratch[path]) == nil)
  }

  @Test func `a folder with files of others needs force, and the message says so`() throws {
    try scratch.write("public/notes.txt", "mine")
    let refusal = #expect(throws: OutputRefusal.self) { try trial.open() }
    #expect(refusal?.rule == .holdsForeignFiles("notes.txt"))
    #expect(refusal?.description.contains("--force") == true)
    try trial.build(["index.html": "new"], force: true)
    #expect(try trial.files() == ["notes.txt": "mine", "index.html": "new"])
    try trial.build(["index.html": "newer"])
    #expect(try trial.files() == ["notes.txt": "mine", "index.html": "newer"])
  }

  @Test func `dot files are no obstacle and stay`() throws {
    try scratch.write("public/.git/config", "mine")
    try scratch.write("public/.nojekyll", "")
    try trial.build(["a": "1"])
    try trial.build([:])
    #expect(try trial.files() == [".git/config": "mine", ".nojekyll": ""])
  }

  @Test(arguments: [
    "{}", "not json",
    "{\"generator\": \"SiteGen\", \"version\": 1, \"files\": [\"../content/a.md\"]}",
    "{\"generator\": \"SiteGen\", \"version\": 1, \"files\": [\"/etc/passwd\"]}",
  ])
  func `a broken manifest is refused, even with force, and nothing is touched`(text: String) throws
  {
    try scratch.write("content/a.md", "source")
    try scratch.write("public/.sitegen-manifest.json", text)
    let before = try scratch.snapshot()
    let refusal = #expect(throws: OutputRefusal.self) { try trial.open(force: true) }
    guard case .brokenManifest = refusal?.rule else {
      Issue.record("refused for \(refusal as Any)")
      return
    }
    #expect(try scratch.snapshot() == before)
  }

  @Test func `a manifest that is a link or a FIFO is refused`() throws {
    try scratch.write(
      "real.json", String(decoding: Manifest(paths: ["a"]).encoded(), as: UTF8.self))
    try scratch.link("public/.sitegen-manifest.json", to: "../real.json")
    #expect(throws: OutputRefusal.self) { try trial.open() }
    try scratch.remove("public/.sitegen-manifest.json")
    try scratch.makeFIFO("public/.sitegen-manifest.json")
    #expect(throws: OutputRefusal.self) { try trial.open() }
  }

  @Test func `a stage that a dead build left is removed, one that is a link is refused`() throws {
    try scratch.write("elsewhere/file", "mine")
    try scratch.write("public/.sitegen-stage/files/a/b/c", "half")
    try scratch.link("public/.sitegen-stage/files/a/out", to: scratch["elsewhere"])
    try trial.build(["a": "1"])
    #expect(try trial.published() == ["a": "1"])
    try scratch.link("public/.sitegen-stage", to: "../elsewhere")
    #expect(throws: OutputRefusal(rule: .stageIsForeign, path: scratch["public"])) {
      try trial.open()
    }
    #expect(scratch.text("elsewhere/file") == "mine")
  }

  @Test func `folders made for a build that is given up are removed again`() throws {
    let stage = try trial.open("new/deep/public")
    _ = try stage.stage("it/index.html", "text")
    stage.abandon()
    #expect(try scratch.snapshot().isEmpty)
  }

  @Test func `a folder that can't be made is the machine's failure with its path`() throws {
    try scratch.write("file")
    let failure = #expect(throws: MachineFailure.self) { try trial.open("file/public") }
    #expect(failure?.reason == "Not a directory")
    #expect(failure?.path == scratch["file/public"])
  }
}
