import Testing

@testable import HelpSite

@Suite struct GitHistoryTests {
  @Test func `a revision has the name that its file had then, a merge that of the one after it`() {
    let output = "c3\0\nnew name.md\0c2\0c1\0\nold\u{E9}.md\0"
    let found = GitHistory.revisions(in: Array(output.utf8), path: "now.md")
    #expect(found.map(\.commit) == ["c3", "c2", "c1"])
    #expect(found.map(\.path) == ["new name.md", "new name.md", "old\u{E9}.md"])
  }

  @Test func `a merge that is the newest has the name of today`() {
    let found = GitHistory.revisions(in: Array("c1\0".utf8), path: "now.md")
    #expect(found == [GitHistory.Revision(commit: "c1", path: "now.md")])
    #expect(GitHistory.revisions(in: [], path: "now.md").isEmpty)
  }
}
