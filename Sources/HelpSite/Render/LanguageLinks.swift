import Languages
import Mustache

/// The addresses of one page, or of the home page, in the other languages.
struct LanguageLinks {
  let site: Site

  /// `hreflang` links: one a translation, its own among them, and `x-default`
  /// (Google, [localized versions](https://developers.google.com/search/docs/specialty/international/localized-versions)).
  func alternates(of key: PageKey) -> Value {
    shown(alternateURLs(of: key))
  }

  func alternateURLs(of key: PageKey) -> [(tag: String, url: String)] {
    let translations = site.translations(of: key)
    return links(translations, default: fallback(of: translations))
  }

  /// The home pages; their default is the page that lists the languages.
  func homeAlternates() -> Value {
    shown(homeAlternateURLs())
  }

  func homeAlternateURLs() -> [(tag: String, url: String)] {
    let pages = site.released.filter(site.listsOverview).map {
      (language: $0, address: site.home($0))
    }
    return links(pages, default: site.root ?? fallback(of: pages))
  }

  func allQuestionsAlternates() -> Value {
    shown(allQuestionsAlternateURLs())
  }

  /// The pages of all questions, of the languages that have one.
  func allQuestionsAlternateURLs() -> [(tag: String, url: String)] {
    let pages = site.released.filter(site.listsOverview).compactMap { language in
      site.allQuestions(language).map { (language: language, address: $0) }
    }
    return links(pages, default: fallback(of: pages))
  }

  /// Those that a page names itself.
  private func shown(_ alternates: @autoclosure () -> [(tag: String, url: String)]) -> Value {
    guard site.configuration.alternates == .page else { return .list([]) }
    return .list(alternates().map { .record([.hreflang: .text($0.tag), .url: .url($0.url)]) })
  }

  private func fallback(
    of pages: [(language: LanguageIndex, address: PageAddress)]
  ) -> PageAddress? {
    (pages.first { $0.language == site.defaultLanguage } ?? pages.first)?.address
  }

  /// Every public language: its page of all questions, or its home page if it has none.
  func allQuestionsSwitcher(in current: LanguageIndex) -> Value {
    .list(
      languages(in: current).map { index in
        entry(
          of: index, address: site.allQuestions(index) ?? site.home(index),
          isCurrent: index == current)
      })
  }

  private func links(
    _ pages: [(language: LanguageIndex, address: PageAddress)], default: PageAddress?
  ) -> [(tag: String, url: String)] {
    var links = pages.map { language, address in
      (tag: site.settings[language].language.tag, url: site.base.absolute(address.path))
    }
    if let fallback = `default` {
      links.append((tag: "x-default", url: site.base.absolute(fallback.path)))
    }
    return links
  }

  private func languages(in current: LanguageIndex?) -> [LanguageIndex] {
    site.languages.filter { isListed($0, in: current) }
  }

  /// Whether a page's switcher names a language: it is public, or the page's own.
  fileprivate func isListed(_ language: LanguageIndex, in current: LanguageIndex?) -> Bool {
    language == current || site.isReleased(language)
  }

  /// Every public language: the same page, or the home page of one that has nothing to show.
  func switcher(for key: PageKey?, in current: LanguageIndex?) -> Value {
    .list(languages(in: current).map { entry(of: $0, for: key, isCurrent: $0 == current) })
  }

  /// Every public language with the name of the site: the same page, or the home page.
  func choices(for key: PageKey?) -> Value {
    .list(
      site.released.map { index in
        let settings = site.settings[index]
        let (address, isFallback) = place(of: key, in: index)
        return .record([
          .tag: .text(settings.language.tag), .direction: .text(settings.direction.rawValue),
          .name: .text(settings.name), .url: .url(address.path),
          .isFallback: .flag(isFallback),
          .title: .words(site.source.words(site.configuration.name, for: settings), for: settings),
        ])
      })
  }

  fileprivate func entry(of index: LanguageIndex, for key: PageKey?, isCurrent: Bool) -> Value {
    let (address, isFallback) = place(of: key, in: index)
    return entry(of: index, address: address, isCurrent: isCurrent, isFallback: isFallback)
  }

  /// Where a language has the page, or its home page if it has nothing to show.
  private func place(
    of key: PageKey?, in index: LanguageIndex
  ) -> (address: PageAddress, isFallback: Bool) {
    let page = key.flatMap { site.page($0, in: index) }
    return (page?.address ?? site.home(index), page?.isFallback ?? false)
  }

  private func entry(
    of index: LanguageIndex, address: PageAddress, isCurrent: Bool, isFallback: Bool = false
  ) -> Value {
    let settings = site.settings[index]
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
  /// Of each language that is built, as it stands in its own switcher and in those of the others.
  private let entries: [(language: LanguageIndex, own: Value, other: Value)]

  init(site: Site, key: PageKey) {
    let links = LanguageLinks(site: site)
    self.links = links
    alternates = links.alternates(of: key)
    entries = site.languages.map { language in
      (
        language, links.entry(of: language, for: key, isCurrent: true),
        links.entry(of: language, for: key, isCurrent: false)
      )
    }
  }

  func switcher(in current: LanguageIndex) -> Value {
    .list(
      entries.lazy.filter { links.isListed($0.language, in: current) }
        .map { $0.language == current ? $0.own : $0.other })
  }
}
