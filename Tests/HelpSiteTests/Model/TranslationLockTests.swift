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
        faq-2#a \(Self.hash) a=other/few,b=one/one machine-reviewed 2026-11-23
        faq-2#b \(Self.hash) a=other/few human 2026-11-23 Anna = Rossi
        faq-2#c \(Self.hash) a=other/few human
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
      "1:44: error: 'humen' is none of human, machine, machine-reviewed, as-is [lock.method]"
    ),
    (
      "faq@title \(hash) a=b human",
      "1:44: error: these are no facts with their plural forms [lock.facts]"
    ),
    ("faq@title \(hash) a=one/one", "1:53: error: the line ends before the method [lock.method]"),
    ("faq@title \(hash) a=one/one human today", "1:60: error: 'today' is no date [lock.date]"),
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

  @Test(arguments: [
    // Apart, in order, and each other's double.
    ["a#q 0 human", "a#r 0 human", "a#q 1 human"], ["a#q 0 human", "a#q 1 human"],
    ["a#q 0 human", "a#q 0 human"], ["a#q 0 human", "b#q 0 human", "a#q 0 machine 2026-01-01 X"],
  ])
  func `a part that stands twice is found wherever it stands and whatever it says`(
    lines: [String]
  ) {
    let text = lines.map { line in
      let fields = line.split(separator: " ", maxSplits: 2)
      return "\(fields[0]) \(String(repeating: String(fields[1]), count: 32)) \(fields[2])\n"
    }
    #expect(
      read(text.joined()).found.filter { $0.contains("[lock.duplicate]") } == [
        """
        \(Self.file):\(lines.count):1: error: the part 'a#q' stands twice [lock.duplicate]
          hint: line 1 has it too: keep the line of the translation that you keep, or let 'SiteGen \
        translations accept it --tidy' keep the one that says less for it
        """
      ])
  }

  @Test(arguments: [
    // The hash of the source is 1.
    (["0 human 2026-02-02", "1 human 2026-01-01"], "0 human 2026-02-02"),
    (["1 human 2026-01-01", "0 human 2026-02-02"], "0 human 2026-02-02"),
    (["1 human", "1 machine 2026-02-02"], "1 machine 2026-02-02"),
    (["1 human 2026-02-02 B", "1 human 2026-01-01 A"], "1 human 2026-01-01 A"),
    (["0 human 2026-02-02", "2 human 2026-01-01"], "2 human 2026-01-01"),
    (["1 human", "1 human", "0 machine"], "0 machine"),
  ])
  func `of twins the one stays that says less for the translation`(
    lines: [String], expected: String
  ) {
    func line(_ text: String) -> String {
      "a#q " + String(repeating: String(text.prefix(1)), count: 32) + text.dropFirst() + "\n"
    }
    var lock = read(lines.map(line).joined()).lock
    lock.settleTwins { _ in ContentHash(high: 0x1111_1111_1111_1111, low: 0x1111_1111_1111_1111) }
    #expect(lock.text == TranslationLock.header + line(expected))
  }

  @Test func `lines of other pages stay when one page's are set`() throws {
    let text = "a#q \(Self.hash) human\nb#q \(Self.hash) human\nb#r \(Self.hash) machine\n"
    var lock = read(text).lock
    let entry = try #require(lock["a", .question("q")])
    lock.set(entry, for: PartName(page: "b", part: .question("qq")))
    lock.set(entry, for: PartName(page: "b", part: .question("r")))
    lock.set(entry, for: PartName(page: "aa", part: .title))
    lock.remove(PartName(page: "b", part: .question("q")))
    #expect(
      lock.text == TranslationLock.header
        + ["a#q", "aa@title", "b#qq", "b#r"].map { "\($0) \(Self.hash) human\n" }.joined())
    #expect(lock.keys == ["a", "aa", "b"])
    for id in ["qq", "r"] as [QuestionID] {
      lock.remove(PartName(page: "b", part: .question(id)))
    }
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
