import CommonMark
import TestSupport
import Testing

@testable import HelpSite

/// The forms in which texts go out, and in which they are written into pages.
@Suite struct InlineFormTests {
  private static let signs = Array(
    "ab 1.)(*_`~<>#+-=|\\![]{}&:\"'äя日「」、。\u{A0}“”/;\u{200F}")

  /// Words of the worst signs, with pieces and emphasis among them.
  private func text(_ random: inout Xorshift, depth: Int = 0) -> [Inline] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      switch Int.random(in: 0..<(depth < 2 ? 8 : 5), using: &random) {
      case 0: .token(Int.random(in: 0..<2, using: &random), form: nil)
      case 5: .emphasis([.text("so ")] + text(&random, depth: depth + 1))
      case 6: .strong(text(&random, depth: depth + 1))
      case 7 where depth == 0: .link(2, text(&random, depth: 2))
      default:
        .text(
          String(
            (0..<Int.random(in: 1...9, using: &random)).map { _ in
              Self.signs.randomElement(using: &random) ?? "a"
            }))
      }
    }
  }

  private static let tokens: [InlineToken] = [
    .code("a`b | c"), .fact("refund-window"),
    .link(destination: "a b(c).md?x=1&amp;y", title: "A \"b\" & c"),
  ]

  @Test(arguments: UInt64(0)..<40)
  func `words of any signs are read as they were written`(seed: UInt64) throws {
    var random = Xorshift(seed: seed)
    for _ in 0..<50 {
      let unit = UnitText(content: text(&random), tokens: Self.tokens)
      guard !unit.content.isEmpty else { continue }
      let form = UnitForm.text(of: unit, isMarkdown: true)
      var reader = NamedText(piecesOf: unit)
      // Emphasis that touches letters can't always be written; words alone always can.
      if unit.content.emphases == 0 {
        #expect(try reader.markdown(form) == unit.content, "\(form)")
      }
      #expect(
        try MarkedText.content(of: MarkedText.pieces(of: unit), piecesOf: unit) == unit.content)
      let writer = BlockWriter(extensions: .init(tableLabel: nil, wideEmphasis: false))
      for kind in [TextBlock.Kind.paragraph, .cell, .heading] {
        do {
          _ = try writer.markdown(of: unit, as: kind, indentation: "  ")
        } catch {
          let hasFact = unit.content.words.contains("{")
          // Nothing tells the ticks of two codes apart, and no text has one link twice.
          let isHopeless = Self.hasTouchingCodes(unit.content) || Self.links(in: unit.content) > 1
          #expect(
            unit.content.emphases > 0 || hasFact || isHopeless, "\(unit.content): \(error)")
        }
      }
    }
  }

  private static func hasTouchingCodes(_ content: [Inline]) -> Bool {
    zip(content, content.dropFirst()).contains { pair in
      if case (.token(0, _), .token(0, _)) = pair { true } else { false }
    }
      || content.contains { piece in
        if case .link(_, let inside) = piece { hasTouchingCodes(inside) } else { false }
      }
  }

  private static func links(in content: [Inline]) -> Int {
    content.count { piece in if case .link = piece { true } else { false } }
  }

  @Test func `names of pieces are readable, and none stands twice`() {
    let tokens: [InlineToken] = [
      .fact("a-b"), .fact("a_b"), .fact("link1"), .link(destination: "x", title: ""),
      .autolink(destination: "https://x", text: "https://x"), .code("x"), .fact("1-day"),
      .image(destination: "y", title: "", words: ""),
    ]
    #expect(
      InlineToken.names(of: tokens) == [
        "a_b", "a_b_2", "link1", "link2", "link3", "code1", "fact_1_day", "image1",
      ])
  }

  @Test(arguments: [
    (
      "a{{b}} {refund_window}{{x}} {refund_window:y}",
      "a{{b}} {refund_window}{{x}} {refund_window}{{y}}"
    ), ("*a* **b**", "*a* **b**"),
    ("one\ntwo", "one\ntwo"), ("\\*a\\*", "\\*a\\*"), ("  a   b ", "a b"),
    ("2 * 3 * 4", "2 * 3 * 4"),
    ("snake_case", "snake_case"), ("a\u{A0}b", "a\u{A0}b"), ("# a", "# a"), ("a #", "a #"),
  ])
  func `a form is read, and written as people would`(form: String, written: String) throws {
    let unit = UnitText(content: [], tokens: [.fact("refund-window")])
    var reader = NamedText(piecesOf: unit)
    let content = try reader.markdown(form)
    let read = UnitText(content: content, tokens: unit.tokens)
    #expect(UnitForm.text(of: read, isMarkdown: true) == written)
  }

  @Test func `former blocks are found among present ones`() {
    func matches(_ old: String, _ new: String) -> [String] {
      BlockAlignment.matches(old.utf8.map { [$0] }, new.utf8.map { [$0] }).map { match in
        match.map { "\($0.index)\($0.isSame ? "" : "?")" } ?? "-"
      }
    }
    #expect(matches("abc", "abc") == ["0", "1", "2"])
    #expect(matches("abc", "axbc") == ["0", "-", "1", "2"])
    #expect(matches("abc", "axc") == ["0", "1?", "2"])
    #expect(matches("abc", "ac") == ["0", "2"])
    #expect(matches("abcd", "axyzd") == ["0", "-", "-", "-", "3"])
    #expect(matches("", "a") == ["-"])
  }
}
