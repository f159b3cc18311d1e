import Files
import Foundation
import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Which files are read at all.
///
/// Proves promises 8, 11 and 12.
@Suite struct SourceFileTests {
  private static let secret = "---\ntitle: Secret\n---\n"

  private func link(_ path: String, to target: String) async throws -> [String] {
    let site = try TrialSite(["outside/secret.md": Self.secret])
    try site.scratch.link(path, to: target)
    return try await site.diagnostics().filter { $0.severity == .error }.map {
      "\($0.location.file) \($0.id)"
    }
  }

  @Test(arguments: [
    ("content/en/page.md", "../../outside/secret.md"), ("content/en/sub", "../../outside"),
    ("content/assets", "../outside"), ("content/assets/a.png", "../../outside/secret.md"),
    ("content/fr", "en"), ("content/loop", "."), ("templates", "outside"),
    ("templates/page.mustache", "../outside/secret.md"), ("templates/assets", "../outside"),
    ("templates/strings", "../outside"), ("content/en/broken.md", "nowhere.md"),
  ])
  func `a link to a file or folder is an error and never followed`(
    path: String, target: String
  ) async throws {
    #expect(try await link(path, to: target) == ["\(path) file.symbolic-link"])
  }

  @Test func `content as a link is an error`() async throws {
    let site = try TrialSite()
    try FileManager.default.moveItem(atPath: site.scratch["content"], toPath: site.scratch["real"])
    try site.scratch.link("content", to: "real")
    #expect(try await site.ids() == ["file.symbolic-link"])
  }

  @Test(arguments: ["content/en/page.md", "content/assets/a.png", "content/facts.yaml"])
  func `a FIFO is an error and nobody waits for it`(path: String) async throws {
    let site = try TrialSite()
    try site.scratch.makeFolder("content/assets")
    try site.scratch.makeFIFO(path)
    #expect(
      try await site.findings() == ["\(path):1:1: error: this is no regular file [file.special]"])
  }

  @Test func `a FIFO in the place of site.yaml is an error`() async throws {
    let site = try TrialSite()
    try site.scratch.remove("content/site.yaml")
    try site.scratch.makeFIFO("content/site.yaml")
    #expect(try await site.ids() == ["file.special"])
  }

  #if os(Linux)
    @Test func `a name that is not UTF-8 is an error`() async throws {
      let site = try TrialSite()
      let name = Array(site.scratch["content/en/caf"].utf8CString.dropLast()) + [-23, 0]
      let file = try #require(fopen(name, "w"))
      fclose(file)
      #expect(try await site.ids() == ["file.name"])
    }
  #endif

  #if os(Linux)  // Other systems keep no two such names.
    @Test(arguments: ["content/en/%.md", "content/it/sub/%.md", "content/assets/%.txt"])
    func `two files whose names differ in encoding alone are an error`(path: String) async throws {
      let names = ["caf\u{E9}", "cafe\u{301}"].map { path.replacing("%", with: $0) }
      let site = try TrialSite()
      for name in names { try site.write(name, Array("---\ntitle: x\n---\n".utf8)) }
      let found = try await site.diagnostics().filter { $0.id == "url.conflict" }
      // "e" with a mark sorts before "é".
      #expect(found.map { Array($0.location.file.text.utf8) } == [Array(names[0].utf8)])
      #expect(found.first?.hint?.contains("\(names[1].utf8.count) bytes") == true)
    }
  #endif

  @Test func `a name that hides or reorders text is warned about`() async throws {
    let site = try TrialSite([
      "content/en/a\u{202E}b.md": "---\ntitle: x\n---\n",
      "content/it/a\u{202E}b.md": "---\ntitle: x\n---\n",
    ])
    let folder = try SourceFolder(site.scratch.path)
    let loader = SourceLoader(folder: folder, options: TrialSite.options)
    let found = try await loader.load(SourceListing(of: folder)).diagnostics
      .filter { $0.id == "text.invisible" }
    #expect(found.map(\.location.file) == ["content/en/a\u{202E}b.md", "content/it/a\u{202E}b.md"])
  }

  @Test(
    arguments: [
      (Array("\u{FEFF}---\r\ntitle: x\r\n---\r\n\r\n[x](none.md)\r\n".utf8), "link.unresolved 5:1"),
      (Array("---\rtitle: x\r---\r\r[x](none.md)\r".utf8), "link.unresolved 5:1"),
      (Array("---\ntitle: caf".utf8) + [0xE9] + Array("\n---\n".utf8), "file.encoding 2:11"),
      ([0xFF, 0xFE] + "---".utf8.flatMap { [$0, 0] as [UInt8] }, "file.encoding 1:1"),
      ("---".utf8.flatMap { [0, $0] as [UInt8] }, "file.control-character 1:1"),
      (Array("---\ntitle: x\n---\n\nring \u{7}\n".utf8), "file.control-character 5:6"),
    ] as [([UInt8], String)])
  func `a page is UTF-8 with any line ends, and its places hold`(
    bytes: [UInt8], problem: String
  ) async throws {
    let site = try TrialSite(body: "")
    try site.write("content/en/page.md", bytes)
    let found = try await site.diagnostics().map {
      "\($0.id) \($0.location.line):\($0.location.column)"
    }
    #expect(found == [problem])
  }

  @Test(arguments: [
    ".hidden.md", ".git/page.md", "page.md~", "#page.md#", "page.md.swp", "page.md.bak", "p.orig",
    "Thumbs.db", "desktop.ini", "~$page.docx", "__MACOSX/page.md",
  ])
  func `dot files and leftovers are passed over in silence`(name: String) async throws {
    let folders = ["content/", "content/en/", "content/assets/", "templates/", "templates/assets/"]
    let files = folders.map { ($0 + name, "broken") }
    #expect(try await TrialSite(Dictionary(uniqueKeysWithValues: files)).findings() == [])
  }

  @Test(
    arguments: [
      ("content/en/start (conflicted copy 2026-01-01).md", nil),
      ("content/en/start (1).md", nil),
      ("content/it/strings.sync-conflict-20260101-101010-ABCDEFG.yaml", nil),
      ("content/site (Anna's conflicted copy 2026-01-01).yaml", nil),
      ("content/assets/visa (Konflikt Anna 2026-01-01).png", nil),
      ("templates/sections/faq_conflict-20260101-101010.mustache", nil),
      (
        "content/en/plans (conflicted copy 2026-01-01)/a.md",
        "content/en/plans (conflicted copy 2026-01-01)"
      ),
    ] as [(String, String?)])
  func `the copy of a file that two people changed is told and not published`(
    path: String, told: String?
  ) async throws {
    var files = [path: "broken"]
    files[path.replacing("/a.md", with: "/b.md")] = "broken"
    let site = try TrialSite(files)
    let found = try await site.diagnostics()
    #expect(found.map { "\($0.location.file) \($0.id)" } == ["\(told ?? path) file.copy"])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: ["content/en/faq (1).md", "content/en/start(1).md", "content/en/start (a).md"])
  func `a name with a number is a page's unless the page is there without it`(
    path: String
  ) async throws {
    let site = try TrialSite([path: "---\ntitle: x\n---\n"])
    #expect(try await site.ids() == ["translation.missing"])
  }

  @Test func `files of unknown kind are warned about and are no pages`() async throws {
    let site = try TrialSite([
      "content/en/b.html": "<p>", "content/en/c.yaml": "a: b", "content/assets/d.exe": "x",
      "content/e.md": "x", "content/de/f.md": "x", "templates/g.php": "x",
    ])
    let found = try await site.diagnostics()
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(
      found.map { "\($0.location.file) \($0.id)" } == [
        "content/assets/d.exe asset.type", "content/de file.unused", "content/e.md file.unused",
        "content/en/b.html file.unused", "content/en/c.yaml file.unused",
        "templates/g.php file.unused",
      ])
    #expect(
      try await site.loaded().pages.map(\.path) == ["content/en/start.md", "content/it/start.md"])
  }

  @Test func `a page of more than a megabyte is refused`() async throws {
    let head = "---\ntitle: x\n---\n\n"
    let line = String(repeating: "x", count: 1_023) + "\n"
    let text = head + String(repeating: line, count: 1_024)
    let site = try TrialSite(["content/en/page.md": text, "content/it/page.md": head])
    #expect(try await site.ids() == ["file.too-large"])
    let fitting = String(text.prefix(1 << 20))
    let sound = try TrialSite([
      "content/en/page.md": fitting, "content/it/page.md": fitting.replacing("x", with: "X"),
    ])
    #expect(try await sound.findings() == [])
  }

  @Test func `a page's key is its path below the language`() async throws {
    let site = try TrialSite(["content/en/billing/re.funds.md": "---\ntitle: R\n---\n"])
    let pages = try await site.loaded().pages
    #expect(pages.map(\.key) == ["billing/re.funds", "start", "start"])
    #expect(pages.map(\.language.tag) == ["en", "en", "it"])
  }
}
