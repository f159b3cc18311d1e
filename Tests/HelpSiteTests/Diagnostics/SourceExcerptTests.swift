import Files
import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct SourceExcerptTests {
  private let scratch = try! ScratchFolder()

  private func excerpt(_ text: String, line: Int, column: Int) throws -> [String] {
    try scratch.write("a.md", text)
    var excerpts = SourceExcerpts(site: try SourceFolder(scratch.path))
    let place = SourceLocation(file: "a.md", line: line, column: column)
    return excerpts.excerpt(of: Diagnostic(error: "a.b", at: place, "m")).split(separator: "\n")
      .map(String.init)
  }

  @Test(arguments: [
    ("one\ntwo three", 2, 5, "  | two three", "  |     ^"),
    ("one\r\ntwo", 2, 1, "  | two", "  | ^"),
    ("\u{FEFF}one", 1, 2, "  | one", "  |  ^"),
    // A tab is shown as the one column that it counts for.
    ("a\tb", 1, 3, "  | a b", "  |   ^"),
    // The column counts bytes, the caret columns of the terminal.
    ("é!", 1, 3, "  | é!", "  |  ^"),
    ("日本語!", 1, 10, "  | 日本語!", "  |       ^"),
    ("e\u{301}!", 1, 4, "  | e\u{301}!", "  |  ^"),
    ("\u{1B}[1m!", 1, 5, "  | \\u{1B}[1m!", "  |          ^"),
    ("a\u{202E}b!", 1, 6, "  | a\\u{202E}b!", "  |           ^"),
    // Behind the end of the line, as for what is missing there.
    ("abc", 1, 4, "  | abc", "  |    ^"),
    ("abc", 1, 99, "  | abc", "  |    ^"),
  ])
  func `a line is shown with a caret under its column`(
    text: String, line: Int, column: Int, shown: String, caret: String
  ) throws {
    #expect(try excerpt(text, line: line, column: column) == [shown, caret])
  }

  @Test func `a long line is shown around its column`() throws {
    let lines = try excerpt(String(repeating: "x", count: 5_000) + "!", line: 1, column: 5_001)
    #expect(lines[0] == "  | " + String(repeating: "x", count: 60) + "!")
    #expect(lines[1] == "  | " + String(repeating: " ", count: 60) + "^")
  }

  @Test func `a cut inside a character leaves it out`() throws {
    let lines = try excerpt(String(repeating: "日", count: 100), line: 1, column: 151)
    #expect(!lines[0].contains("\u{FFFD}"))
    #expect(lines[0].contains("日"))
  }

  @Test(arguments: [(1, 1), (5, 1), (0, 1), (2, 1)])
  func `nothing is shown for a file as a whole, an empty line, or one that isn't there`(
    line: Int, column: Int
  ) throws {
    #expect(try excerpt("one\n \nthree", line: line, column: column).isEmpty)
  }

  @Test func `a line of the author's never begins a line of the output`() throws {
    let lines = try excerpt("text\n  ::stop-commands::x", line: 2, column: 3)
    #expect(lines[0] == "  |   ::stop-commands::x")
  }

  @Test func `a file that can't be read has no lines`() throws {
    var none = SourceExcerpts(site: nil)
    #expect(
      none.excerpt(of: Diagnostic(error: "a.b", at: SourceLocation(file: "a.md", line: 2), "m"))
        .isEmpty)
    try scratch.link("secret.md", to: "/etc/passwd")
    var excerpts = SourceExcerpts(site: try SourceFolder(scratch.path))
    for file in ["secret.md", "../../etc/passwd", "missing.md", "(default theme)/page.mustache"] {
      #expect(
        excerpts.excerpt(
          of: Diagnostic(error: "a.b", at: SourceLocation(file: SourcePath(file), line: 2), "m")
        ).isEmpty)
    }
  }

  @Test func `a text that isn't UTF-8 is shown as far as it can be`() throws {
    try Data([0x0A, 0x63, 0x61, 0x66, 0xE9, 0x21]).write(to: URL(filePath: scratch["latin.md"]))
    var excerpts = SourceExcerpts(site: try SourceFolder(scratch.path))
    let place = SourceLocation(file: "latin.md", line: 2, column: 4)
    #expect(
      excerpts.excerpt(of: Diagnostic(error: "a.b", at: place, "m")) == "  | caf!\n  |    ^\n")
  }

  @Test(arguments: [
    ("content/site.yaml", "config.syntax", true),
    ("content/it/translations.lock", "lock.part", true),
    ("templates/page.mustache", "template.syntax", true),
    ("content/en/a.md", "front-matter.missing", true),
    ("content/en/a.md", "translation.missing", false),
    ("content/tools.yaml", "file.conflict", true), ("content/en/a.md", "file.conflict", true),
    ("content/site.yaml", "file.too-large", false),
    ("content/assets/a.png", "asset.type", false),
  ])
  func `the first line is shown where it is meant, and not for a file as a whole`(
    file: String, id: String, isShown: Bool
  ) throws {
    try scratch.write(file, "name")
    var excerpts = SourceExcerpts(site: try SourceFolder(scratch.path))
    let found = Diagnostic(error: id, at: SourceLocation(file: SourcePath(file)), "m")
    #expect(excerpts.excerpt(of: found) == (isShown ? "  | name\n  | ^\n" : ""))
  }
}
