import TestSupport
import Testing

@testable import HelpSite

/// What becomes of one text in a pseudo-language.
@Suite struct PseudoTextTests {
  @Test(arguments: [
    ("Pay", "[Þåý o]"), ("Refund policy", "[Ŕéƒûñð þöļîçý one t]"),
    // Accents that are there stay.
    ("Über", "[Üƀéŕ o]"),
    ("VAT ID, e.g. DE1", "[ṼÅŢ ÎÐ, é.ĝ. ÐÉ1 one tw]"),
    ("Цена", "[Ц\u{301}е\u{301}н\u{301}а\u{301} o]"),
    ("Τιμή", "[Τ\u{301}ι\u{301}μ\u{301}ή\u{301} o]"),
    // Full-width characters need twice the room.
    ("支払い方法", "[支払い方法 one]"), ("価格 USD", "[価格 ÛŠÐ one]"), ("환불", "[환불 o]"),
    ("الدفع", "[الدفع o]"),
  ])
  func `letters get accents, and the text two fifths more`(text: String, shown: String) {
    #expect(PseudoLanguage.accented.text(text) == shown)
  }

  @Test(arguments: [
    ("{{refund-window}} left", "[{{refund-window}} ļéƒţ o]"),
    ("a{{x:genitive}}b {{ y }}", "[å{{x:genitive}}ƀ {{ y }} o]"),
    ("{n} questions", "[{n} ǫûéšţîöñš one]"), ("in {wanted}.", "[îñ {wanted}. o]"),
    ("{not a name} {{nor this", "[{ñöţ å ñåɱé} {{ñöŕ ţĥîš one two t]"),
    ("see https://a.example/b, or a@b.example", "[šéé https://a.example/b, öŕ a@b.example one]"),
    ("www.a.example opens", "[www.a.example öþéñš on]"),
  ])
  func `names in braces and addresses stay`(text: String, shown: String) {
    #expect(PseudoLanguage.accented.text(text) == shown)
  }

  @Test(arguments: ["", " ", "2026", "4.90 €", "{{price}}", "https://a.example/", "–", "{n}"])
  func `what has no words stays as it is`(text: String) {
    for language in PseudoLanguage.allCases { #expect(language.text(text) == text) }
  }

  @Test(arguments: [
    ("Pay now!", "\u{202E}Pay\u{202C} \u{202E}now!\u{202C}"),
    ("Order 66 {{x}}a", "\u{202E}Order\u{202C} 66 {{x}}\u{202E}a\u{202C}"),
    ("at https://a.example/", "\u{202E}at\u{202C} https://a.example/"),
    ("支払い 5", "\u{202E}支払い\u{202C} 5"),
    // What runs from right to left by itself is not turned.
    ("الدفع ב־PayPal", "الدفع \u{202E}ב־PayPal\u{202C}"), ("שלום 5", "שלום 5"),
  ])
  func `words run from right to left`(text: String, shown: String) {
    #expect(PseudoLanguage.mirrored.text(text) == shown)
  }

  @Test func `every text is at least two fifths longer`() {
    for length in 1...200 {
      let text = String(repeating: "a", count: length)
      let shown = PseudoLanguage.accented.text(text)
      #expect(shown.count - 2 >= length + length * 2 / 5, "\(length)")
      #expect(shown.count <= length + length / 2 + 6, "\(length)")
      #expect(shown.hasPrefix("[å") && shown.hasSuffix("]") && !shown.hasSuffix(" ]"))
    }
  }
}
