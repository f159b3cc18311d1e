import Languages
import Testing

@testable import HelpSite

@Suite struct PluralTests {
  /// One example for each form of a rule and for its edges, agreed with ICU 76.
  @Test(arguments: [
    "ja": "0:other 1:other 2:other 1.5:other",
    "zh-Hant": "1:other", "ko": "1:other", "vi": "0:one 1:one 2:other", "th": "1:other",
    "id": "1:other",
    "en": "0:other 1:one 2:other 1.0:other 1.5:other 1000000:other",
    "de": "1:one 1.0:other", "nl": "1:one", "sv": "1:one", "fi": "1:one 2:other", "sw": "1:one",
    "et": "0:other 1:one", "gl": "1:one", "en-GB": "1:one",
    "tr": "1:one 1.0:one 2:other", "el": "1:one", "hu": "1:one", "bg": "1:one", "nb": "1:one",
    "no": "1:one 0:other", "eu": "1:one", "sq": "1:one", "az": "1:one", "ka": "1:one 0:other",
    "kk": "1:one", "ta": "1:one", "te": "1:one", "af": "1:one",
    "it": "0:other 1:one 1.0:other 2:other 1000000:many 2000000:many 1000001:other 0.5:other",
    "ca": "1:one 1000000:many",
    "pt-PT": "0:other 1:one 1.5:other 1000000:many",
    "es": "0:other 1:one 1.0:one 1.5:other 1000000:many",
    "fr": "0:one 1:one 1.5:one 2:other 1000000:many",
    "pt": "0:one 1:one 2:other 1000000:many", "pt-BR": "0:one 1.5:one 2:other",
    "hi": "0:one 1:one 0.5:one 1.5:other 2:other", "fa": "0:one 1:one", "bn": "0:one 2:other",
    "zu": "0:one 1:one",
    "hy": "0:one 1.5:one 2:other",
    "pa": "0:one 1:one 0.5:other",
    "da": "0:other 1:one 0.5:one 1.5:one 2:other 2.5:other",
    "is": "1:one 11:other 21:one 1.5:other 0.1:one 0.11:other",
    "mk": "1:one 11:other 21:one 0.1:one 0.5:other",
    "fil": "1:one 4:other 6:other 9:other 10:one 14:other 0.5:one 0.4:other",
    "si": "0:one 1:one 0.1:one 0.5:other",
    "he": "0:other 1:one 2:two 3:other 20:other 0.5:one 1.0:other",
    "lv": "0:zero 1:one 2:other 10:zero 11:zero 21:one 0.5:other 0.1:one 1.11:zero",
    "lt": "0:other 1:one 2:few 9:few 10:other 11:other 21:one 22:few 0.5:many 1.0:one",
    "ar": "0:zero 1:one 2:two 3:few 10:few 11:many 99:many 100:other 102:other 103:few 111:many",
    "ga": "0:other 1:one 2:two 3:few 6:few 7:many 10:many 11:other",
    "cy": "0:zero 1:one 2:two 3:few 4:other 5:other 6:many 7:other",
    "mt": "0:few 1:one 2:two 10:few 11:many 19:many 20:other 103:few 111:many",
    "gd": "1:one 11:one 2:two 12:two 3:few 13:few 20:other",
    "ro": "0:few 1:one 2:few 19:few 20:other 100:other 101:few 119:few 120:other 1.5:few",
    "hr": "1:one 2:few 5:other 11:other 12:other 21:one 22:few 0.1:one 0.2:few 0.5:other",
    "sr-Latn": "1:one 3:few 5:other", "bs": "21:one",
    "sl": "1:one 2:two 3:few 4:few 5:other 101:one 102:two 103:few 111:other 1.5:few",
    "hsb": "1:one 2:two 3:few 5:other 0.1:one 0.5:other",
    "cs": "0:other 1:one 2:few 4:few 5:other 22:other 1.5:many 1.0:many", "sk": "2:few 5:other",
    "pl": "0:many 1:one 2:few 4:few 5:many 12:many 21:many 22:few 112:many 122:few 1.5:other",
    "ru": "0:many 1:one 2:few 5:many 11:many 12:many 21:one 22:few 25:many 111:many 1.5:other",
    "uk": "1:one 2:few 5:many 11:many 21:one", "be": "1:one 1.0:one 2:few 5:many 1.5:other",
    "se": "1:one 2:two 3:other",
    "pt-AO": "0:other 1:one", "br": "1:one 11:other 21:one 2:two 3:few 9:few 1000000:many 5:other",
    "gv": "1:one 2:two 20:few 3:other 1.5:many", "lag": "0:zero 1:one 2:other 1.5:one",
    "kw": "0:zero 1:one 2:two 3:few 21:many 1000:two 4:other", "ksh": "0:zero 1:one 2:other",
    "shi": "0:one 1:one 2:few 10:few 11:other 0.5:one 2.5:other", "tzm": "0:one 11:one 2:other",
    "an": "1:one", "bal": "1:one", "pap": "1:one", "csw": "0:one 2:other", "lld": "1:one",
    "tlh": "0:zero 1:one 2:two 3:other",
  ])
  func `a number takes the form that CLDR gives it`(tag: String, examples: String) throws {
    let language = try #require(Language(tag))
    for example in examples.split(separator: " ") {
      let parts = example.split(separator: ":").map(String.init)
      let number = try #require(PluralNumber(parts[0]))
      #expect(language.pluralCategory(of: number).rawValue == parts[1], "\(parts[0])")
      guard let whole = Int(parts[0]) else { continue }
      #expect(language.pluralCategory(of: whole).rawValue == parts[1])
      #expect(language.pluralCategory(of: -whole).rawValue == parts[1])
    }
  }

  @Test(arguments: [
    ("ja", "other", "other"), ("en", "one other", "one other"),
    ("tlh", "zero one two few many other", "other"),
    ("vi", "one other", "one other"), ("br", "one two few many other", "one two few other"),
    ("kw", "zero one two few many other", "zero one two few many other"),
    ("pap", "one other", "one other"),
    ("fr", "one many other", "one other"), ("it", "one many other", "one other"),
    ("pt-PT", "one many other", "one other"), ("cs", "one few many other", "one few other"),
    ("lt", "one few many other", "one few other"), ("pl", "one few many other", "one few many"),
    ("ru", "one few many other", "one few many"),
    ("ar", "zero one two few many other", "zero one two few many other"),
    ("he", "one two other", "one two other"), ("sl", "one two few other", "one two few other"),
    ("ro", "one few other", "one few other"), ("lv", "zero one other", "zero one other"),
  ])
  func `a language knows its forms, and those that counts need`(
    tag: String, all: String, counts: String
  ) throws {
    let language = try #require(Language(tag))
    #expect(language.pluralCategories.map(\.rawValue).joined(separator: " ") == all)
    #expect(language.countCategories.map(\.rawValue).joined(separator: " ") == counts)
  }

  @Test func `no rule gives a form that it doesn't list`() {
    let fractions = ["0.0", "0.1", "0.2", "0.5", "1.0", "1.5", "2.0", "1.11", "10.10", "1000000.0"]
    let numbers = ((0...200).map(String.init) + ["1000000"] + fractions).compactMap(
      PluralNumber.init)
    for (tags, rules) in PluralRule.table {
      let rule = PluralRule(rules)
      #expect(Set(numbers.map(rule.category)) == Set(rule.categories), "\(tags)")
    }
  }

  @Test func `every language of the table has one rule and is a language`() throws {
    for tag in PluralRule.byTag.keys { #expect(Language(tag) != nil, "\(tag)") }
    let tags = PluralRule.table.flatMap { $0.tags.split(separator: " ") }
    #expect(tags.count == Set(tags).count)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1e3", "1,5", "1.2.3", "1234567890123456", "--1", "١",
  ])
  func `a text that isn't a plain number has no form`(text: String) {
    #expect(PluralNumber(text) == nil)
  }
}
