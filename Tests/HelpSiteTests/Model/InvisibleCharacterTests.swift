import Testing

@testable import HelpSite

/// Proves promise 7.
@Suite struct InvisibleCharacterTests {
  @Test(arguments: [
    ("a\u{202E}b", "U+202E"), ("\u{2066}", "U+2066"), ("\u{200B}", "U+200B"),
    ("x\u{FEFF}", "U+FEFF"),
    ("\u{E0041}", "U+E0041"), ("日本\u{2060}", "U+2060"),
  ])
  func `what hides or reorders text is found`(text: String, code: String) throws {
    let found = try #require(InvisibleCharacter.first(in: text))
    #expect(InvisibleCharacter.code(of: found.scalar) == code)
  }

  @Test(arguments: [
    "", "plain", "“quotes” – dash…", "می\u{200C}خواهم", "\u{200F}عربي", "日本語（説明）", "👩\u{200D}💻",
    "a\u{A0}b",
    "soft\u{AD}hyphen",
  ])
  func `what languages need is not`(text: String) {
    #expect(InvisibleCharacter.first(in: text) == nil)
  }
}
