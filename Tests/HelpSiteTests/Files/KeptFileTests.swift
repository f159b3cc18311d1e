import Testing

@testable import HelpSite

@Suite struct KeptFileTests {
  private let scratch = try! ScratchFolder()

  private func folder() throws -> SourceFolder { try SourceFolder(scratch.path) }

  /// What a run left that was killed is in the way of none.
  @Test(arguments: ["new", ""])
  func `a file is replaced whole, and nothing else is left`(text: String) throws {
    try scratch.write("a.lock", "old")
    try scratch.write(".a.lock.sitegen", "ha")
    try folder().replace("a.lock", with: Array(text.utf8))
    #expect(try scratch.snapshot() == ["a.lock": text])
  }

  @Test func `a file is made where none is, and one that is there stays`() throws {
    try scratch.write("it/.a.md.sitegen", "ha")
    #expect(try folder().create("it/a.md", with: Array("mine".utf8)))
    #expect(try scratch.snapshot() == ["it": "<folder>", "it/a.md": "mine"])
    try scratch.write("it/.a.md.sitegen", "ha")
    #expect(try !folder().create("it/a.md", with: Array("other".utf8)))
    #expect(try scratch.snapshot() == ["it": "<folder>", "it/a.md": "mine"])
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
