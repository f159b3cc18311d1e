import Mustache

/// Makes the values that the home page of a language is given.
struct HomeValues {
  let site: Site
  let frame: LanguageFrame

  func record() -> Record {
    let title = site.source.words(site.configuration.name, for: frame.settings)
    let intro = site.source.words(site.configuration.home.intro, for: frame.settings)
    let path = site.home(frame.index).path
    let links = LanguageLinks(site: site)
    let pageLinks = PageLinks(site: site, frame: frame)
    let popular = site.popularQuestions(in: frame.index)
    let pages = topPages
    let description =
      intro?.text ?? frame.description(listing: pages.map { site.pages[$0] }, of: site)
    let graph = frame.structuredData.graph(
      title: title?.text ?? "", description: description, path: path,
      inLanguage: frame.settings.language, crumbs: [],
      place: path == site.base.path ? .root : .home)
    return Record([
      .title: .words(title, for: frame.settings), .description: .text(description),
      .intro: .words(intro, for: frame.settings),
      .canonical: .url(site.base.absolute(path)),
      .robots: frame.robots(isHidden: !frame.listsOverview),
      .alternates: frame.listsOverview ? links.homeAlternates() : .list([]),
      .switcher: links.switcher(for: nil, in: frame.index),
      .contentSecurityPolicy: .text(frame.services(on: .home).policy.text),
      .services: frame.services(on: .home).markup,
      .breadcrumbs: .list([]), .jsonLD: graph, .social: frame.social(path, of: site),
      .pages: .list(pages.map { pageLinks.card(of: $0) }),
      .hasPopular: .flag(!popular.isEmpty),
      .popular: .list(popular.map { pageLinks.question($0.question, of: $0.page) }),
      .accepted: accepted, .contactStrip: contact,
      .contactURL: frame.contactURL(onThis: contact),
      .isFallback: .flag(false), .content: .content(frame.settings),
    ])
  }

  /// The pages that `home: pages:` names, in its order, then the others that stand in no category.
  private var topPages: [Int] {
    let named = site.configuration.home.pages.compactMap {
      site.pageIndex($0.key, in: frame.index)
    }.filter { !site.pages[$0].isUnlisted }
    let known = Set(named)
    return named + site.tree(frame.index).top.filter { !known.contains($0) }
  }

  /// The methods of the groups that `home: payments:` names, or of all, each once.
  private var accepted: Value {
    let values = SectionValues(site: site, language: frame.index, frame: frame)
    let methods = values.accepted(in: site.configuration.home.payments?.map(\.name))
    return methods.isEmpty
      ? .absent
      : .record([
        .id: .text("accepted"), .title: .text(frame.strings.text(.weAccept)),
        .methods: .list(methods), .isContinued: .flag(false),
      ])
  }

  private var contact: Value {
    guard !site.source.contact.channels.isEmpty else { return .absent }
    let values = SectionValues(site: site, language: frame.index, frame: frame)
    return .fields(values.contact(id: LanguageFrame.contactID))
  }
}
