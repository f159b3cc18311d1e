import Testing

@testable import HelpSite

@Suite struct WordingTests {
  @Test(
    arguments: [
      ("", .nothing), ("FAQ", .nothing), ("PayPal", .nothing), ("iDEAL · 24/7", .nothing),
      ("{{refund-window}}", .nothing), ("{{ refund }} {{ the window of it }}", .nothing),
      ("support@help.example, https://help.example/en/how-to", .nothing),
      ("docs/how-to/refunds.md and_so_on C:\\users\\all", .nothing), ("90 €, 4.90 EUR", .nothing),
      ("Support", .few), ("Visa, Mastercard, American Express", .few), ("Payment methods", .few),
      ("支払い方法", .few), ("Über", .few), ("How do refunds work?", .prose),
      ("как вернуть деньги", .prose), ("お支払い方法について教えて", .prose), ("الأسئلة الشائعة", .prose),
      ("Write to support@help.example, not to the shop", .prose),
      ("返金はsupport@help.exampleまでご連絡ください", .prose),
    ] as [(String, Wording.Kind)])
  func `the form of words tells how sure it is that another language has others`(
    text: String, kind: Wording.Kind
  ) {
    #expect(Wording(of: text).kind == kind)
  }

  @Test(arguments: [
    ("Ask us for “money”.", "ask us for 'money'"),
    ("See /en/faq within 30 days: it’s free", "See /da/faq within 14 days: it's free"),
    ("Write to a@b.example or {{desk}}", "Write to c@d.example or {{ other desk }}"),
    ("返金は、en.example.comへ。", "返金はja.example.comへ"),
    ("Attendez\u{A0}: c’est « bon »", "Attendez : c'est \"bon\""),
  ])
  func `signs, numbers, addresses and facts are no words`(one: String, other: String) {
    #expect(Wording(of: one).hash == Wording(of: other).hash)
  }

  @Test(arguments: [
    ("Ask us", "Ask her"), ("お支払い", "支払い"), ("Что это?", "Что то?"), ("Größe", "Grösse"),
  ])
  func `other letters are another wording`(one: String, other: String) {
    #expect(Wording(of: one).hash != Wording(of: other).hash)
  }
}
