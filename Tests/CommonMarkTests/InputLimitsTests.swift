import CommonMark
import TestSupport
import Testing

/// Proves promise 20.
@Suite struct InputLimitsTests {
  @Test(arguments: constructs)
  func `ordinary texts pass`(text: String) {
    #expect(check(text) == nil)
  }

  @Test func `a text may have a MiB and no more`() {
    let text = String(repeating: "a", count: InputLimits.largestSize)
    #expect(check(text) == nil)
    #expect(check(text + "a") == .init(limit: .size, line: 1))
  }

  @Test(arguments: ["> ", ">", "- ", "1. ", "+\t", "*   ", "12) ", "-\u{B}\n  "])
  func `containers may nest 32 deep on a line`(marker: String) {
    let prefix = marker.contains("\n") ? "" : String(repeating: marker, count: 32)
    #expect(check("\n" + prefix + "a") == nil)
    guard !prefix.isEmpty else { return }
    #expect(check("\n" + prefix + marker + "a")?.limit == .nesting)
  }

  @Test(arguments: ["- a", "-", "1. a", "1) a", "* a\n\n", "+ a\nlazy", "-\u{B}a", "10. a\n\nb"])
  func `containers may nest 32 deep over many lines`(item: String) {
    func stairs(_ count: Int) -> String {
      (0..<count).map { String(repeating: " ", count: 4 * $0) + item }.joined(separator: "\n")
    }
    #expect(check(stairs(32)) == nil)
    #expect(check(stairs(33))?.limit == .nesting)
    #expect(check("> " + stairs(32).replacing("\n", with: "\n> "))?.limit == .nesting)
  }

  @Test(arguments: [
    String(repeating: "- a\n", count: 5000), String(repeating: "- a\n  - b\n    - c\n", count: 500),
    String(repeating: "> a\n", count: 500), String(repeating: "- ", count: 100),
    "* " + String(repeating: "* ", count: 60) + "\n", String(repeating: " ", count: 5000) + "- a",
    String(repeating: "- [a](b)\n", count: 3000), String(repeating: "[a](b)\n\n", count: 3000),
    "```\n" + String(repeating: "[[a]]\n", count: 3000) + "```\n",
    "text\n\n~~~ json\n" + String(repeating: "[", count: 3000) + "\n~~~\n",
  ])
  func `long texts without depth pass`(text: String) {
    #expect(check(text) == nil)
  }

  /// Texts that put a fence or a marker where it ends no paragraph.
  @Test(arguments: [
    "", "a\n", "    ```\n", "- ```\n```\n", "   ```\n\n```\n", "a\n```\nx\n```\n",
    "~~~\n```\n~~~\n",
    "<!--\n\n```\n-->\n", "```a`\n", "> ```\n```\n```\n", "``\n", "x\n<div>\n\n~~~\n\n",
    "```\n    ```\n````\n",
  ])
  func `a fence doesn't hide brackets that aren't code`(before: String) {
    let brackets = String(repeating: "[", count: 1000)
    #expect(check(before + brackets) == nil)
    let lines = before.utf8.count { $0 == 0x0A } + 1
    #expect(check(before + brackets + "[") == .init(limit: .brackets, line: lines))
  }

  @Test(arguments: [
    "    - a", "*", "1.", "2. a", "     >", "- ", "> - a", "\u{B}", "a", "-", "\t- a", "1. - a",
  ])
  func `a line that may go on with the paragraph doesn't start its count anew`(line: String) {
    let half = String(repeating: "[", count: 501)
    #expect(check(half + "\n" + line + "\n" + half) == .init(limit: .brackets, line: 3))
  }

  @Test func `a carriage return is refused where it stands`() {
    #expect(check("a\nb\r\nc") == .init(limit: .carriageReturn, line: 2))
  }

  /// The attacks that are within the limits, at their worst.
  private static let worst = [
    RepeatedText("images that don't end", many("![[]()", 500) + "\n\n", count: 349),
    RepeatedText("a deep list", start: many("- ", 32) + "x", "\n", count: 1_000_000),
    RepeatedText("a deep quote", start: many(">", 32), "a*", count: 500_000),
    RepeatedText("deep lists", many("- ", 31) + "x\n", count: 16_000),
    RepeatedText("line breaks", "a\\\n", count: 340_000),
    RepeatedText("marks", "*a_ ", count: 250_000),
    RepeatedText("autolinks", start: "[a](b\n'c') ", "<a:b> ", end: "\nx", count: 150_000),
    RepeatedText("brackets", many("[a][a][a]", 333) + "\n\n", count: 340),
  ]

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: worst)
  func `the worst that passes is parsed, rendered and placed in time in proportion`(
    worst: RepeatedText
  ) {
    #expect(check(worst.text) == nil)
    // Beyond some size memory costs more than in proportion, as the system has to give it anew.
    let growth = Growth(of: worst, times: 16) { text in
      let document = Document(parsing: text)
      document.root.withHTML(unsafe: false) { #expect($0.count > 100) }
      for node in document.root.descendants { _ = node.position }
    }
    #expect(growth.isInProportion)
  }
}

private func check(_ text: String) -> InputLimits.Violation? {
  Array(text.utf8).withUnsafeBufferPointer { InputLimits.check($0) }
}
