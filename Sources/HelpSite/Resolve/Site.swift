import Languages
import Text

/// The whole site with every address known: the one table behind links, alternates, switcher and
/// sitemap.
final class Site: Sendable {
  let source: SourceTree
  /// The languages that are built, in the order of `site.yaml`.
  let languages: [LanguageIndex]
  /// Of all languages, also those that aren't built.
  let settings: PerLanguage<LanguageSettings>
  /// All pages in all languages, fallbacks too, sorted by language and key.
  let pages: [SitePage]
  let redirects: [ResolvedRedirect]
  let patterns: [RedirectPattern]
  /// Which of ``languages`` menus, alternates and sitemaps name: those that are public.
  let released: [LanguageIndex]
  private let isPublic: PerLanguage<Bool>
  /// The index in ``pages`` of each key, by language.
  private let indexes: PerLanguage<[PageKey: Int]>
  private let ranges: PerLanguage<Range<Int>>
  private let languageIndexes: [Language: LanguageIndex]
  /// What the pages of each language that are no fallbacks hold.
  private let own: PerLanguage<(hasPages: Bool, hasQuestions: Bool)>
  /// The categories and the order of each language's pages.
  private let trees: PerLanguage<PageTree>
  /// What readers of a page may want to know too, by its key.
  private let relations: [PageKey: [RelatedPlace]]
  /// Which languages' readers see a draft.
  private let hasDrafts: PerLanguage<Bool>

  init(
    source: SourceTree, languages: [LanguageIndex], pages: [SitePage],
    unreleased: Set<Language> = [], redirects: [ResolvedRedirect] = [],
    patterns: [RedirectPattern] = [],
    relations: [PageKey: [RelatedPlace]] = [:]
  ) {
    self.source = source
    self.languages = languages
    self.pages = pages
    self.redirects = redirects
    self.patterns = patterns
    self.relations = relations
    let settings = source.configuration.languages
    self.settings = settings
    let isPublic = settings.mapIndices { !unreleased.contains(settings[$0].language) }
    self.isPublic = isPublic
    released = languages.filter { isPublic[$0] }
    var indexes = PerLanguage<[PageKey: Int]>(repeating: [:], for: settings)
    var own = PerLanguage(repeating: (hasPages: false, hasQuestions: false), for: settings)
    var hasDrafts = PerLanguage(repeating: false, for: settings)
    for (index, page) in pages.enumerated() {
      indexes[page.language][page.key] = index
      if page.isDraft { hasDrafts[page.language] = true }
      guard !page.isFallback else { continue }
      guard !page.isUnlisted else { continue }
      own[page.language].hasPages = true
      if !own[page.language].hasQuestions {
        own[page.language].hasQuestions = !page.content.outline.questions.isEmpty
      }
    }
    self.own = own
    self.hasDrafts = hasDrafts
    self.indexes = indexes
    var start = 0
    let ranges = indexes.mapIndices { language in
      defer { start += indexes[language].count }
      return start..<start + indexes[language].count
    }
    self.ranges = ranges
    let named = source.configuration.home.pages.map(\.key)
    trees = settings.mapIndices { language in
      let pages = pages[ranges[language]]
      return PageTree(
        of: pages, titles: pages.map { source.title(of: $0) }, first: named,
        language: settings[language].language)
    }
    languageIndexes = Dictionary(
      uniqueKeysWithValues: languages.map { (settings[$0].language, $0) })
  }

  var configuration: SiteConfiguration { source.configuration }

  /// The page with this key that readers of a language get, or `nil` if they get none.
  func page(_ key: PageKey, in language: LanguageIndex) -> SitePage? {
    pageIndex(key, in: language).map { pages[$0] }
  }

  /// The index in ``pages`` of the page with this key that readers of a language get.
  func pageIndex(_ key: PageKey, in language: LanguageIndex) -> Int? {
    indexes[language][key] ?? source.spellings[key].flatMap { indexes[language][$0] }
  }

  /// The pages of a language, sorted by key.
  func pages(in language: LanguageIndex) -> ArraySlice<SitePage> { pages[ranges[language]] }

  /// The categories of a language, and the order of its pages.
  func tree(_ language: LanguageIndex) -> PageTree { trees[language] }

  /// The title of a page, as readers see it.
  func title(of page: Int) -> String { trees[pages[page].language].title(of: page) }

  /// The category that a page stands in; `nil` if in none.
  func category(of page: Int) -> SitePage? {
    trees[pages[page].language].category(of: page).map { pages[$0] }
  }

  /// The title of the category that a page stands in, if it is in the language of the page.
  func category(of page: SitePage) -> String? {
    guard let index = pageIndex(page.key, in: page.language), let category = category(of: index),
      category.contentLanguage == page.contentLanguage
    else { return nil }
    return source.title(of: category)
  }

  /// What readers of a page may want to know too, the nearest first.
  func relations(of key: PageKey) -> [RelatedPlace] { relations[key] ?? [] }

  /// `nil` for a language that isn't built.
  func index(of language: Language) -> LanguageIndex? { languageIndexes[language] }

  /// The language whose page is the default of its alternates.
  var defaultLanguage: LanguageIndex { languages.first ?? .source }

  /// The home page of a language.
  func home(_ language: LanguageIndex) -> PageAddress {
    PageAddress(folder: configuration.folder(of: settings[language].language), base: base)
  }

  /// The addresses of the home pages of pseudo-languages.
  var pseudoHomes: [String] {
    languages.filter { settings[$0].pseudo != nil }.map { home($0).path }
  }

  /// The page of all questions of a language, unless it has none of its own.
  func allQuestions(_ language: LanguageIndex) -> PageAddress? {
    guard own[language].hasQuestions else { return nil }
    let name = source.strings[settings[language].language]?.text(.allQuestionsPath) ?? ""
    return PageAddress(
      page: path(HeadingIDs.slug(name), in: language), configuration.addresses, base: base)
  }

  /// Where the page of all questions of a language stood before each language had a word for it.
  func formerAllQuestions(_ language: LanguageIndex) -> ResolvedRedirect? {
    guard let address = allQuestions(language) else { return nil }
    let former = PageAddress(folder: path("all-questions", in: language), base: base)
    guard former != address, !redirects.contains(where: { $0.from == former }),
      !pages(in: language).contains(where: { $0.address == former })
    else { return nil }
    return ResolvedRedirect(
      from: former, target: address.path, canonical: address.path, language: language,
      isDraft: !listsOverview(of: language),
      location: SourceLocation(file: "content/site.yaml"))
  }

  /// What the built-in search of a language finds its pages in.
  func searchIndex(_ language: LanguageIndex) -> PageAddress? {
    guard configuration.search == .builtIn, own[language].hasPages else { return nil }
    return PageAddress(file: path("search.json", in: language), base: base)
  }

  /// The texts of a piece of the built-in search, by its number from 1 on.
  func searchPiece(_ number: Int, in language: LanguageIndex) -> PageAddress {
    PageAddress(file: path("search-\(number).json", in: language), base: base)
  }

  /// What browsers are told of a language's pages as a whole.
  func manifest(_ language: LanguageIndex) -> PageAddress {
    PageAddress(file: path("manifest.webmanifest", in: language), base: base)
  }

  /// Whether the pages of a key share the links of their language menus.
  var sharesMenus: Bool { configuration.languageMenu == .shared && released.count > 1 }

  /// The page with the links of the language menus of all pages of a key, if they share it.
  func languageList(of key: PageKey) -> PageAddress? {
    guard sharesMenus else { return nil }
    return PageAddress(
      page: "languages/" + key.addressPath, configuration.form(of: key), base: base)
  }

  /// The path of a file or folder at a language's home.
  private func path(_ name: String, in language: LanguageIndex) -> String {
    let folder = configuration.folder(of: settings[language].language)
    return folder.isEmpty ? name : folder + "/" + name
  }

  /// The page that lists the languages, unless the source language's home stands there.
  var root: PageAddress? {
    configuration.sourceAtRoot ? nil : PageAddress(folder: "", base: base)
  }

  var base: BaseURL { configuration.baseURL }

  /// The page that search engines shall list for one: itself, or the original of a fallback.
  func original(of page: SitePage) -> SitePage {
    guard page.isFallback else { return page }
    return index(of: page.content.file.language).flatMap { self.page(page.key, in: $0) } ?? page
  }

  /// The page of this key in the source language, if that is built.
  func source(of key: PageKey) -> SitePage? {
    index(of: configuration.source.language).flatMap { page(key, in: $0) }
  }

  func isReleased(_ language: LanguageIndex) -> Bool { isPublic[language] }

  /// Whether search engines may list a page: a public one with a text of its own.
  func isListed(_ page: SitePage) -> Bool {
    !page.isFallback && !page.isDraft && !page.isHiddenFromSearchEngines
      && isPublic[page.language]
  }

  /// The pages for all readers of a language that search engines may list: its home page, and that
  /// of all languages with the default one.
  func listedHomes(of language: LanguageIndex) -> [PageAddress] {
    let root = language == defaultLanguage && isPublic[language] ? root : nil
    return [root, listsOverview(of: language) ? home(language) : nil].compactMap(\.self)
  }

  /// Whether search engines may list what names all pages of a language, such as its home page.
  func listsOverview(of language: LanguageIndex) -> Bool {
    isPublic[language] && !hasDrafts[language]
  }

  /// The languages whose page of this key search engines may list, with its address.
  ///
  /// Alternates and sitemap are both made of this list, so that they can't disagree.
  func translations(of key: PageKey) -> [(language: LanguageIndex, address: PageAddress)] {
    released.compactMap { language in
      guard let page = page(key, in: language), isListed(page) else { return nil }
      return (language, page.address)
    }
  }
}
