import Testing

@testable import Text

/// Proves promise 11.
@Suite struct PortableNameTests {
  @Test(arguments: [
    "index.html", "it/refunds/index.html", "a b/c", "ja/返金/index.html", "straße", "e\u{301}",
    "com", "con-tent/nul2", "console.html", "com10.txt", "xcon", "a.con", ".nojekyll", "@+~,!()",
    "it/.sitegen-stage", String(repeating: "x", count: 200), "kapı", "a..b",
  ])
  func `accepts a name that every file system takes`(path: String) {
    #expect(PortableName.check(path) == nil)
  }

  @Test(
    arguments: [
      ("", .emptyComponent, ""), ("/a", .emptyComponent, ""), ("a//b", .emptyComponent, ""),
      ("a/", .emptyComponent, ""), ("a/../b", .relativeComponent, ".."),
      ("./b", .relativeComponent, "."), ("CON", .reservedOnWindows, "CON"),
      ("it/con.html/x", .reservedOnWindows, "con.html"),
      ("aux.tar.gz", .reservedOnWindows, "aux.tar.gz"),
      ("lpt1", .reservedOnWindows, "lpt1"), ("COM\u{B9}.txt", .reservedOnWindows, "COM\u{B9}.txt"),
      ("nul .txt", .reservedOnWindows, "nul .txt"), ("conin$", .reservedOnWindows, "conin$"),
      ("a./b", .trailingDotOrSpace, "a."), ("a ", .trailingDotOrSpace, "a "),
      ("...", .trailingDotOrSpace, "..."),
      (".sitegen-stage/a", .reservedBySiteGen, ".sitegen-stage"),
      (".SiteGen-Manifest.json", .reservedBySiteGen, ".SiteGen-Manifest.json"),
    ] as [(String, PortableName.Problem.Kind, String)])
  func `refuses a name that some file system can't keep`(
    path: String, kind: PortableName.Problem.Kind, component: String
  ) {
    #expect(PortableName.check(path) == PortableName.Problem(kind: kind, component: component))
  }

  @Test(
    arguments: Array(
      "<>:\"|?*\\\u{0}\u{1F}\u{7F}\u{85}\u{AD}\u{61C}\u{200B}\u{200D}\u{200E}".unicodeScalars)
      + [0xFFFE, 0xFDD0, 0x1FFFF].compactMap(UnicodeScalar.init)
      + Array("\u{202E}\u{2028}\u{2066}\u{2069}\u{FEFF}\u{FE0F}\u{115F}\u{E0041}".unicodeScalars))
  func `refuses a character that is reserved or can't be seen`(scalar: Unicode.Scalar) {
    let problem = PortableName.check("it/a\(Character(scalar))b/index.html")
    #expect(problem?.kind == .character(scalar))
  }

  @Test func `counts the bytes of each part, not of the path`() {
    let long = String(repeating: "ß", count: 100)
    #expect(PortableName.check("\(long)/\(long)") == nil)
    #expect(PortableName.check("\(long)a")?.kind == .tooLong(bytes: 201))
  }

  @Test func `says what is wrong without printing what can't be seen`() {
    #expect(PortableName.check("a\u{202E}b")?.description == "the name holds U+202E")
    #expect(PortableName.check("a?b")?.description == "the name holds '?'")
    #expect(PortableName.check("a\tb")?.description == "the name holds U+0009")
    #expect(PortableName.check("x/NUL.md")?.description == "'NUL.md' is reserved on Windows")
  }

  @Test(arguments: [
    ("a", "A"), ("straße", "STRASSE"), ("straße", "stra\u{1E9E}e"), ("é", "e\u{301}"),
    ("É", "e\u{301}"), ("\u{130}", "I\u{307}"), ("\u{FB01}", "FI"), ("ὈΔΥΣΣΕΎΣ", "ὀδυσσεύς"),
    ("\u{212A}", "k"), ("\u{390}", "\u{3B9}\u{308}\u{301}"), ("it/A/x", "it/a/x"),
  ])
  func `finds names that differ only in case or normalisation`(first: String, second: String) {
    let found = PortableNames.collisions(["index.html", first, second, "other"])
    #expect(found.count == 1)
    #expect(found.first.map { PathKey($0.first) } == PathKey(first))
    #expect(found.first.map { PathKey($0.second) } == PathKey(second))
  }

  @Test(arguments: [
    ["a", "b"], ["kapı", "kapi"], ["a/b", "a-b"], ["é", "e"], ["it/a", "de/a", "IT.html"],
    ["A", "A"],
    ["Ä/a", "Ä/b", "Ä/c/d"],
  ])
  func `names that differ otherwise are no collision`(paths: [String]) {
    #expect(PortableNames.collisions(paths).isEmpty)
  }

  @Test func `finds folders that differ only in case, and files named like them`() {
    #expect(
      PortableNames.collisions(["IT/a", "it/b", "it/c"]) == [
        PortableNames.Collision(first: "IT/a", second: "it/b"),
        PortableNames.Collision(first: "IT/a", second: "it/c"),
      ])
    #expect(PortableNames.collisions(["It", "it/c"]).count == 1)
  }
}
