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
    ("zh-TW", "zh-TW"), ("es-419", "es-419"),
  ])
  func `a hint names the tag that a text means`(text: String, tag: String) {
    #expect(Language.canonical(text) == tag)
    #expect(Language(tag) != nil)
  }

  @Test(arguments: ["", "-", "english", "x-klingon", "C", "12", "日本語", "_DE"])
  func `there is no hint for a text that means no language`(text: String) {
    #expect(Language.canonical(text) == nil)
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
    ("es-419", "es"), ("es-ES", "es"), ("zh-Hant", ""), ("zh-Hans", "zh"), ("zh-CN", "zh"),
    ("zh-TW", "zh-Hant"), ("zh-Hant-HK", "zh-Hant"), ("zh-MO", "zh-Hant-HK zh-Hant"),
    ("sr-Latn-RS", "sr-Latn"), ("sr-Latn", ""), ("sr-Cyrl", "sr"), ("pa-PK", "pa-Arab"),
    ("nb", "no"), ("nb-NO", "nb no"), ("xx-YY", "xx"),
  ])
  func `a language inherits as CLDR's do`(tag: String, parents: String) throws {
    #expect(try #require(Language(tag)).parents == languages(parents))
  }
}
