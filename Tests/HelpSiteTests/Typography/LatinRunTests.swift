import TestSupport
import Testing

@testable import HelpSite

@Suite struct LatinRunTests {
  /// The text with each run in `<…>`.
  private func marked(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var finder = LatinRun(bytes)
      var result: [UInt8] = []
      var start = 0
      while let run = finder.next() {
        result += bytes[start..<run.lowerBound]
        result += Array("<".utf8) + bytes[run] + Array(">".utf8)
        start = run.upperBound
      }
      return String(decoding: result + bytes[start...], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("اتصل على +39 06 555 0100.", "اتصل على <+39 06 555 0100>."),
    ("رقم 06 555-0100، نعم", "رقم <06 555-0100>، نعم"),
    ("الطلب 2024-0815/AB؟", "الطلب <2024-0815/AB>؟"), ("في 2026-01-31 و", "في <2026-01-31> و"),
    ("ب 49.00 USD أو €4.90 أو 4.90 € أو $5", "ب <49.00 USD> أو <€4.90> أو <4.90 €> أو <$5>"),
    ("لغة C++ و C#.", "لغة <C++> و <C#>."),
    ("انظر https://a.example/b/ هنا", "انظر <https://a.example/b/> هنا"),
    ("الهاتف (06) 555 0100", "الهاتف <(06) 555 0100>"), ("حجم 10 GB", "حجم <10 GB>"),
    ("رقم 12-3456-78", "رقم <12-3456-78>"), ("طلب #12", "طلب <#12>"),
    ("PayPal (Europe)، نعم", "<PayPal (Europe)>، نعم"),
    ("התקשרו 03-555-0100 עכשיו", "התקשרו <03-555-0100> עכשיו"),
    ("3D Secure (2)", "<3D Secure (2)>"), ("חיסכון של -50%", "חיסכון של <-50%>"),
    ("ירידה (-5 €) או +5$", "ירידה (<-5 €>) או <+5$>"), ("«-50%» و \"-5\"", "«<-50%>» و \"<-5>\""),
    ("-5 و -6", "<-5> و <-6>"), ("و+39 06 555 وC++", "و<+39 06 555> و<C++>"),
    ("ב-+39 06 555", "ב-<+39 06 555>"), ("ב-$5 או ב-€5", "ב-<$5> או ב-<€5>"),
    ("ה-C++ וב-Disney+", "ה-<C++> וב-<Disney+>"),
    ("ב-https://a.example/b/", "ב-<https://a.example/b/>"),
    ("+10%، +20%", "<+10%>، <+20%>"), ("5€, 6€ או 7$, 8$", "<5€>, <6€> או 7$, 8$"),
  ])
  func `what would come apart is kept together`(text: String, expected: String) {
    #expect(marked(text) == expected)
  }

  @Test(arguments: [
    "ادفع عبر Visa.", "خلال 90 يوما", "Google Pay و PayPal Europe، نعم", "ثمن 1,234.50 و 09:00",
    "من 10-20 و 2024-2025",
    "a@b.example", "example.com!", "Windows 11", "(PayPal و Visa)", "(PayPal)",
    "الإصدار 4 Example Cloud", "22%",
    "אפשר לשלם ב-PayPal", "כ-50%", "ה-VAT", "בְּ-Visa", "ارز-PayPal", "۵۰-60 و ٥٠-60", "50%، 60%",
    "\"צה\"ל\"-PayPal", "(כן)-50%", "«بله»-PayPal", "א&B", "و+PayPal", "10-20%", "50% Visa",
    "3, 5", "", " + - ()", "كلمة", "+", "(",
  ])
  func `what reads well by itself is left alone`(text: String) {
    #expect(marked(text) == text)
  }

  @Test func `a sign behind a letter of another text joins words, too`() {
    var text = "-PayPal ו-5"
    let runs = text.withUTF8 { bytes in
      [0x5D1 as UInt32, 0x20].map { before in
        var finder = LatinRun(bytes, after: before)
        return finder.next()
      }
    }
    #expect(runs == [nil, 0..<7])
  }

  @Test(arguments: [
    "-1", "\"-1", "\"", "1 ", "(", "(1", "a(", "+1 ", "1-", "1)", "€", "1/", "a+", "1, ",
  ])
  func `a text of one thing over and over takes time in proportion`(filling: String) {
    let growth = Growth(of: RepeatedText(filling, upTo: 200_000)) { _ = marked($0) }
    #expect(growth.isInProportion)
  }
}
