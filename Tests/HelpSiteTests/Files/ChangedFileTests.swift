import TestSupport
import Testing
import Text

@testable import Files
@testable import HelpSite

/// Files that aren't what they were when the same run looked at them before.
@Suite struct ChangedFileTests {
  private let scratch = try! ScratchFolder()

  private func folder() throws -> SourceFolder { try SourceFolder(scratch.path) }

  @Test func `a file with other bytes than its hash tells ends the build`() throws {
    try scratch.write("content/facts.yaml", "new")
    try scratch.write("content/tools.yaml", "same")
    let folder = try folder().expecting([
      "content/facts.yaml": ContentHash(of: Array("old".utf8)),
      "content/tools.yaml": ContentHash(of: Array("same".utf8)),
    ])
    let same = try folder.contents("content/tools.yaml", limit: 100)
    #expect(same.value == Array("same".utf8) && same.diagnostics.isEmpty)
    #expect(throws: MachineFailure.changed("content/facts.yaml")) {
      _ = try folder.contents("content/facts.yaml", limit: 100)
    }
  }

  @Test func `what a build is made of has the hash of each data file and template`() throws {
    for path in ["content/site.yaml", "templates/page.mustache", "content/en/a.md"] {
      try scratch.write(path, path)
    }
    let inputs = try BuildInputs(of: folder(), options: TrialSite.options)
    #expect(
      inputs.files == [
        "content/site.yaml": ContentHash(of: Array("content/site.yaml".utf8)),
        "templates/page.mustache": ContentHash(
          of: Array("templates/page.mustache".utf8)),
      ])
  }

  @Test func `a file that is gone or a link when it is read again has changed`() throws {
    try scratch.link("link.md", to: "/etc/passwd")
    for path: SourcePath in ["gone.md", "link.md", "."] {
      #expect(throws: MachineFailure.changed(path)) { try folder().readAgain(path, limit: 100) }
    }
  }

  /// The words are the system's, with the path, whoever reads.
  @Test func `a failure of the machine stays what it is`() throws {
    let failure = MachineFailure(action: "read", path: "a", reason: "Input/output error", code: 5)
    #expect(ReadFailure.machine(failure).whenReadAgain("a") == failure)
    #expect(throws: failure) { try Diagnostic(.machine(failure), path: "a") }
  }
}
