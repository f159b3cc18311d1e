import Files
import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct BaselineTests {
  private let scratch = try! ScratchFolder()
  private var site: SourceFolder { get throws { try SourceFolder(scratch.path) } }

  private func found(line: Int, _ message: String = "text", file: SourcePath = "a.md") -> Diagnostic
  {
    Diagnostic(
      warning: "link.nowhere", at: SourceLocation(file: file, line: line, column: 3), message)
  }

  private func reread(_ baseline: Baseline) throws -> Baseline {
    try Baseline(Array(baseline.text.utf8), name: "baseline.txt")
  }

  @Test func `what a baseline has passes, also after its line moved`() throws {
    try scratch.write("a.md", "one\ntwo\n")
    let baseline = try reread(Baseline(of: [found(line: 2)], site: site))
    try scratch.write("a.md", "one\nnew\nnew\n  two \n")
    let compared = baseline.compare([found(line: 4)], site: try site)
    #expect(compared.new.isEmpty && compared.knownCount == 1 && compared.gone.isEmpty)
  }

  @Test func `another line, message, file or id is new`() throws {
    try scratch.write("a.md", "one\ntwo\n")
    try scratch.write("b.md", "one\ntwo\n")
    let baseline = try reread(Baseline(of: [found(line: 2)], site: site))
    let other = Diagnostic(warning: "link.host", at: found(line: 2).location, "text")
    let all = [
      found(line: 1), found(line: 2, "other"), found(line: 2, file: "b.md"), other,
    ]
    let compared = baseline.compare(all, site: try site)
    #expect(compared.new == all && compared.gone == ["link.nowhere in a.md"])
  }

  @Test func `findings alike are counted`() throws {
    try scratch.write("a.md", "two\ntwo\ntwo\n")
    let two = [found(line: 1), found(line: 2)]
    let baseline = try reread(Baseline(of: two, site: site))
    #expect(baseline.compare(two, site: try site).new.isEmpty)
    #expect(baseline.compare(two + [found(line: 3)], site: try site).new.count == 1)
    #expect(baseline.compare([found(line: 1)], site: try site).gone == ["link.nowhere in a.md"])
    #expect(baseline.compare([], site: try site).gone == ["link.nowhere in a.md (2 times)"])
  }

  @Test func `a place within a message may move too`() throws {
    let baseline = try reread(Baseline(of: [found(line: 2, "as in b.md:3:1")], site: site))
    #expect(baseline.compare([found(line: 2, "as in b.md:7:1")], site: try site).new.isEmpty)
  }

  @Test func `the file is sorted, a finding a line, and the same for the same`() throws {
    try scratch.write("a.md", "one\ntwo\n")
    try scratch.write("b c.md", "one\ntwo\n")
    let all = [found(line: 2, file: "b c.md"), found(line: 2), found(line: 1)]
    let text = Baseline(of: all, site: try site).text
    #expect(text == Baseline(of: all.reversed(), site: try site).text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5 && lines[0].hasPrefix("# ") && lines[4].isEmpty)
    #expect(lines[3].hasSuffix(" 1 b c.md"))
    for line in lines[1...3] {
      #expect(line.wholeMatch(of: /link\.nowhere [0-9a-f]{16} 1 [ab].*\.md/) != nil, "\(line)")
    }
  }

  @Test func `lines of two branches are one baseline, the higher count holds`() throws {
    let text = """
      link.nowhere 0123456789abcdef 1 a.md
      link.nowhere 0123456789abcdef 3 a.md\r
      # comment

      """
    let baseline = try Baseline(Array(text.utf8), name: "b")
    #expect(
      baseline.compare([], site: nil).gone == ["link.nowhere in a.md (3 times)"])
  }

  @Test(arguments: [
    ("<<<<<<< ours", "baseline.conflict"), ("=======", "baseline.conflict"),
    (">>>>>>> theirs", "baseline.conflict"), ("link.nowhere", "baseline.syntax"),
    ("link.nowhere 0123456789abcdef 0 a.md", "baseline.syntax"),
    ("link.nowhere 0123456789ABCDEF 1 a.md", "baseline.syntax"),
    ("link.nowhere 0123456789abcdef 1 ", "baseline.syntax"),
    ("link.nowhere 0123456789abcdef 9999999999999999999 a.md", "baseline.syntax"),
  ])
  func `a line that is none is named with its place`(line: String, id: String) throws {
    let text = "# one\nlink.nowhere 0123456789abcdef 1 a.md\n\(line)\n"
    let failure = try #require(throws: BuildFailure.self) {
      try Baseline(Array(text.utf8), name: "b.txt")
    }
    #expect(failure.diagnostics.map(\.id) == [id])
    #expect(failure.diagnostics[0].location == SourceLocation(file: "b.txt", line: 3))
  }
}
