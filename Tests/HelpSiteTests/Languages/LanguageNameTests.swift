import Languages
import Testing

@testable import HelpSite

@Suite struct LanguageNameTests {
  @Test(arguments: [
    ("en", "English"), ("it", "Italiano"), ("de", "Deutsch"), ("fr", "Français"),
    ("ja", "日本語"), ("ar", "العربية"), ("es", "Español"), ("pt-BR", "Português (Brasil)"),
    ("zh-Hant", "繁體中文"), ("zh-Hans", "简体中文"), ("zh", "中文"), ("zh-TW", "中文（台灣）"),
    ("ko", "한국어"), ("he", "עברית"), ("fa", "فارسی"), ("tr", "Türkçe"), ("ru", "Русский"),
    ("el", "Ελληνικά"), ("cs", "Čeština"), ("sr-Latn", "Srpski (latinica)"), ("nb", "Norsk bokmål"),
    ("hi", "हिन्दी"), ("th", "ไทย"), ("ka", "ქართული"), ("nr", "IsiNdebele"),
    ("en-GB", "English (United Kingdom)"),
  ])
  func `a language names itself in its own words, with a capital`(tag: String, name: String) throws
  {
    #expect(try #require(Language(tag)).autonym == name)
  }

  @Test(arguments: ["tlh", "xx", "mul", "it-Arab", "xx-Latn-DE"])
  func `a language without data is its tag, never a name in another one`(tag: String) throws {
    let language = try #require(Language(tag))
    #expect(!language.hasFormats)
    #expect(language.autonym == tag)
  }

  @Test(arguments: [
    ("en", "de", "German"), ("it", "de", "tedesco"), ("de", "pt-BR", "Portugiesisch (Brasilien)"),
    ("en", "zh-Hant", "Traditional Chinese"), ("en-GB", "zh-Hans", "Simplified Chinese"),
    ("en", "pt-BR", "Brazilian Portuguese"), ("es", "pt-BR", "portugués de Brasil"),
    ("en", "es-419", "Latin American Spanish"), ("vi", "vi", "tiếng Việt"),
    ("vi", "en", "tiếng Anh"),
    ("sv", "en-GB", "brittisk engelska"), ("en", "tlh", "Klingon"),
    ("ja", "it", "イタリア語"), ("fr", "zh-Hant", "chinois traditionnel"), ("ar", "en", "الإنجليزية"),
    ("en", "xx", "xx"), ("tlh", "it", "Italian"), ("da", "ckb", "kurdisk (sorani)"),
    ("ar", "ckb", "الكردية (السورانية)"), ("tr", "ckb", "Kürtçe (Sorani)"),
    ("uk", "ckb", "курдська (сорані)"), ("sv", "ckb", "kurdiska (sorani)"),
  ])
  func `a language names others as running text does`(tag: String, other: String, name: String)
    throws
  {
    let (language, other) = (try #require(Language(tag)), try #require(Language(other)))
    #expect(language.name(of: other) == name)
  }

  /// Languages whose names CLDR has with a comma somewhere, and some more.
  private static let others =
    "ckb az-Arab zh-Hant zh-Hans es-419 pt-BR gsw nds nl-BE fa-AF ku sr-ME"

  @Test(
    arguments: """
      af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it \
      ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn pa pl ps pt pt-PT ro ru si sk sl sq \
      sr sv sw ta te th tr uk ur uz vi yue zh-Hans zh-Hant zu
      """.split(separator: " ").map(String.init))
  func `no name of a language is two in a list`(tag: String) throws {
    let language = try #require(Language(tag))
    for tag in Self.others.split(separator: " ") {
      let name = language.name(of: try #require(Language(String(tag))))
      #expect(!name.contains { ",،、，".contains($0) }, "\(tag): \(name)")
    }
  }
}
