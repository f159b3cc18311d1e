import Languages
import Testing

@testable import HelpSite

@Suite struct LanguageTests {
  @Test(arguments: [
    "en", "fil", "pt-BR", "es-419", "zh-Hant", "zh-Hant-HK", "sr-Latn", "no", "yue", "ff-Adlm-GN",
  ])
  func `a tag in canonical form is a language`(tag: String) throws {
    let language = try #require(Language(tag))
    #expect(language.tag == tag)
  }

  @Test(arguments: [
    "", "-", "e", "EN", "en-", "-en", "en-us", "pt_BR", "zh-hant", "zh-HANT", "zh-TW-Hant",
    "en-USA",
    "en-1", "en-41", "de-AT-1996", "engl", "english", "x-klingon", "é", "日本", "en ", "en-US-",
    "iw", "in", "ji", "jw", "mo", "deu", "eng", "ger", "chi",
  ])
  func `any other text is none`(text: String) {
    #expect(Language(text) == nil)
  }

  @Test(arguments: [
    ("PT-br", "pt-BR"), ("pt_BR", "pt-BR"), ("EN", "en"), ("it_IT.UTF-8", "it-IT"),
    ("zh_hant_tw", "zh-Hant-TW"), ("ZH-HANT", "zh-Hant"), ("de-AT-1996", "de-AT"),
    ("iw", "he"), ("in_ID", "id-ID"), ("mo", "ro"), ("deu", "de"), ("ger", "de"), ("cmn", "zh"),
    ("en-UK", "en-GB"), ("jp", "ja"), ("cz", "cs"), ("tl", "fil"), ("fil", "fil"),
    ("cn", "zh"), ("dk", "da"), ("gr", "el"), ("ua", "uk"), ("vn", "vi"), ("kr-KR", "kr-KR"),
    ("at", "de"), ("us", "en"), ("en-XX", "en"), ("zh-yue", "yue"), ("art-lojban", "jbo"),
    ("i-lux", "lb"), ("de-CH-1996", "de-CH"), ("sh", "sr-Latn"), ("kmr", "ku"), ("de-DEU", "de-DE"),
    ("en-u-ca-buddhist", "en"), ("zh-Hanz-TW", "zh-TW"), ("prs-AF", "fa-AF"), ("ca-valencia", "ca"),
    ("zh-TW", "zh-TW"), ("es-419", "es-419"),
  ])
  func `a hint names the tag that a text means`(text: String, tag: String) {
    #expect(Language.canonical(text) == tag)
    #expect(Language(tag) != nil)
  }

  @Test(arguments: [
    "xx", "qaa", "und", "und-DE", "xx-DE", "", "-", "english", "x-klingon", "C", "12", "日本語", "_DE",
  ])
  func `there is no hint for a text that means no language`(text: String) {
    #expect(Language.canonical(text) == nil)
  }

  @Test(arguments: [
    "en", "pt-BR", "zh-Hant", "es-419", "en-001", "fil", "swg", "nan", "yue", "pap", "ht", "la",
    "gsw",
    "tlh", "tzm", "rhg", "az-Arab", "en-XK", "sr-Latn-ME", "kok",
  ])
  func `a language's codes are those of ISO 639, 15924 and 3166-1`(tag: String) throws {
    #expect(try Language.named(tag).tag == tag)
  }

  @Test(arguments: [
    "jp": "'jp' is no language of ISO 639", "xx-DE": "'xx' is no language of ISO 639",
    "qaa": "'qaa' is no language of ISO 639",
    "en-UK": "'UK' is no region of ISO 3166-1", "en-XX": "'XX' is no region of ISO 3166-1",
    "en-999": "'999' is no region of ISO 3166-1", "sr-SU": "'SU' is no region of ISO 3166-1",
    "zh-Hanz": "'Hanz' is no script of ISO 15924", "und": "'und' stands for no single language",
    "mul": "'mul' stands for no single language", "iw": "'iw' is known by another tag",
    "deu": "'deu' is known by another tag", "kmr": "'kmr' is known by another tag",
    "de-CH-1996":
      "a language is named by its code, a script and a region; '1996' in 'de-CH-1996' is not supported",
    "zh-yue":
      "a language is named by its code, a script and a region; 'yue' in 'zh-yue' is not supported",
    "en-us": "'en-us' is no language tag", "EN": "'EN' is no language tag",
    "english": "'english' is no language tag", "": "'' is no language tag",
    "en--US": "'en--US' is no language tag", "../en": "'../en' is no language tag",
  ])
  func `a tag that names no language says why`(tag: String, message: String) {
    let problem = #expect(throws: LanguageTagProblem.self) { try Language.named(tag) }
    #expect(problem?.message(about: tag) == message)
  }

  @Test(arguments: ["IT", "GB", "US", "XK", "TW", "AX"])
  func `a country is one of ISO 3166-1`(code: String) { #expect(CodeRegistry.hasCountry(code)) }

  @Test(arguments: [
    "UK", "EU", "XX", "EL", "AC", "IC", "SU", "AN", "UN", "ZZ", "419", "001", "it", "ITA", "", "I",
  ])
  func `any other code is no country`(code: String) { #expect(!CodeRegistry.hasCountry(code)) }

  @Test(
    arguments: [
      ("UK", "GB"), ("EL", "GR"), ("USA", "US"), ("276", "DE"), ("BU", "MM"), ("YU", nil),
      ("XX", nil),
    ] as [(String, String?)])
  func `a country has one code in use`(code: String, current: String?) {
    #expect(CodeRegistry.current(code, .region) == current)
  }

  @Test func `languages sort by their tags' bytes`() throws {
    let sorted = try languages("zh-Hant pt-BR pt en-GB en zh").sorted().map(\.tag)
    #expect(sorted == ["en", "en-GB", "pt", "pt-BR", "zh", "zh-Hant"])
  }

  @Test func `a URL has the tag in lower case`() throws {
    let language = try #require(Language("zh-Hant-HK"))
    #expect(language.pathSegment == "zh-hant-hk")
    #expect(language.code == "zh")
    #expect(language.script == "Hant")
    #expect(language.region == "HK")
  }

  @Test(arguments: [
    "ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "ks", "syr", "nqo", "rhg",
    "az-Arab", "ku-Arab", "ff-Adlm", "pa-PK", "uz-AF", "kk-CN",
  ])
  func `a script from right to left gives its direction`(tag: String) throws {
    #expect(try #require(Language(tag)).direction == .rightToLeft)
  }

  @Test(arguments: [
    "en", "ja", "zh-Hant", "he-Latn", "ur-Latn", "ar-Latn", "ks-Deva", "sd-Deva", "pa", "uz", "az",
    "tlh", "xx",
  ])
  func `any other language runs from left to right`(tag: String) throws {
    #expect(try #require(Language(tag)).direction == .leftToRight)
  }

  @Test(arguments: [
    ("en", ""), ("it", ""), ("pt-BR", "pt"), ("pt-AO", "pt-PT pt"), ("es-MX", "es-419 es"),
    ("es-419", "es"), ("es-ES", "es"), ("zh-Hant", ""), ("zh-Hans", "zh"), ("zh-CN", "zh-Hans zh"),
    ("zh-TW", "zh-Hant"), ("zh-Hant-HK", "zh-HK zh-Hant"), ("zh-HK", "zh-Hant-HK zh-Hant"),
    ("zh-MO", "zh-Hant-HK zh-HK zh-Hant"), ("zh", "zh-Hans"), ("zh-Hans-CN", "zh-CN zh-Hans zh"),
    ("sr-Latn-RS", "sr-Latn"), ("sr-Latn", ""), ("sr-Cyrl", "sr"), ("sr", "sr-Cyrl"),
    ("pa-PK", "pa-Arab"), ("en-AU", "en-001 en"), ("en-AT", "en-150 en-001 en"), ("de-AT", "de"),
    ("en-GB", "en-001 en"), ("nb", "no"), ("nb-NO", "nb no"), ("no", "nb"), ("nn", "no nb"),
    ("ht", ""), ("xx-YY", "xx"),
  ])
  func `a language inherits as CLDR's do, in all spellings`(tag: String, parents: String) throws {
    let shortest = try languages(parents).map(\.tag)
    // The same with a script or a region that goes without saying stands between them.
    let found = try #require(Language(tag)).parents.map(\.tag).filter(shortest.contains)
    #expect(found == shortest)
  }

  @Test(arguments: [
    ("zh-CN", "zh-Hans-CN zh-Hans zh"), ("zh", "zh-Hans zh-Hans-CN zh-CN"),
    ("pt", "pt-Latn pt-Latn-BR pt-BR"),
    ("zh-Hant", "zh-Hant-TW zh-TW"),
  ])
  func `what goes without saying is the same language`(tag: String, parents: String) throws {
    #expect(try #require(Language(tag)).parents == languages(parents))
  }

  @Test(
    arguments: [
      ("pt", "PT", "pt-PT"), ("pt", "BR", "pt-BR"), ("en", "GB", "en-GB"), ("en", "US", "en-US"),
      ("fr", "CA", "fr-CA"), ("es", "MX", "es-MX"), ("de", "AT", "de-AT"), ("de", "CH", "de-CH"),
      ("ar", "AE", "ar-AE"), ("zh-Hant", "HK", "zh-Hant-HK"), ("no", "NO", "no-NO"),
      ("en", "FR", "en"), ("ja", "US", "ja"), ("zh-Hans", "TW", "zh-Hans"),
      ("de-CH", "DE", "de-CH"),
      ("en", nil, "en"), ("it", "XX", "it"),
    ] as [(String, String?, String)])
  func `a language is written as in its market, if it is one of the market's`(
    tag: String, market: String?, expected: String
  ) throws {
    #expect(try #require(Language(tag)).written(in: market).tag == expected)
  }
}
