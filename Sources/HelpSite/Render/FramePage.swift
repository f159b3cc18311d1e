import Mustache

/// A page that no Markdown file makes: home, root, not found, or a redirect.
struct FramePage {
  let frame: LanguageFrame
  let record: Record

  /// The home page of the frame's language.
  static func home(_ site: Site, _ frame: LanguageFrame, _ pages: [SitePage]) -> Self {
    let chain = frame.settings.chain
    let title = site.configuration.name.text(in: chain) ?? ""
    let intro = site.configuration.homeIntro?.text(in: chain)
    let path = site.home(frame.index).path
    let links = LanguageLinks(site: site)
    let graph = frame.structuredData.graph(
      title: title, description: intro, path: path, inLanguage: frame.settings.language,
      crumbs: [])
    let record = Record([
      .title: .text(title), .description: .text(intro), .intro: .text(intro),
      .canonical: .url(site.base.absolute(path)), .robots: frame.robots,
      .alternates: frame.alternates(links.homeAlternates()),
      .switcher: links.switcher(for: nil, in: frame.index),
      .breadcrumbs: .list([]), .jsonLD: graph,
      .pages: .list(pages.map { value(of: $0, site, frame) }),
      .isFallback: .flag(false), .content: .content(frame.settings),
    ])
    return Self(frame: frame, record: record)
  }

  /// The pages that `home: pages:` names, in its order, then the others by title.
  static func pagesInOrder(_ site: Site, _ frame: LanguageFrame) -> [SitePage] {
    let named = site.configuration.homePages.compactMap { site.page($0.key, in: frame.index) }
    let keys = Set(named.map(\.key))
    let others = site.pages(in: frame.index).filter { !keys.contains($0.key) }
      .map { (page: $0, title: PageFields(site: site, page: $0, frame: frame).title) }
      .sorted { ($0.title, $0.page.key) < ($1.title, $1.page.key) }
    return named + others.map(\.page)
  }

  private static func value(of page: SitePage, _ site: Site, _ frame: LanguageFrame) -> Value {
    let fields = PageFields(site: site, page: page, frame: frame)
    let settings = site.configuration.languages[page.contentLanguage]
    return .record([
      .title: .text(fields.title), .description: .text(fields.description),
      .url: .url(page.address.path), .tag: .text(settings.language.tag),
      .direction: .text(settings.direction.rawValue), .isFallback: .flag(page.isFallback),
      .questionCount: .text(frame.questionCount(page.questionCount)),
    ])
  }

  /// The page that lists every question of the frame's language.
  static func allQuestions(_ site: Site, _ frame: LanguageFrame, _ pages: [PageQuestions]) -> Self {
    let title = frame.strings.text(.allQuestions)
    let description = frame.strings.text(.allQuestionsText)
    let path = site.allQuestions(frame.index)?.path ?? ""
    let home = site.home(frame.index).path
    let crumbs = [(name: frame.strings.text(.home), path: home), (name: title, path: path)]
    let links = LanguageLinks(site: site)
    let graph = frame.structuredData.graph(
      title: title, description: description, path: path, inLanguage: frame.settings.language,
      crumbs: crumbs)
    let record = Record([
      .title: .text(title), .description: .text(description),
      .canonical: .url(site.base.absolute(path)), .robots: frame.robots,
      .alternates: frame.alternates(links.allQuestionsAlternates()),
      .switcher: links.allQuestionsSwitcher(in: frame.index), .breadcrumbs: .breadcrumbs(crumbs),
      .jsonLD: graph, .pages: .list(pages.map(Value.fields)), .isFallback: .flag(false),
      .content: .content(frame.settings),
    ])
    return Self(frame: frame, record: record)
  }

  /// The page at the root that lists the languages, for readers of any.
  static func root(_ site: Site, _ frame: LanguageFrame) -> Self {
    let root = PageAddress(folder: "", base: site.base)
    let links = LanguageLinks(site: site)
    let languages = site.released.map { index -> Value in
      let settings = site.languages[index]
      return .record([
        .tag: .text(settings.language.tag), .direction: .text(settings.direction.rawValue),
        .name: .text(settings.name), .url: .url(site.home(index).path),
        .title: .text(site.configuration.name.text(in: settings.chain)),
      ])
    }
    let record = Record([
      .title: .text(frame.strings.text(.rootTitle)), .description: .absent,
      .canonical: .url(site.base.absolute(root.path)), .robots: frame.robots,
      .alternates: links.homeAlternates(), .breadcrumbs: .list([]), .jsonLD: .absent,
      .switcher: links.switcher(for: nil, in: nil), .languages: .list(languages),
      .isFallback: .flag(false), .content: .content(frame.settings),
    ])
    return Self(frame: frame, record: record)
  }

  static func notFound(_ site: Site, _ frame: LanguageFrame) -> Self {
    let links = LanguageLinks(site: site)
    let record = Record([
      .title: .text(frame.strings.text(.notFoundTitle)), .description: .absent,
      .canonical: .absent, .robots: .text("noindex"), .alternates: .list([]),
      .switcher: links.switcher(for: nil, in: frame.index), .breadcrumbs: .list([]),
      .jsonLD: .absent, .isFallback: .flag(false), .content: .content(frame.settings),
    ])
    return Self(frame: frame, record: record)
  }

  /// The page at an old address; it belongs to the page that it leads to.
  static func redirect(
    _ redirect: ResolvedRedirect, _ site: Site, _ frame: LanguageFrame
  ) -> Self {
    let links = LanguageLinks(site: site)
    let record = Record([
      .title: .text(frame.strings.text(.redirectTitle)), .description: .absent,
      .canonical: .url(site.base.absolute(redirect.canonical)), .robots: frame.robots,
      .alternates: .list([]), .switcher: links.switcher(for: nil, in: frame.index),
      .breadcrumbs: .list([]), .jsonLD: .absent, .isFallback: .flag(false),
      .content: .content(frame.settings), .target: .url(redirect.target),
    ])
    return Self(frame: frame, record: record)
  }
}

extension Value {
  /// The language of texts, which on a fallback isn't the frame's.
  static func content(_ settings: LanguageSettings) -> Value {
    .record([
      .tag: .text(settings.language.tag), .direction: .text(settings.direction.rawValue),
    ])
  }
}
