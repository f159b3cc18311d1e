import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct TranslationLockTests {
  private static let hash = "0123456789abcdef0123456789abcdef"
  private static let file: SourcePath = "content/it/translations.lock"

  private func read(_ text: String) -> (lock: TranslationLock, found: [String]) {
    let (lock, diagnostics) = TranslationLockReader.read(Array(text.utf8), file: Self.file)
      .both
    return (lock, diagnostics.map(\.withHint))
  }

  @Test func `a lock is read and written with the same bytes`() {
    let text =
      TranslationLock.header
        + """
        a b
        """.replacing("a b", with: "") + """
        faq#a \(Self.hash) human 2026-11-23 Anna Rossi
        faq#a-b \(Self.hash) machine
        faq-2#a \(Self.hash) machine-reviewed 2026-11-23
        faq@intro \(Self.hash) human - Anna
        faq@title \(Self.hash) human

        """
    let (lock, found) = read(text)
    #expect(found == [])
    #expect(lock.text == text)
    #expect(lock["faq", .question("a")]?.name == "Anna Rossi")
    #expect(lock["faq", .question("a")]?.date == CalendarDate("2026-11-23"))
    #expect(lock["faq", .question("a-b")]?.method == .machine)
    #expect(lock["faq-2", .question("a")]?.hash.hex == Self.hash)
    #expect(lock["faq", .intro]?.date == nil)
    #expect(lock["faq", .description] == nil)
    #expect(lock["none", .title] == nil)
  }

  @Test func `pages whose names only Unicode calls equal are two`() {
    let text =
      TranslationLock.header + "cafe\u{301}@title \(Self.hash) human\n"
      + "caf\u{E9}@title \(Self.hash) human\n"
    var (lock, found) = read(text)
    #expect(found == [] && lock.text.utf8.elementsEqual(text.utf8))
    lock.set(
      .init(hash: ContentHash(of: []), method: .machine, date: nil, name: nil),
      for: PartName(page: "caf\u{E9}", part: .title))
    #expect(lock["cafe\u{301}", .title]?.method == .human)
    #expect(read(lock.text).found == [])
  }

  @Test func `an empty lock and one of comments hold nothing`() {
    #expect(read("").lock == TranslationLock())
    #expect(read("# x\n\n# y").lock == TranslationLock())
    #expect(TranslationLock().text == TranslationLock.header)
  }

  @Test(arguments: [
    ("faq", "1:1: error: 'faq' names no part of a page [lock.part]"),
    ("faq@name \(hash) human", "1:1: error: 'faq@name' names no part of a page [lock.part]"),
    (" faq@title \(hash) human", "1:1: error: '' names no part of a page [lock.part]"),
    ("faq@title", "1:10: error: the line ends before the hash [lock.hash]"),
    ("faq@title  \(hash)", "1:11: error: '' is no hash [lock.hash]"),
    ("faq@title 0123", "1:11: error: '0123' is no hash [lock.hash]"),
    (
      "faq@title \(hash.uppercased()) human",
      "1:11: error: '0123456789ABCDEF0123456789ABCDEF' is no hash [lock.hash]"
    ),
    ("faq@title \(hash)", "1:43: error: the line ends before the method [lock.method]"),
    (
      "faq@title \(hash) humen",
      "1:44: error: 'humen' is none of human, machine, machine-reviewed [lock.method]"
    ),
    ("faq@title \(hash) human today", "1:50: error: 'today' is no date [lock.date]"),
    ("faq@title \(hash) human 2026-02-30", "1:50: error: '2026-02-30' is no date [lock.date]"),
    ("faq@title \(hash) human -", "1:50: error: '-' is no date [lock.date]"),
    (
      "faq@title \(hash) human 2026-02-03 ",
      "1:61: error: there is no name behind the space [lock.name]"
    ),
  ])
  func `a mistake is shown at its place`(line: String, expected: String) {
    let (lock, found) = read(line + "\n")
    #expect(found.map { String($0.prefix { $0 != "\n" }) } == ["\(Self.file):" + expected])
    #expect(lock == TranslationLock())
  }

  @Test func `a merge left unfinished is said once a mark, and nothing else`() {
    let line = "faq@title \(Self.hash) human"
    let text = "# x\n<<<<<<< ours\n\(line)\n=======\n\(line) 2026-01-01\n>>>>>>> theirs\n"
    #expect(
      read(text).found
        == [2, 4, 6].map {
          "\(Self.file):\($0):1: error: a merge was left unfinished here [lock.conflict]\n  hint: keep "
            + "one line of each part, that of the translation you keep, and delete the marks"
        })
  }

  @Test func `a part that stands twice is an error, lines out of order a warning`() {
    let lines = ["b@title", "a@title", "a@title"].map { "\($0) \(Self.hash) human\n" }
    #expect(
      read(lines.joined()).found.map { String($0.prefix { $0 != "[" }) } == [
        "\(Self.file):2:1: warning: the lines are not sorted by their bytes ",
        "\(Self.file):3:1: error: the part 'a@title' stands twice ",
      ])
    #expect(read(lines[0] + lines[1]).lock["a", .title] != nil)
  }

  @Test func `lines of other pages stay when one page's are set`() throws {
    let text = "a#q \(Self.hash) human\nb#q \(Self.hash) human\nb#r \(Self.hash) machine\n"
    var lock = read(text).lock
    let entry = try #require(lock["a", .question("q")])
    lock.set(entry, for: PartName(page: "b", part: .question("qq")))
    lock.set(entry, for: PartName(page: "b", part: .question("r")))
    lock.set(entry, for: PartName(page: "aa", part: .title))
    lock.keep([.question("qq"), .question("r")], of: "b")
    #expect(
      lock.text == TranslationLock.header
        + ["a#q", "aa@title", "b#qq", "b#r"].map { "\($0) \(Self.hash) human\n" }.joined())
    #expect(lock.keys == ["a", "aa", "b"])
    lock.keep([], of: "b")
    #expect(lock.keys == ["a", "aa"])
  }

  @Test func `locks of any bytes are read without a crash`() {
    let alphabet = Array("a#@ %-\n<=09f".utf8)
    var random = Xorshift()
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        alphabet.randomElement(using: &random)!
      }
      _ = TranslationLockReader.read(bytes, file: Self.file)
    }
  }
}
