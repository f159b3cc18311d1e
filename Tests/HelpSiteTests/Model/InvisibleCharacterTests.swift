import Testing

@testable import HelpSite

/// Proves promise 7.
@Suite struct InvisibleCharacterTests {
  @Test(arguments: [
    ("a\u{202E}b", "U+202E"), ("\u{2066}", "U+2066"), ("\u{200B}", "U+200B"),
    ("x\u{FEFF}", "U+FEFF"),
    ("\u{E0041}", "U+E0041"), ("日本\u{2060}", "U+2060"), ("\u{3164}", "U+3164"),
    ("a\u{2800}", "U+2800"),
    ("\u{180E}", "U+180E"), ("한\u{115F}", "U+115F"), ("\u{FFA0}", "U+FFA0"),
    ("\u{1D173}", "U+1D173"), ("ក\u{17B4}", "U+17B4"),
  ])
  func `what hides or reorders text is found`(text: String, code: String) throws {
    let found = try #require(InvisibleCharacter.first(in: text))
    #expect(InvisibleCharacter.code(of: found.scalar) == code)
  }

  @Test(arguments: [
    "", "plain", "“quotes” – dash…", "می\u{200C}خواهم", "\u{200F}عربي", "日本語（説明）", "👩\u{200D}💻",
    "a\u{A0}b",
    "soft\u{AD}hyphen", "Tiếng Việt", "ភាសាខ្មែរ", "ᠮᠣᠩᠭᠣᠯ", "ひらがなカタカナ", "한국어ㄱㅎ", "❤\u{FE0F}", "𝒳",
    "ไทย", "हिन्दी", "🇩🇪",
  ])
  func `what languages need is not`(text: String) {
    #expect(InvisibleCharacter.first(in: text) == nil)
  }
}
