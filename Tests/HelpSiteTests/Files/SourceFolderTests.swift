import Foundation
import TestSupport
import Testing
import Text

@testable import Files
@testable import HelpSite

/// Proves promises 8 and 12.
@Suite struct SourceFolderTests {
  private let scratch = try! ScratchFolder()

  private func site() throws -> SourceFolder { try SourceFolder(scratch.path) }

  private func read(_ path: SourcePath, limit: Int = 100) throws(ReadFailure) -> String {
    let folder: SourceFolder
    do { folder = try site() } catch { throw .machine(error as! MachineFailure) }
    return String(decoding: try folder.read(path, limit: limit), as: UTF8.self)
  }

  @Test func `lists files of all levels, sorted by bytes`() throws {
    for name in ["c/it/b.md", "c/it/B.md", "c/it/b/x.md", "c/it/b-a.md", "c/é.md", "c/z", "d/no"] {
      try scratch.write(name)
    }
    let expected: [SourcePath] = [
      "c/it/B.md", "c/it/b-a.md", "c/it/b.md", "c/it/b/x.md", "c/z", "c/é.md",
    ]
    #expect(try site().list("c").map(\.path) == expected)
    #expect(try site().list("c/it/b").map(\.path) == ["c/it/b/x.md"])
    #expect(try site().list("").count == 7)
  }

  @Test func `names are sorted by all their bytes, however long and alike they are`() throws {
    let names =
      [
        "a b", "a-b/x", "a.md", "a/x-1", "a/x/y", "a0", "\u{1}a", "aaaaaaa", "aaaaaaaa/x",
        "aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa/x", "aaaaaaaaaaaaaaaab", "aaaaaaaaaaaaaaaaa",
        "aaaaaaaaaaaaaaa\u{E9}", "aaaaaaaaaaaaaaae\u{301}", "\u{E9}", "e\u{301}",
      ] + "hcgfbeda".map { "one and the same beginning, \($0)" }
    for name in names { try scratch.write("c/" + name) }
    let expected = names.map { "c/" + $0 }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(try site().list("c").map(\.path) == expected.map(SourcePath.init))
  }

  @Test func `a folder that isn't there, or is a file, has no entries`() throws {
    try scratch.write("file")
    #expect(try site().list("templates").isEmpty)
    #expect(try site().list("a/b").isEmpty)
    #expect(try site().list("file").isEmpty)
    #expect(try site().list("../").isEmpty)
  }

  @Test(arguments: [
    ".hidden", ".git/config", "a.md~", "#a.md#", "a.md.swp", "a.bak", "a.orig", "a.tmp", "b~/c.md",
    ".\u{301}a.md", "\u{D4E}~", ".DS_Store", "Thumbs.db", "THUMBS.DB", "desktop.ini", "Icon\r",
    "~$prices.docx", "a.md.swo", "__MACOSX/a.md", "$RECYCLE.BIN/a.md", "@eaDir/a.md/x.jpg",
  ])
  func `dot files and what editors and systems leave behind are passed over`(name: String) throws {
    try scratch.write("content/" + name)
    #expect(try site().list("content").isEmpty)
  }

  @Test(arguments: ["#1.md", "a#", "bak", "swp.md", "a.tmpl", "~a", "thumbs.db.md", "desktop.md"])
  func `names that only look like leftovers are listed`(name: String) throws {
    try scratch.write("content/" + name)
    #expect(try site().list("content").map(\.path) == ["content/\(name)"])
  }

  @Test func `links and special files are entries and are never entered`() throws {
    try scratch.write("outside/secret.md")
    try scratch.makeFolder("content")
    try scratch.link("content/folder", to: "../outside")
    try scratch.link("content/loop", to: ".")
    try scratch.link("content/page.md", to: "../outside/secret.md")
    try scratch.makeFIFO("content/pipe.md")
    #expect(
      try site().list("content") == [
        SourceEntry(path: "content/folder", kind: .symbolicLink),
        SourceEntry(path: "content/loop", kind: .symbolicLink),
        SourceEntry(path: "content/page.md", kind: .symbolicLink),
        SourceEntry(path: "content/pipe.md", kind: .special),
      ])
  }

  @Test func `a link in the place of a listed folder is the only entry`() throws {
    try scratch.write("outside/a.md")
    try scratch.link("content", to: "outside")
    #expect(
      try site().list("content") == [SourceEntry(path: "content", kind: .symbolicLink)])
    #expect(
      try site().list("content/it") == [SourceEntry(path: "content/it", kind: .symbolicLink)])
  }

  @Test func `a name that isn't UTF-8 is an entry marked so`() throws {
    try scratch.makeFolder("content")
    let name = (scratch["content/a"].utf8.map { CChar(bitPattern: $0) }) + [-1, 0]
    close(creat(name, 0o644))
    mkdir(name.dropLast(2) + [-2, 0], 0o755)
    let kinds = try site().list("content").map(\.kind)
    #expect(kinds == [.unreadableName, .unreadableName])
  }

  @Test func `a folder chain without end is an error that names the limit`() throws {
    try scratch.makeFolder(Array(repeating: "d", count: 65).joined(separator: "/"))
    let failure = #expect(throws: MachineFailure.self) { try site().list("d") }
    #expect(failure?.reason == "more than 64 folders deep")
  }

  @Test func `the site folder itself may be reached through a link`() throws {
    try scratch.write("real/a.md", "here")
    try scratch.link("site", to: "real")
    let folder = try SourceFolder(scratch["site"])
    #expect(try folder.list("").map(\.path) == ["a.md"])
    #expect(try folder.read("a.md", limit: 10) == Array("here".utf8))
  }

  @Test func `a site folder that isn't there is the machine's failure`() throws {
    let failure = #expect(throws: MachineFailure.self) { try SourceFolder(scratch["none"]) }
    #expect(
      failure?.description == "can't open '\(scratch["none"])': No such file or directory")
  }

  @Test(arguments: ["", "a", "päge", String(repeating: "x", count: 100)])
  func `reads a file whole`(text: String) throws {
    try scratch.write("c/it/a.md", text)
    #expect(try read("c/it/a.md") == text)
  }

  @Test func `a link at any level is refused`() throws {
    try scratch.write("outside/it/secret.md")
    try scratch.makeFolder("content/it")
    try scratch.link("content/it/page.md", to: "../../outside/it/secret.md")
    try scratch.link("content/dangling.md", to: "nowhere")
    try scratch.link("content/de", to: "../outside/it")
    try scratch.link("linked", to: "outside")
    for path: SourcePath in [
      "content/it/page.md", "content/dangling.md", "content/de/secret.md", "linked/it/secret.md",
    ] {
      #expect(throws: ReadFailure.symbolicLink) { try read(path) }
    }
  }

  @Test(arguments: [
    "", "/etc/passwd", "../outside", "content/../../outside", "content//a.md", "./content/a.md",
    "content/./a.md", "content/a.md/", "content/a.md/b", "content/a.md\0", "content/\0/a.md",
    "content/none.md", "none/a.md", "content/..", ".",
  ])
  func `a path that leaves the site, or leads nowhere, is missing`(path: SourcePath) throws {
    try scratch.write("content/a.md")
    #expect(throws: ReadFailure.missing) { try read(path) }
  }

  @Test func `what is no regular file is refused without waiting for it`() throws {
    try scratch.makeFolder("content/it")
    try scratch.makeFIFO("content/pipe.md")
    #expect(throws: ReadFailure.notRegular) { try read("content/pipe.md") }
    #expect(throws: ReadFailure.notRegular) { try read("content/it") }
  }

  @Test func `a file may have as many bytes as the limit and not one more`() throws {
    try scratch.write("a", "12345")
    #expect(try read("a", limit: 5) == "12345")
    #expect(throws: ReadFailure.tooLarge(limit: 4)) { try read("a", limit: 4) }
  }

  @Test func `a reader goes from folder to folder`() throws {
    let names = ["a", "c/b", "c/d/e", "c/d/f", "c/g", "h", "c/d/e"]
    for name in names { try scratch.write(name, name) }
    var reader = SourceReader(try site())
    for name in names {
      #expect(try reader.read(SourcePath(name), limit: 100) == Array(name.utf8))
    }
    #expect(throws: ReadFailure.missing) { try reader.read("c/x/e", limit: 100) }
    #expect(try reader.read("c/d/e", limit: 100) == Array("c/d/e".utf8))
  }

  @Test func `a reader keeps folders apart that Unicode takes for one`() throws {
    try scratch.write("\u{E9}/a", "composed")
    try scratch.write("e\u{301}/a", "decomposed")
    var reader = SourceReader(try site())
    #expect(try reader.read("\u{E9}/a", limit: 100) == Array("composed".utf8))
    #expect(try reader.read("e\u{301}/a", limit: 100) == Array("decomposed".utf8))
  }
}
