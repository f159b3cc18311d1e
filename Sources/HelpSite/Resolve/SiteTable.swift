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
    return languages.flatMap { index -> [SitePage] in
      let settings = all[index]
      let pages = shown(in: settings.language)
      let folder = configuration.folder(of: settings.language)
      return keys.compactMap { key in
        guard !unread.contains(key), let content = pages[key],
          let own = indexes[content.file.language]
        else { return nil }
        return SitePage(
          language: index, content: content, contentLanguage: own,
          isFallback: own != index,
          address: address(of: content, below: folder),
          stale: stale.isEmpty ? nil : stale[content.file.language]?[key])
      }
    }
  }

  /// The address of a page for the readers of a language.
  func address(of page: ParsedPage, in language: Language) -> PageAddress {
    address(of: page, below: configuration.folder(of: language))
  }

  /// The key's folders, then the slug or the file's name; of a folder's page, the name is the folder's.
  private func address(of page: ParsedPage, below folder: String) -> PageAddress {
    var path = page.file.addressPath
    if let slug = page.header.slug {
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      path = slash.map { path[...$0] + slug } ?? slug
    }
    return PageAddress(
      folder: folder.isEmpty ? path : folder + "/" + path, base: configuration.baseURL)
  }
}
