import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 4.
@Suite struct HeadingIDTests {
  @Test(arguments: [
    ("What is the refund policy?", "what-is-the-refund-policy"),
    ("Qual è la politica di rimborso?", "qual-è-la-politica-di-rimborso"),
    ("  -- A  &  B -- ", "a-b"), ("返金ポリシー", "返金ポリシー"), ("What’s new", "whats-new"),
    ("What's new", "whats-new"), ("L’IVA (19 %)", "liva-19"), ("“a”“b”", "a-b"),
    ("سياسة الاسترداد", "سياسة-الاسترداد"),
    ("İstanbul", "i\u{307}stanbul"), ("STRASSE Straße", "strasse-straße"), ("हिन्दी में", "हिन्दी-में"),
    ("", "section"), ("???", "section"), ("👍", "section"), ("1 + 1 = 2", "1-1-2"), ("a_b", "a-b"),
    ("x\u{202E}y\u{200B}z", "x-y-z"), ("<b> \"c\"", "b-c"), ("3D-Karten", "3d-karten"),
    ("⚠\u{FE0F} Limits", "limits"), ("a\u{3164}b", "a-b"), ("1️⃣ Start", "1-start"),
    ("#\u{301} thing", "thing"), ("\u{301}", "section"),
  ])
  func `an id is made of letters and digits of any script`(text: String, id: String) {
    var ids = HeadingIDs(explicit: [])
    let made = ids.id(for: text)
    #expect(made == id)
    #expect(HeadingIDs.isValid(made))
  }

  @Test(arguments: [
    ("U\u{308}berblick", "überblick"), ("Cafe\u{301}", "café"), ("\u{1100}\u{1161}", "가"),
    ("\u{212B}", "å"),
  ])
  func `letters with accents are one character in it, however they are written`(
    text: String, id: String
  ) {
    var ids = HeadingIDs(explicit: [])
    #expect(ids.id(for: text).hasSameBytes(as: id))
    #expect(QuestionID(text.lowercased()).text.hasSameBytes(as: id))
  }

  @Test func `equal headings are numbered`() {
    var ids = HeadingIDs(explicit: [])
    #expect(["A", "a", "a!", "b", "a"].map { ids.id(for: $0) } == ["a", "a-2", "a-3", "b", "a-4"])
  }

  @Test func `an id that an author wrote, or a heading makes, is never given again`() {
    var ids = HeadingIDs(explicit: ["a", "a-2"])
    #expect(["a", "a 3", "a"].map { ids.id(for: $0) } == ["a-3", "a-3-2", "a-4"])
  }

  @Test func `a long heading is cut between words`() {
    var ids = HeadingIDs(explicit: [])
    let words = Array(repeating: "lengthy", count: 30)
    let id = ids.id(for: words.joined(separator: " "))
    #expect(id == words.prefix(9).joined(separator: "-") + "-lengthy-lengthy".prefix(8))
    #expect(id.split(separator: "-").allSatisfy { $0 == "lengthy" })
    let kanji = ids.id(for: String(repeating: "返", count: 100))
    #expect(kanji == String(repeating: "返", count: 30))
  }

  @Test(arguments: [
    "a", "A-1_b", "how-long", "1a", "3d-karten", "é", "aé", "v1.2", "überblick", "返金", "हिन्दी",
    "e\u{301}", "٣", "-a",
  ])
  func `an id of letters, digits, hyphens, underscores and dots may be written`(id: String) {
    #expect(HeadingIDs.isValid(id))
  }

  @Test(arguments: [
    "", "_a", "a b", "a\"", "a:b", "a/b", "a#b", "a%41", "a\u{200B}", "a\u{FE0F}", "a\u{3164}",
    "a\u{202E}", "a\u{A0}b", "👍", "\u{301}a",
  ])
  func `any other may not`(id: String) {
    #expect(!HeadingIDs.isValid(id))
  }

  @Test func `as many equal headings as a page can hold take time in proportion`() {
    let growth = Growth(upTo: 200_000) { count in
      var ids = HeadingIDs(explicit: ["a"])
      for _ in 0..<count { _ = ids.id(for: "a") }
    }
    #expect(growth.isInProportion)
  }
}
