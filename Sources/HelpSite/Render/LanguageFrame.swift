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
  /// What the kinds of page take from other hosts.
  private let services: [PageKind: PageServices]
  let index: LanguageIndex
  /// 0 to 9 as the language writes them.
  private let digits: [String]
  private let values: [Value?]
  /// `extra` for a page that has none of its own.
  let pageExtra: Value
  private let names: TemplateLibrary
  private let icons: [TopicIcon: Value]
  /// What sections show by name, for lists and for who searches.
  let sectionNames: SectionNames
  /// Whether search engines may list the language's pages.
  let isReleased: Bool
  /// What other sites show with a link to a page, if no picture is named.
  let picture: Asset?
  /// Whether they may list those that name all its pages.
  let listsOverview: Bool

  init(site: Site, language: LanguageIndex, names: TemplateLibrary) {
    settings = site.settings[language]
    strings = site.source.strings[settings.language]!
    formats = LanguageFormats(settings.formatLanguage)
    structuredData = StructuredData(site: site, language: language)
    index = language
    sectionNames = SectionNames(site.source, for: settings)
    isReleased = site.isReleased(language)
    listsOverview = site.listsOverview(of: language)
    let formats = formats
    digits = (0...9).map { formats.number(Decimal($0)) }
    self.names = names
    icons = Self.icons(names)
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
    services = Dictionary(
      uniqueKeysWithValues: PageKind.allCases.map { ($0, PageServices(configuration, on: $0)) })
    // Pages of other kinds take nothing.
    set(.contentSecurityPolicy, .text(ContentSecurityPolicy(configuration).text))
    set(.services, .absent)
    set(.search, Self.search(site, language, strings))
    set(.allQuestions, .url(site.allQuestions(language)?.path))
    set(
      .theme,
      .record([
        .isAccordion: .flag(configuration.theme.answers == .accordion),
        .isOpen: .flag(configuration.theme.answers == .open),
      ]))
    // Pages that are to be found or can be edited say so themselves.
    set(.isSearched, .flag(false))
    // Pages with a contact block of their own say so themselves.
    let hasContact = !site.source.contact.channels.isEmpty
    set(.contactURL, .url(hasContact ? home + "#" + Self.contactID : nil))
    set(.editURL, .absent)
    set(.markdown, .absent)
    set(.languageList, .absent)
    let around = FrameValues(site: site, language: language, strings: strings, formats: formats)
    set(.navigation, around.navigation)
    set(.banner, around.banner)
    set(.logo, around.logo)
    set(.tabIcon, around.tabIcon)
    set(.touchIcon, .url(around.touchIcon.map { site.source.address(of: $0) }))
    set(.themeColor, around.themeColor)
    set(.manifest, .url(site.manifest(language).path))
    // Pages that people pass on to others say so themselves.
    set(.social, .absent)
    picture = around.touchIcon
    self.values = values
  }

  /// The outermost object: a name of authors' data that no object further in has is absent.
  func value(of name: Name) -> Value? {
    name.id < values.count ? values[name.id] : names.isOpen(name) ? .absent : nil
  }
}

extension LanguageFrame {
  /// The id of the contact block of a page that no Markdown file makes.
  static let contactID = "contact"

  /// What pages of a kind take from other hosts.
  func services(on kind: PageKind) -> PageServices {
    guard let own = services[kind] else { preconditionFailure("a kind of page is left out") }
    return own
  }

  /// What search engines are told to do with a page, which isn't hidden from them unless it is said.
  func robots(isHidden: Bool = false) -> Value {
    isReleased && !isHidden ? .absent : .text("noindex")
  }

  /// The drawing of a page, as flags of which one is set: `icon.card`.
  func icon(_ icon: TopicIcon) -> Value { icons[icon] ?? .absent }

  private static func icons(_ names: TemplateLibrary) -> [TopicIcon: Value] {
    let all = TopicIcon.allCases
    let values = all.map { icon in
      let flags = all.map { ($0.rawValue, Value.flag($0 == icon)) }
      return Value.fields(DataFields(Dictionary(uniqueKeysWithValues: flags), names: names))
    }
    return Dictionary(uniqueKeysWithValues: zip(all, values))
  }

  private static func search(
    _ site: Site, _ language: LanguageIndex, _ strings: StringTable
  ) -> Value {
    let kind = site.configuration.search
    let index = site.searchIndex(language)
    guard kind == .pagefind || index != nil else { return .absent }
    return .record([
      .isBuiltIn: .flag(kind == .builtIn), .isPagefind: .flag(kind == .pagefind),
      .index: .url(index?.path),
      .bundle: .url(kind == .pagefind ? site.base.path + PagefindPath.folder.text + "/" : nil),
      .results: .text(String(decoding: strings.forms(.searchResults).bytes, as: UTF8.self)),
    ])
  }

  /// The address of the contact block: on the page itself if it has one, else on the home page.
  func contactURL(onPage id: String?) -> Value {
    id.map { .url("#" + SitePath.percentEncoded($0)) } ?? values[Field.contactURL.rawValue]
      ?? .absent
  }

  /// The address of the contact block on a page that has it.
  func contactURL(onThis contact: Value) -> Value {
    contact.isTrue ? contactURL(onPage: Self.contactID) : .absent
  }

  /// `extra` for a page with its own.
  func pageExtra(under own: Value) -> Value {
    .fields(LayeredFields(own: own, site: values[Field.extra.rawValue] ?? .absent, names: names))
  }

  /// What a home page is about whose site says nothing of it: the titles of its first pages.
  func description(listing pages: [SitePage], of site: Site) -> String? {
    let titles = pages.prefix(8).map { PageValues.title(of: $0, in: site, for: settings) }
    return titles.isEmpty ? nil : formats.list(titles)
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
