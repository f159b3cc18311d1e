import Languages
import Mustache
import Text

import struct Foundation.Decimal

/// What all pages of one language share: the names that templates find everywhere.
final class LanguageFrame: Fields {
  let settings: LanguageSettings
  let strings: StringTable
  let formats: LanguageFormats
  let structuredData: StructuredData
  let policy: ContentSecurityPolicy
  let index: LanguageIndex
  /// 0 to 9 as the language writes them.
  private let digits: [String]
  private let values: [Value?]
  /// `extra` for a page that has none of its own.
  let pageExtra: Value
  private let names: TemplateLibrary
  /// Whether search engines may list the language's pages.
  let isReleased: Bool
  /// Whether they may list those that name all its pages.
  let listsOverview: Bool

  init(site: Site, language: LanguageIndex, names: TemplateLibrary) {
    settings = site.settings[language]
    strings = site.source.strings[settings.language]!
    formats = LanguageFormats(settings.formatLanguage)
    structuredData = StructuredData(site: site, language: language)
    index = language
    isReleased = site.isReleased(language)
    listsOverview = site.listsOverview(of: language)
    let formats = formats
    digits = (0...9).map { formats.number(Decimal($0)) }
    self.names = names
    let configuration = site.configuration
    let home = site.home(language).path
    var values = [Value?](repeating: nil, count: Field.allCases.count)
    func set(_ field: Field, _ value: Value) { values[field.rawValue] = value }
    set(
      .site,
      .record([
        .name: .words(site.source.words(configuration.name, for: settings), for: settings),
        .url: .url(home),
      ]))
    set(
      .language,
      .record([
        .tag: .text(settings.language.tag),
        .direction: .text(settings.direction.rawValue), .name: .text(settings.name),
        .home: .url(home),
      ]))
    set(.strings, .fields(DataFields(strings: strings, names: names)))
    set(.assets, .fields(DataFields.assets(of: site, names: names)))
    set(.base, .url(site.base.path))
    set(
      .organization,
      .record([
        .name: .text(configuration.organization?.name),
        .url: .url(configuration.organization?.url),
      ]))
    let facts = site.source.facts.texts(in: settings.language, for: settings)
    let extra = Value.data(configuration.extra, names: names, facts: facts)
    set(.extra, extra)
    pageExtra = .fields(LayeredFields(own: .absent, site: extra, names: names))
    policy = ContentSecurityPolicy(configuration)
    set(.contentSecurityPolicy, .text(policy.text))
    set(.search, Self.search(site, language))
    set(.allQuestions, .url(site.allQuestions(language)?.path))
    set(
      .theme,
      .record([
        .isAccordion: .flag(configuration.theme.answers == .accordion),
        .isOpen: .flag(configuration.theme.answers == .open),
      ]))
    // Pages that are to be found or can be edited say so themselves.
    set(.isSearched, .flag(false))
    set(.editURL, .absent)
    self.values = values
  }

  /// The outermost object: a name of authors' data that no object further in has is absent.
  func value(of name: Name) -> Value? {
    name.id < values.count ? values[name.id] : names.isOpen(name) ? .absent : nil
  }
}

extension LanguageFrame {
  /// What search engines are told to do with a page, which shows no draft unless it is said.
  func robots(isDraft: Bool = false) -> Value {
    isReleased && !isDraft ? .absent : .text("noindex")
  }

  private static func search(_ site: Site, _ language: LanguageIndex) -> Value {
    let kind = site.configuration.search
    let index = site.searchIndex(language)
    guard kind == .pagefind || index != nil else { return .absent }
    return .record([
      .isBuiltIn: .flag(kind == .builtIn), .isPagefind: .flag(kind == .pagefind),
      .index: .url(index?.path),
      .bundle: .url(kind == .pagefind ? site.base.path + PagefindPath.folder.text + "/" : nil),
    ])
  }

  /// `extra` for a page with its own.
  func pageExtra(under own: Value) -> Value {
    .fields(LayeredFields(own: own, site: values[Field.extra.rawValue] ?? .absent, names: names))
  }

  /// "12 questions", or `nil` for none.
  func questionCount(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    return strings.text(.questionCount, count: count, formatted: formatted(count))
  }

  /// A number as text: below a thousand no language sets marks between the digits.
  private func formatted(_ count: Int) -> String {
    guard count < 1_000 else { return formats.number(Decimal(count)) }
    return String(count).utf8.map { digits[Int($0 - UInt8(ascii: "0"))] }.joined()
  }
}

extension DataFields {
  /// Words without plural forms; the others need a number and are filled in by the program.
  fileprivate convenience init(strings: StringTable, names: TemplateLibrary) {
    var values: [String: Value] = [:]
    for (key, word) in strings.words {
      if case .text(let text) = word.entry { values[key] = .text(text) }
    }
    self.init(values, names: names)
  }
}
