import Mustache

/// The pages that no Markdown file makes: home, root, not found, and redirects.
struct FramePages {
  let site: Site
  let frames: [LanguageFrame]
  let structuredData: [StructuredData]

  private var links: LanguageLinks { LanguageLinks(site: site) }

  func home(_ language: Int) -> [any Fields] {
    let frame = frames[language]
    let chain = frame.settings.chain
    let title = site.configuration.name.text(in: chain) ?? ""
    let intro = site.configuration.homeIntro?.text(in: chain)
    let path = site.home(language).path
    let graph = structuredData[language].graph(
      title: title, description: intro, path: path, inLanguage: frame.settings.language, crumbs: [])
    return [
      frame,
      Record([
        .title: .text(title), .description: .text(intro), .intro: .text(intro),
        .canonical: .url(site.base.absolute(path)), .robots: .absent,
        .alternates: links.homeAlternates(), .switcher: links.switcher(for: nil, in: language),
        .breadcrumbs: .list([]), .jsonLD: graph, .pages: .list(pages(language)),
        .isFallback: .flag(false), .content: content(language),
      ]),
    ]
  }

  private func content(_ language: Int) -> Value {
    let settings = site.languages[language].language
    return .record([.tag: .text(settings.tag), .direction: .text(settings.direction.rawValue)])
  }

  /// The pages that `home: pages:` names, in its order, then the others by title.
  private func pages(_ language: Int) -> [Value] {
    let frame = frames[language]
    let named = site.configuration.homePages.compactMap { site.page($0.key, in: language) }
    let keys = Set(named.map(\.key))
    let others = site.pages(in: language).filter { !keys.contains($0.key) }
      .map { (page: $0, title: PageFields(site: site, page: $0, frame: frame).title) }
      .sorted { ($0.title, $0.page.key) < ($1.title, $1.page.key) }
    return (named + others.map(\.page)).map { page in
      let fields = PageFields(site: site, page: page, frame: frame)
      let language = site.configuration.languages[page.contentLanguage].language
      return .record([
        .title: .text(fields.title), .description: .text(fields.description),
        .url: .url(page.address.path), .tag: .text(language.tag),
        .direction: .text(language.direction.rawValue), .isFallback: .flag(page.isFallback),
        .questionCount: .text(frame.questionCount(page.content.outline.questions.count)),
      ])
    }
  }

  /// The page at the root, in the source language, for readers of any.
  func root() -> [any Fields] {
    let frame = frames[site.defaultLanguage]
    let root = PageAddress(folder: "", base: site.base)
    let languages = site.languages.enumerated().map { index, settings -> Value in
      .record([
        .tag: .text(settings.language.tag),
        .direction: .text(settings.language.direction.rawValue), .name: .text(settings.name),
        .url: .url(site.home(index).path),
        .title: .text(site.configuration.name.text(in: settings.chain)),
      ])
    }
    return [
      frame,
      Record([
        .title: .text(frame.strings.text(.rootTitle)), .description: .absent,
        .canonical: .url(site.base.absolute(root.path)), .robots: .absent,
        .alternates: links.homeAlternates(), .breadcrumbs: .list([]), .jsonLD: .absent,
        .switcher: links.switcher(for: nil, in: -1), .languages: .list(languages),
        .isFallback: .flag(false), .content: content(site.defaultLanguage),
      ]),
    ]
  }

  func notFound(_ language: Int) -> [any Fields] {
    [
      frames[language],
      plain(title: frames[language].strings.text(.notFoundTitle), language, canonical: nil),
    ]
  }

  func redirect(_ redirect: ResolvedRedirect) -> [any Fields] {
    let title = frames[redirect.language].strings.text(.redirectTitle)
    let canonical = redirect.target.prefix { $0 != "#" }
    return [
      frames[redirect.language],
      plain(title: title, redirect.language, canonical: String(canonical)),
      Record([.target: .url(redirect.target)]),
    ]
  }

  /// A page that search engines shall not list.
  private func plain(title: String, _ language: Int, canonical: String?) -> Record {
    Record([
      .title: .text(title), .description: .absent,
      .canonical: .url(canonical.map(site.base.absolute)),
      .robots: canonical == nil ? .text("noindex") : .absent, .alternates: .list([]),
      .switcher: links.switcher(for: nil, in: language), .breadcrumbs: .list([]),
      .jsonLD: .absent, .isFallback: .flag(false), .content: content(language),
    ])
  }
}
