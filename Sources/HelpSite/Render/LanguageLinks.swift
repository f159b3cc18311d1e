import Mustache

/// The addresses of one page, or of the home page, in the other languages.
struct LanguageLinks {
  let site: Site

  /// `hreflang` links: one a translation, its own among them, and `x-default`
  /// (Google, [localized versions](https://developers.google.com/search/docs/specialty/international/localized-versions)).
  func alternates(of key: PageKey) -> Value {
    .list(alternateURLs(of: key).map { .record([.hreflang: .text($0.tag), .url: .url($0.url)]) })
  }

  func alternateURLs(of key: PageKey) -> [(tag: String, url: String)] {
    let translations = site.translations(of: key)
    let fallback = translations.first { $0.language == site.defaultLanguage } ?? translations.first
    return links(translations.map { ($0.language, $0.address) }, default: fallback?.address)
  }

  /// The home pages; their default is the page that lists the languages.
  func homeAlternates() -> Value {
    .list(homeAlternateURLs().map { .record([.hreflang: .text($0.tag), .url: .url($0.url)]) })
  }

  func homeAlternateURLs() -> [(tag: String, url: String)] {
    links(
      site.released.map { ($0, site.home($0)) },
      default: site.root ?? site.home(site.defaultLanguage))
  }

  func allQuestionsAlternates() -> Value {
    .list(
      allQuestionsAlternateURLs().map { .record([.hreflang: .text($0.tag), .url: .url($0.url)]) })
  }

  /// The pages of all questions, of the languages that have one.
  func allQuestionsAlternateURLs() -> [(tag: String, url: String)] {
    let pages = site.released.compactMap { language in
      site.allQuestions(language).map { (language: language, address: $0) }
    }
    let fallback = pages.first { $0.language == site.defaultLanguage } ?? pages.first
    return links(pages, default: fallback?.address)
  }

  /// Every public language: its page of all questions, or its home page if it has none.
  func allQuestionsSwitcher(in current: Int) -> Value {
    .list(
      indices(in: current).map { index in
        entry(
          of: index, address: site.allQuestions(index) ?? site.home(index),
          isCurrent: index == current)
      })
  }

  private func links(
    _ pages: [(language: Int, address: PageAddress)], default: PageAddress?
  ) -> [(tag: String, url: String)] {
    var links = pages.map { language, address in
      (tag: site.languages[language].language.tag, url: site.base.absolute(address.path))
    }
    if let fallback = `default` {
      links.append((tag: "x-default", url: site.base.absolute(fallback.path)))
    }
    return links
  }

  /// The public languages; a page in one that isn't names its own too.
  fileprivate func indices(in current: Int?) -> [Int] {
    site.languages.indices.filter { $0 == current || site.isReleased($0) }
  }

  /// Every public language: the same page, or the home page of one that has nothing to show.
  func switcher(for key: PageKey?, in current: Int?) -> Value {
    .list(indices(in: current).map { entry(of: $0, for: key, isCurrent: $0 == current) })
  }

  fileprivate func entry(of index: Int, for key: PageKey?, isCurrent: Bool) -> Value {
    let page = key.flatMap { site.page($0, in: index) }
    return entry(
      of: index, address: page?.address ?? site.home(index), isCurrent: isCurrent,
      isFallback: page?.isFallback ?? false)
  }

  private func entry(
    of index: Int, address: PageAddress, isCurrent: Bool, isFallback: Bool = false
  ) -> Value {
    let settings = site.languages[index]
    return .record([
      .tag: .text(settings.language.tag), .direction: .text(settings.direction.rawValue),
      .name: .text(settings.name), .url: .url(address.path), .isCurrent: .flag(isCurrent),
      .isFallback: .flag(isFallback),
    ])
  }
}

/// The links between the pages of one key, made once for the pages of all languages.
struct KeyLinks {
  let alternates: Value
  private let links: LanguageLinks
  /// By language, as it stands in the switcher of the others.
  private let entries: [Value]
  private let own: [Value]

  init(site: Site, key: PageKey) {
    let links = LanguageLinks(site: site)
    self.links = links
    alternates = links.alternates(of: key)
    entries = site.languages.indices.map { links.entry(of: $0, for: key, isCurrent: false) }
    own = site.languages.indices.map { links.entry(of: $0, for: key, isCurrent: true) }
  }

  func switcher(in current: Int) -> Value {
    .list(links.indices(in: current).map { $0 == current ? own[$0] : entries[$0] })
  }
}
