import Foundation
import TestSupport
import Testing
import Text

@testable import Files
@testable import HelpSite

@Suite struct KeptFileTests {
  private let scratch = try! ScratchFolder()

  private func folder() throws -> SourceFolder { try SourceFolder(scratch.path) }

  /// What a run left that was killed is in the way of none.
  @Test(arguments: ["new", ""])
  func `a file is replaced whole, and nothing else is left`(text: String) throws {
    try scratch.write("a.lock", "old")
    try scratch.write(".sitegen-draft", "ha")
    try folder().replace("a.lock", with: Array(text.utf8))
    #expect(try scratch.snapshot() == ["a.lock": text])
  }

  @Test func `a file is made where none is, and one that is there stays`() throws {
    try scratch.write("it/.sitegen-draft", "ha")
    #expect(try folder().create("it/a.md", with: Array("mine".utf8)))
    #expect(try scratch.snapshot() == ["it": "<folder>", "it/a.md": "mine"])
    try scratch.write("it/.sitegen-draft", "ha")
    #expect(try !folder().create("it/a.md", with: Array("other".utf8)))
    #expect(try scratch.snapshot() == ["it": "<folder>", "it/a.md": "mine"])
  }

  @Test(arguments: [0o600, 0o664, 0o640])
  func `a file keeps its mode`(mode: Int) throws {
    try scratch.write("a.lock", "old")
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: scratch["a.lock"])
    try folder().replace("a.lock", with: Array("new".utf8))
    let after = try FileManager.default.attributesOfItem(atPath: scratch["a.lock"])
    #expect(after[.posixPermissions] as? Int == mode)
  }

  @Test func `what is no file stays what it is`() throws {
    try scratch.link("link", to: "elsewhere")
    try #require(mkfifo(scratch["fifo"], 0o644) == 0)
    let before = try scratch.snapshot()
    for name in ["link", "fifo"] {
      #expect(throws: MachineFailure.self) {
        try NamedFile(scratch[name]).replace(with: Array("new".utf8))
      }
      #expect(throws: MachineFailure.self) { try folder().replace(SourcePath(name), with: [0x61]) }
    }
    #expect(try scratch.snapshot() == before)
  }

  @Test func `a name may be as long as the file system has it`() throws {
    let name = String(repeating: "a", count: 252) + ".md"
    #expect(try folder().create(SourcePath(name), with: Array("new".utf8)))
    #expect(scratch.text(name) == "new")
  }

  @Test func `a file that the user names is replaced whole, and nothing is left of a failure`()
    throws
  {
    try scratch.makeFolder("known/folder")
    try NamedFile(scratch["known/a.txt"]).replace(with: Array("new".utf8))
    #expect(throws: MachineFailure.self) {
      try NamedFile(scratch["known/folder"]).replace(with: Array("new".utf8))
    }
    #expect(
      try scratch.snapshot()
        == ["known": "<folder>", "known/a.txt": "new", "known/folder": "<folder>"])
  }
}
