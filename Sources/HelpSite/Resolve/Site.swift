/// The whole site with every address known: the one table behind links, alternates, switcher and
/// sitemap.
final class Site: Sendable {
  let source: SourceTree
  /// The languages that are built, in the order of `site.yaml`.
  let languages: [LanguageSettings]
  /// All pages in all languages, fallbacks too, sorted by language and key.
  let pages: [SitePage]
  let redirects: [ResolvedRedirect]
  /// Which of ``languages`` menus, alternates and sitemaps name: those that are public.
  let released: [Int]
  private let isPublic: [Bool]
  /// For each language, the index in ``pages`` of each key.
  private let indexes: [[PageKey: Int]]
  private let ranges: [Range<Int>]
  private let languageIndexes: [Language: Int]
  /// For each language, what its pages that are no fallbacks hold.
  private let own: [(hasPages: Bool, hasQuestions: Bool)]

  init(
    source: SourceTree, languages: [LanguageSettings], pages: [SitePage],
    unreleased: Set<Language> = [], redirects: [ResolvedRedirect] = []
  ) {
    self.source = source
    self.languages = languages
    self.pages = pages
    self.redirects = redirects
    isPublic = languages.map { !unreleased.contains($0.language) }
    released = languages.indices.filter { [isPublic] in isPublic[$0] }
    var indexes = [[PageKey: Int]](repeating: [:], count: languages.count)
    var own = [(hasPages: Bool, hasQuestions: Bool)](
      repeating: (false, false), count: languages.count)
    for (index, page) in pages.enumerated() {
      indexes[page.language][page.key] = index
      guard !page.isFallback else { continue }
      own[page.language].hasPages = true
      if !own[page.language].hasQuestions {
        own[page.language].hasQuestions = !page.content.outline.questions.isEmpty
      }
    }
    self.own = own
    self.indexes = indexes
    var start = 0
    ranges = indexes.map { keys in
      defer { start += keys.count }
      return start..<start + keys.count
    }
    languageIndexes = Dictionary(
      uniqueKeysWithValues: languages.enumerated().map { ($1.language, $0) })
  }

  var configuration: SiteConfiguration { source.configuration }

  /// The page with this key that readers of a language get, or `nil` if they get none.
  func page(_ key: PageKey, in language: Int) -> SitePage? {
    pageIndex(key, in: language).map { pages[$0] }
  }

  /// The index in ``pages`` of the page with this key that readers of a language get.
  func pageIndex(_ key: PageKey, in language: Int) -> Int? {
    indexes[language][key] ?? source.spellings[key].flatMap { indexes[language][$0] }
  }

  /// The pages of a language, sorted by key.
  func pages(in language: Int) -> ArraySlice<SitePage> { pages[ranges[language]] }

  func index(of language: Language) -> Int? { languageIndexes[language] }

  /// The language whose page is the default of its alternates.
  var defaultLanguage: Int { index(of: configuration.source.language) ?? 0 }

  /// The home page of a language.
  func home(_ language: Int) -> PageAddress {
    PageAddress(folder: configuration.folder(of: languages[language].language), base: base)
  }

  /// The page of all questions of a language, unless it has none of its own.
  func allQuestions(_ language: Int) -> PageAddress? {
    guard own[language].hasQuestions else { return nil }
    return PageAddress(folder: path("all-questions", in: language), base: base)
  }

  /// What the built-in search of a language finds its pages in.
  func searchIndex(_ language: Int) -> PageAddress? {
    guard configuration.search == .builtIn, own[language].hasPages else { return nil }
    return PageAddress(file: path("search.json", in: language), base: base)
  }

  /// The path of a file or folder at a language's home.
  private func path(_ name: String, in language: Int) -> String {
    let folder = configuration.folder(of: languages[language].language)
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

  func isReleased(_ language: Int) -> Bool { isPublic[language] }

  /// The public languages that have a page of this key of their own, with its address.
  ///
  /// Alternates, switcher and sitemap are all made of this list, so that they can't disagree.
  func translations(of key: PageKey) -> [(language: Int, address: PageAddress)] {
    released.compactMap { language in
      guard let page = page(key, in: language), !page.isFallback else { return nil }
      return (language, page.address)
    }
  }
}

extension SiteConfiguration {
  /// The folder of a language's pages below the output folder; empty at the root.
  func folder(of language: Language) -> String {
    sourceAtRoot && language == source.language ? "" : language.pathSegment
  }
}

/// An old address, and the address it leads to.
struct ResolvedRedirect: Sendable {
  let from: PageAddress
  /// The path from the host's root, with the fragment.
  let target: String
  /// The path of the page that search engines shall list: of a fallback, the original's.
  let canonical: String
  /// An index of ``Site/languages``.
  let language: Int
  let location: SourceLocation
}
