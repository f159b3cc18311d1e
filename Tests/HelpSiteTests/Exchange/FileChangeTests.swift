import Files
import TestSupport
import Testing
import Text

@testable import HelpSite

/// What somebody saves while an import is under way isn't written over.
@Suite struct FileChangeTests {
  private static let path: SourcePath = "content/it/refunds.md"

  private func change(former: String?) -> FileChange {
    FileChange(
      path: Self.path, bytes: Array("new".utf8),
      former: former.map { ContentHash(of: Array($0.utf8)) })
  }

  @Test func `a file that is the one that was read is changed`() throws {
    let scratch = try ScratchFolder(["\(Self.path)": "old"])
    let folder = try SourceFolder(scratch.path)
    try change(former: "old").write(in: folder)
    #expect(try folder.read(Self.path, limit: 100) == Array("new".utf8))
  }

  @Test(arguments: ["old", nil])
  func `a file that is another by now, or is there by now, stays`(former: String?) throws {
    let scratch = try ScratchFolder(["\(Self.path)": "saved meanwhile"])
    let folder = try SourceFolder(scratch.path)
    #expect(throws: MachineFailure.changed(Self.path)) {
      try change(former: former).write(in: folder)
    }
    #expect(try folder.read(Self.path, limit: 100) == Array("saved meanwhile".utf8))
  }
}
