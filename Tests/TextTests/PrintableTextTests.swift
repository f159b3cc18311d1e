import Testing

@testable import Text

/// Proves promise 22.
@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("\u{1B}[31mred", "\\u{1B}[31mred"), ("a\nb\r", "a\\u{A}b\\u{D}"), ("\u{7F}", "\\u{7F}"),
    ("\u{9B}31m", "\\u{9B}31m"), ("\u{202E}fdp", "\\u{202E}fdp"), ("\u{200B}", "\\u{200B}"),
    ("\u{2028}", "\\u{2028}"), ("\u{E000}", "\\u{E000}"), ("\t", "\\u{9}"), ("\0", "\\u{0}"),
    ("\u{E0041}", "\\u{E0041}"),
  ])
  func `what a terminal would obey or hide is written out`(text: String, shown: String) {
    #expect(PrintableText.of(text) == shown)
  }

  @Test(arguments: [
    ("##[add-mask]x", "#\\u{23}[add-mask]x"), ("x ##vso[task]", "x #\\u{23}vso[task]"),
    ("##teamcity[x]", "#\\u{23}teamcity[x]"), ("###[x]", "##\\u{23}[x]"),
    ("::error ::x", ":\\u{3A}error ::x"), (" \u{A0}::stop", " \u{A0}:\\u{3A}stop"),
    ("\u{D4E}##[x]", "\u{D4E}#\\u{23}[x]"),
  ])
  func `no command of a runner stands in a line`(text: String, shown: String) {
    #expect(PrintableText.of(text) == shown)
  }

  @Test(arguments: [
    "plain", "a ::error::x", ": :x", "## Heading", "##Heading", "日本語", "می\u{200C}خواهم",
    "👩\u{200D}💻", "e\u{301}",
    "a\u{A0}b", "",
  ])
  func `all else stays`(text: String) {
    #expect(PrintableText.of(text) == text)
  }

  @Test func `JSON keeps its meaning`() {
    #expect(
      PrintableText.json("[\"\u{9B}\u{202E}\u{E0041}é\"]") == #"["\u009b\u202e\udb40\udc41é"]"#)
    #expect(PrintableText.json("\"##[x]\"") == ##""#\u0023[x]""##)
  }
}
