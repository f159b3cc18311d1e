import Foundation
import Languages
import TestSupport
import Testing

@testable import HelpSite

/// What holds for the default theme's words in each of its languages.
@Suite struct ThemeWordsTests {
  private static let folder = packageRoot.appending(path: "templates/strings")
  static let tags = try! FileManager.default.contentsOfDirectory(atPath: folder.path)
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

  private func words(_ tag: String) throws -> (file: StringsFile, found: [Diagnostic]) {
    let bytes = try Data(contentsOf: Self.folder.appending(path: "\(tag).yaml"))
    return StringsReader.read(
      Array(bytes), file: "\(tag).yaml", language: try #require(Language(tag))
    ).both
  }

  /// The texts of a word: one, or one for each plural form.
  private func texts(_ entry: StringTable.Entry?) -> [String] {
    switch entry {
    case .text(let text): [text]
    case .plural(let forms): [forms[.other] ?? ""]
    case nil: []
    }
  }

  private func placeholders(_ texts: [String]) -> [Set<String>] {
    texts.map { Set($0.matches(of: /\{\w+\}/).map { String($0.output) }) }
  }

  @Test(arguments: tags)
  func `a language has all words that English has, with their placeholders`(tag: String) throws {
    let (english, (file, found)) = (try words("en").file, try words(tag))
    #expect(found.isEmpty)
    #expect(Set(file.words.keys) == Set(english.words.keys))
    for (key, entry) in english.words {
      #expect(placeholders(texts(file.words[key])) == placeholders(texts(entry)), "\(key)")
    }
  }

  @Test(arguments: tags)
  func `no sentence ends in two full stops, whatever it is filled with`(tag: String) throws {
    let language = try #require(Language(tag))
    let formats = LanguageFormats(language)
    let values = [
      "time": formats.time(try #require(ClockTime(hour: 18, minute: 0))), "n": "3",
      "zone": try #require(formats.timeZoneName("Europe/Rome")),
      "languages": formats.list([language, Language("fr")!]),
    ]
    for (key, entry) in try words(tag).file.words {
      for var text in texts(entry) {
        for (name, value) in values { text.replace("{\(name)}", with: value) }
        #expect(!text.contains(/[.。।]\s*[.。।]/), "\(key): \(text)")
      }
    }
  }

  @Test(arguments: tags)
  func `the search knows other words for what buyers ask about`(tag: String) throws {
    let lists = try words(tag).file.synonyms
    for topic in [
      "subscription", "renewal", "discount", "quote", "purchase order", "direct debit",
      "reverse charge", "right of withdrawal",
    ] {
      let list = lists.first { $0.contains { $0.lowercased() == topic } }
      #expect((list?.count ?? 0) > 2, "\(topic)")
    }
  }

  @Test(arguments: tags)
  func `the search knows how buyers ask for the desk, for ways to pay and for much else`(
    tag: String
  ) throws {
    let (file, english) = (try words(tag).file, try words("en").file)
    func list(with word: String) -> [String]? {
      file.synonyms.first { $0.contains { $0.lowercased() == word.lowercased() } }
    }
    #expect((list(with: "Apple Pay")?.count ?? 0) > 8)
    for key in ["deskOpen"] {
      let word = try #require(texts(file.words[key]).first)
      #expect((list(with: word)?.count ?? 0) > 4, "\(word)")
    }
    // Computers, trials, lost codes, prices, money back, stopping, discounts, mail, declined cards.
    #expect(file.synonyms.count >= 28)
    #expect(file.fillers.count >= 35)
    #expect(Set(file.fillers).count == file.fillers.count)
    for list in file.synonyms { #expect(Set(list).count == list.count, "\(list)") }
    #expect(file.words["searchDoubt"] != english.words["searchDoubt"] || tag == "en")
  }

  @Test func `the guide lists the theme's languages`() throws {
    let guide = try String(
      contentsOf: packageRoot.appending(path: "Documentation/languages.md"), encoding: .utf8)
    let listed = try #require(guide.firstMatch(of: /has them in (\d+) languages: ([^.]+)\./))
    let tags = listed.2.matches(of: /`([A-Za-z-]+)`/).map { String($0.1) }
    #expect(tags == Self.tags)
    #expect(Int(listed.1) == Self.tags.count)
  }
}
