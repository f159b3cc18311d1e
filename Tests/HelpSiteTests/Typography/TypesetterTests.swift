import Languages
import TestSupport
import Testing

@testable import HelpSite

/// Straight marks in, the language's out; `_` stands for U+202F and `~` for U+00A0.
@Suite struct TypesetterTests {
  private func set(
    _ text: String, in tag: String, _ switches: TypographySwitches = TypographySwitches()
  ) throws -> String {
    try Typography(#require(Language(tag)), switches).text(text)
      .replacing("\u{202F}", with: "_").replacing("\u{A0}", with: "~")
  }

  @Test(arguments: [
    ("en", "“a ‘b’ c”"), ("de", "„a ‚b‘ c“"), ("de-AT", "„a ‚b‘ c“"), ("de-CH", "«a ‹b› c»"),
    ("fr", "«_a “b” c_»"), ("fr-CH", "«_a ‹b› c_»"), ("fr-CA", "«_a “b” c_»"),
    ("it", "«a “b” c»"), ("es", "«a “b” c»"), ("es-MX", "“a ‘b’ c”"), ("es-419", "“a ‘b’ c”"),
    ("pt-BR", "“a ‘b’ c”"), ("pt-PT", "«a “b” c»"), ("nl", "“a ‘b’ c”"), ("pl", "„a «b» c”"),
    ("sv", "”a ’b’ c”"), ("da", "“a ‘b’ c”"), ("nb", "«a ‘b’ c»"), ("fi", "”a ’b’ c”"),
    ("cs", "„a ‚b‘ c“"), ("hu", "„a »b« c”"), ("ru", "«a „b“ c»"), ("uk", "«a „b“ c»"),
    ("el", "«a “b” c»"), ("tr", "“a ‘b’ c”"), ("ja", "「a 『b』 c」"), ("zh-Hans", "“a ‘b’ c”"),
    ("zh-Hant", "「a 『b』 c」"), ("zh-TW", "「a 『b』 c」"), ("zh-HK", "「a 『b』 c」"), ("zh", "“a ‘b’ c”"),
    ("ko", "“a ‘b’ c”"), ("ar", "”a ’b‘ c“"), ("he", "”a ’b’ c”"), ("fa", "«a ‹b› c»"),
    ("hi", "“a ‘b’ c”"), ("th", "“a ‘b’ c”"), ("vi", "“a ‘b’ c”"), ("xx", "“a ‘b’ c”"),
  ])
  func `quotations have the marks of the language, which take turns`(tag: String, expected: String)
    throws
  {
    #expect(try set("\"a 'b' c\"", in: tag) == expected)
    #expect(try set("\"a \"b\" c\"", in: tag) == expected)
  }

  @Test(arguments: [
    ("It's the users' \"choice\".", "It’s the users’ “choice”."), ("'a' and 'b'", "‘a’ and ‘b’"),
    ("rock 'n' roll", "rock ’n’ roll"), ("the '90s, '24", "the ’90s, ’24"), ("'tis", "’tis"),
    ("5'10\" tall, 27\" wide", "5'10\" tall, 27\" wide"), ("a \"27\" b", "a “27” b"),
    ("(\"a\") [\"b\"] \"c\"-\"d\"—\"e\"", "(“a”) [“b”] “c”-“d”—“e”"),
    ("\"a,\" \"b\"?", "“a,” “b”?"),
    ("\"'a' b\"", "“‘a’ b”"), ("\"a 'b'\"", "“a ‘b’”"), ("'a \"b\" c'", "‘a “b” c’"),
    ("a \" b ' c", "a \" b ' c"), ("\"", "\""), ("'", "'"), ("\"\"", "“”"), ("a\"", "a\""),
    ("\"a", "“a"), ("“a” it’s", "“a” it’s"), ("\"{{a'b}}\" {{c\"}}", "“{{a'b}}” {{c\"}}"),
    ("\"...a\" \".com\".", "“...a” “.com”."), ("\"…a\" \"é\"", "“…a” “é”"), ("{\"a\"}", "{“a”}"),
    ("x=\"y\"", "x=“y”"),
    ("\"強調\"", "“強調”"), ("don't {don't}", "don’t {don’t}"), ("", ""),
  ])
  func `a mark opens or closes by what stands beside it`(text: String, expected: String) throws {
    #expect(try set(text, in: "en") == expected)
  }

  @Test(arguments: [
    ("en", "Tap 'Save' and don't wait.", "Tap ‘Save’ and don’t wait."),
    ("en", "the '60-'70 or '90s and 'x'", "the ’60-’70 or ’90s and ‘x’"),
    ("en", "'30 days' isn't '24", "‘30 days’ isn’t ’24"),
    ("en", "'50% off' isn't", "‘50% off’ isn’t"),
    ("en", "'10-20 users' isn't", "‘10-20 users’ isn’t"),
    ("en", "'Til' 'tis 'em", "‘Til’ ’tis ’em"),
    ("en", "the owners' 'x' isn't 'y'.", "the owners’ ‘x’ isn’t ‘y’."),
    ("en", "'don't', 'can't'", "‘don’t’, ‘can’t’"), ("en", "{{a}}'s 'b'", "{{a}}’s ‘b’"),
    ("en", "\"'a' isn't 'b'\"", "“‘a’ isn’t ‘b’”"), ("en", "rock 'n 'roll'", "rock ’n ‘roll’"),
    ("en", "'Round trip' isn't 'round", "‘Round trip’ isn’t ’round"),
    ("de", "'Sichern' geht's", "‚Sichern‘ geht’s"),
    ("de", "Taste 'n' für 'ne", "Taste ‚n‘ für ’ne"),
    ("de", "die '90er und 'x'", "die ’90er und ‚x‘"),
    ("nl", "om 's nachts 'uit'", "om ’s nachts ‘uit’"),
    ("nl", "'s-Gravenhage of 't Gooi, 'n 'zin' z'n", "’s-Gravenhage of ’t Gooi, ’n ‘zin’ z’n"),
    ("af", "'n 'knop'", "’n ‘knop’"), ("it", "'un po' di più' l'è", "“un po’ di più” l’è"),
    ("da", "'90'erne og 'x'", "’90’erne og ‘x’"), ("sv", "\"'a' b\"", "”’a’ b”"),
    ("hu", "'\"a\" b'", "»„a” b«"), ("ar", "\"'ك' و\"", "”’ك‘ و“"),
    ("uk", "'Зберегти' об'єкт", "„Зберегти“ об’єкт"),
    ("pl", "'Zapisz' d'Artagnan", "«Zapisz» d’Artagnan"),
    ("ko", "'저장' don't '취소'를", "‘저장’ don’t ‘취소’를"), ("zh", "'90后 '好'", "’90后 ‘好’"),
    ("ja", "'保存' don't '取消'", "『保存』 don’t 『取消』"),
  ])
  func `a quotation begins by its own context, whatever contractions follow`(
    tag: String, text: String, expected: String
  ) throws {
    #expect(try set(text, in: tag) == expected)
  }

  @Test(arguments: [
    ("it", "l'ufficio e un po' di \"tutto\"", "l’ufficio e un po’ di «tutto»"),
    ("nl", "'s avonds om 6 uur", "’s avonds om 6 uur"),
    ("de", "\"Wort\", 'n Wort", "„Wort“, ’n Wort"),
    ("ja", "これは\"強調\"です。\"PayPal\"は\"x\"", "これは「強調」です。「PayPal」は「x」"),
    ("ja", "don't", "don’t"), ("zh", "他说\"好\"，\"不'很'好\"", "他说“好”，“不‘很’好”"),
    ("ko", "\"강조\"는 '말'을", "“강조”는 ‘말’을"), ("he", "\"צה\"ל\" ז'קט", "”צה\"ל” ז'קט"),
    ("ru", "\"Слово\"", "«Слово»"), ("ar", "\"كلمة\"،", "”كلمة“،"), ("uk", "об'єкт", "об’єкт"),
  ])
  func `words of each script keep their own signs`(tag: String, text: String, expected: String)
    throws
  {
    #expect(try set(text, in: tag) == expected)
  }

  @Test(arguments: [
    ("Quoi? Non! Si; a: b", "Quoi_? Non_! Si_; a~: b"),
    ("Quoi ? Non ! Si ; a : b", "Quoi_? Non_! Si_; a~: b"),
    ("20% et 20 % et {{vat}}%", "20_% et 20_% et {{vat}}_%"), ("100%25 %A9", "100%25 %A9"),
    ("Ouvrez %APPDATA% et gagnez 5%.", "Ouvrez %APPDATA% et gagnez 5_%."),
    ("%1$s %TEMP% : % et %%, x %, n%", "%1$s %TEMP%~: % et %%, x %, n%"),
    ("(20 %) 5%; {{vat}} %", "(20_%) 5_%_; {{vat}}_%"),
    ("à 12:30, 16:9", "à 12:30, 16:9"),
    ("https://a.example/?b=c;d!e", "https://a.example/?b=c;d!e"),
    ("bien :) mal ;-) :-(", "bien :) mal ;-) :-("),
    ("Quoi?! Non!!! (vrai?)", "Quoi_?! Non_!!! (vrai_?)"),
    ("« mot » «mot» \"mot\"", "«_mot_» «_mot_» «_mot_»"), ("«~mot~» a~: b_!", "«~mot~» a~: b_!"),
    ("\"Quoi?\" \"a\"!", "«_Quoi_?_» «_a_»_!"), (": a", ": a"), ("? !", "?_!"), ("", ""),
    ("C'est 'mot'.", "C’est “mot”."), ("(!) [?]", "(!) [?]"), ("fin :", "fin~:"), ("é?", "é_?"),
    ("{{payments:cards}} a", "{{payments:cards}} a"), ("etc.: a", "etc.~: a"), ("«", "«"),
    ("»", "»"),
  ])
  func `French has spaces before its punctuation`(text: String, expected: String) throws {
    let text = text.replacing("_", with: "\u{202F}").replacing("~", with: "\u{A0}")
    #expect(try set(text, in: "fr") == expected)
  }

  @Test func `in Canada only the colon and quotation marks have a space`() throws {
    #expect(try set("\"Quoi\"? Non! Si; 20%: b", in: "fr-CA") == "«_Quoi_»? Non! Si; 20%~: b")
    #expect(try set("Quoi? a: \"b\"", in: "it") == "Quoi? a: «b»")
  }

  @Test func `each rule can be switched off`() throws {
    var switches = TypographySwitches()
    switches.spaces = false
    #expect(try set("\"a\"?", in: "fr", switches) == "«a»?")
    switches = TypographySwitches()
    switches.quotes = false
    #expect(try set("\"a\"? l'a", in: "fr", switches) == "\"a\"_? l'a")
    #expect(try set("\"a\"? l'a", in: "fr", .off) == "\"a\"? l'a")
  }

  @Test(arguments: ["\"", "'", "'a ", "\"a ", "a' ", "\"a\" ", ":", "?", "«", "{{", "{{\"}}", "5'"])
  func `a text of one thing over and over takes time in proportion`(filling: String) throws {
    for tail in ["", "bbb"] {
      let text = RepeatedText(filling, filling, next: tail, count: 100_000)
      let growth = try Growth(of: text) { _ = try set($0, in: "fr") }
      #expect(growth.isInProportion, "\(tail)")
    }
  }

  @Test func `whatever stands in a text, all but its marks and spaces stays`() throws {
    let signs = Array("\"'\"'«»:;!?%{} \u{A0}ab1é.,()-日。「」\u{202F}😀")
    var random = Xorshift()
    let marks = Set("\"'“”‘’«»‹›「」『』„‚ \u{A0}\u{202F}")
    for tag in ["en", "fr", "de", "ja", "hu"] {
      for _ in 0..<500 {
        let text = String((0..<30).map { _ in signs.randomElement(using: &random)! })
        let set = try Typography(#require(Language(tag)), TypographySwitches()).text(text)
        #expect(set.filter { !marks.contains($0) } == text.filter { !marks.contains($0) })
      }
    }
  }
}
