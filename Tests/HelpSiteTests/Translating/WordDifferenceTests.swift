import TestSupport
import Testing

@testable import HelpSite

@Suite struct WordDifferenceTests {
  @Test(arguments: [
    ("a b c", "a b c", "a b c"), ("a b c", "a x c", "a [-b-] {+x+} c"), ("", "a b", "{+a b+}"),
    ("a b", "", "[-a b-]"), ("a", "a b", "a {+b+}"), ("a b", "b", "[-a-]b"),
    ("a b c d", "a c x d", "a [-b-] c {+x+} d"), ("a\nb", "a b", "a b"),
    ("a b", "a\n\nb", "a\n\nb"),
    ("“a” – b", "\"a\" - b", "\"a\" - b"), ("漢字文", "漢文", "漢[-字-]文"), ("a漢b", "a字b", "a[-漢-]{+字+}b"),
    ("a b  ", "a b", "a b"), ("x y z", "p q", "[-x y z-]{+p q+}"),
  ])
  func `words are compared, not the white space between them`(
    old: String, new: String, expected: String
  ) {
    let difference = WordDifference(from: old, to: new)
    #expect(difference.text(isColored: false) == expected)
    #expect(difference.isEmpty == !expected.contains { "[{".contains($0) })
  }

  @Test func `colours stand around the marks`() {
    #expect(
      WordDifference(from: "a b", to: "a c").text(isColored: true)
        == "a \u{1B}[31m[-b-]\u{1B}[0m \u{1B}[32m{+c+}\u{1B}[0m")
  }

  @Test func `texts without a word in common are compared in time in proportion`() {
    func words(_ prefix: String, _ count: Int) -> String {
      "x" + (0..<count).map { " \(prefix)\($0)" }.joined()
    }
    func texts(_ count: Int) -> (String, String) { (words("a", count), words("b", count)) }
    let growth = Growth(upTo: 12_000, of: texts) { old, new in
      #expect(WordDifference(from: old, to: new).pieces.count == 3)
    }
    #expect(growth.isInProportion)
  }
}
