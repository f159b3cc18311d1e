import Languages
import Text

/// Every published page by language and key, and the way from a missing one to its fallback.
struct SiteTable {
  let source: SourceTree
  /// The languages that aren't public, and stand in for no other.
  let unreleased: Set<Language>
  /// The pages that nothing can be said of.
  let unread: UnreadPages
  private let byLanguage: [Language: [PageKey: ParsedPage]]
  /// What each language's readers see by key: its own pages, and those along its chain.
  private let shown: [Language: [PageKey: ParsedPage]]
  /// All keys of the site, sorted.
  let keys: [PageKey]

  init(
    source: SourceTree, pages: [ParsedPage], unreleased: Set<Language> = [],
    unread: UnreadPages = UnreadPages()
  ) {
    self.source = source
    self.unread = unread
    self.unreleased = unreleased
    var byLanguage: [Language: [PageKey: ParsedPage]] = [:]
    for page in pages { byLanguage[page.file.language, default: [:]][page.file.key] = page }
    self.byLanguage = byLanguage
    var shown: [Language: [PageKey: ParsedPage]] = [:]
    for settings in source.configuration.languages {
      var pages = byLanguage[settings.language] ?? [:]
      for language in settings.chain.dropFirst() where !unreleased.contains(language) {
        pages.merge(byLanguage[language] ?? [:]) { own, _ in own }
      }
      shown[settings.language] = pages
    }
    self.shown = shown
    keys = Set(pages.map(\.file.key)).sorted()
  }

  var configuration: SiteConfiguration { source.configuration }

  /// Whether it isn't known if a language is public, since pages that decide it are unread.
  func isDoubtful(_ language: Language) -> Bool {
    guard !unread.isEmpty,
      configuration.languages.contains(where: { $0.language == language && $0.release != nil })
    else { return false }
    return unread.isAny(in: language, configuration.source.language)
  }

  /// The language's own page.
  func own(_ key: PageKey, in language: Language) -> ParsedPage? {
    page(key, among: byLanguage[language] ?? [:])
  }

  /// The page that the language's readers see: its own, or the first along its chain.
  func shown(_ key: PageKey, in language: Language) -> ParsedPage? {
    page(key, among: shown(in: language))
  }

  private func page(_ key: PageKey, among pages: [PageKey: ParsedPage]) -> ParsedPage? {
    pages[key] ?? source.spellings[key].flatMap { pages[$0] }
  }

  /// Of each key the page in the first language that has one, in the order of the keys; without
  /// pages that no list has.
  var firstPages: [ParsedPage] {
    let all = configuration.languages.map { byLanguage[$0.language] ?? [:] }
    return keys.compactMap { key in all.lazy.compactMap { $0[key] }.first }
      .filter { !$0.header.isUnlisted }
  }

  /// All pages that the language's readers see, by key.
  func shown(in language: Language) -> [PageKey: ParsedPage] { shown[language] ?? [:] }

  /// - Parameters:
  ///   - languages: The languages to build.
  ///   - stale: Of each language's own pages, by key, the questions that are out of date.
  /// - Returns: The pages of each language, fallbacks too, sorted by key.
  func sitePages(
    in languages: [LanguageIndex], stale: [Language: [PageKey: StaleQuestions]] = [:]
  ) -> [SitePage] {
    let all = configuration.languages
    let indexes = Dictionary(uniqueKeysWithValues: all.indices.map { (all[$0].language, $0) })
    let originals = byLanguage[configuration.source.language] ?? [:]
    return languages.flatMap { index -> [SitePage] in
      let settings = all[index]
      let pages = shown(in: settings.language)
      let folder = configuration.folder(of: settings.language)
      return keys.compactMap { key in
        guard !unread.contains(key), let content = pages[key],
          let own = indexes[content.file.language]
        else { return nil }
        let stale = stale.isEmpty ? nil : stale[content.file.language]?[key]
        return SitePage(
          language: index, content: content, contentLanguage: own,
          isFallback: own != index,
          address: address(of: content, below: folder), stale: stale,
          days: own == index ? days(of: content, stale) : nil,
          original: own == .source ? nil : originals[key])
      }
    }
  }

  /// The days of a page's own text, if readers see no other.
  private func days(of page: ParsedPage, _ stale: StaleQuestions?) -> PageDays? {
    guard let ledger = source.days else { return nil }
    let isOwn = stale.map { !$0.hasReplaced && $0.count(of: .hidden) == 0 } ?? true
    return isOwn ? PageDays(of: page, in: ledger) : nil
  }

  /// The address of a page for the readers of a language.
  func address(of page: ParsedPage, in language: Language) -> PageAddress {
    address(of: page, below: configuration.folder(of: language))
  }

  private func address(of page: ParsedPage, below folder: String) -> PageAddress {
    let path = page.addressPath
    return PageAddress(
      page: folder.isEmpty ? path : folder + "/" + path, configuration.form(of: page.file.key),
      base: configuration.baseURL)
  }
}
