import Languages
import Mustache

/// The home page of a language.
struct HomeOutput: OutputKind {
  let language: LanguageIndex

  static func files(of site: Site, in language: LanguageIndex) -> [OutputFile] {
    [
      OutputFile(
        path: site.home(language).outputPath, language: language,
        role: site.listsOverview(of: language) ? .listedPage : .hiddenPage, inputs: .texts,
        kind: Self(language: language))
    ]
  }

  func render(with worker: inout RenderWorker) throws {
    let pages = worker.pagesInOrder(language)
    let frame = worker.frame(language)
    try worker.render(
      worker.renderer.templates.home, Self.record(worker.site, frame, pages), in: frame)
  }

  /// The pages that `home: pages:` names, in its order, then the others in the language's order of titles.
  static func pagesInOrder(_ site: Site, _ frame: LanguageFrame) -> [SitePage] {
    let named = site.configuration.homePages.compactMap { site.page($0.key, in: frame.index) }
    let keys = Set(named.map(\.key))
    let others = site.pages(in: frame.index).filter { !keys.contains($0.key) }
    return named
      + Collation(language: frame.settings.language).sorted(others) {
        PageValues(site: site, page: $0, frame: frame).title
      }
  }

  private static func record(_ site: Site, _ frame: LanguageFrame, _ pages: [SitePage]) -> Record {
    let title = site.source.words(site.configuration.name, for: frame.settings)
    let intro = site.source.words(site.configuration.homeIntro, for: frame.settings)
    let path = site.home(frame.index).path
    let links = LanguageLinks(site: site)
    let graph = frame.structuredData.graph(
      title: title?.text ?? "", description: intro?.text, path: path,
      inLanguage: frame.settings.language,
      crumbs: [])
    return Record([
      .title: .words(title, for: frame.settings), .description: .text(intro?.text),
      .intro: .words(intro, for: frame.settings),
      .canonical: .url(site.base.absolute(path)),
      .robots: frame.robots(isDraft: !frame.listsOverview),
      .alternates: frame.listsOverview ? links.homeAlternates() : .list([]),
      .switcher: links.switcher(for: nil, in: frame.index),
      .breadcrumbs: .list([]), .jsonLD: graph,
      .pages: .list(pages.map { value(of: $0, site, frame) }),
      .isFallback: .flag(false), .content: .content(frame.settings),
    ])
  }

  private static func value(of page: SitePage, _ site: Site, _ frame: LanguageFrame) -> Value {
    let values = PageValues(site: site, page: page, frame: frame)
    let settings = site.settings[page.contentLanguage]
    return .record([
      .title: .text(values.title), .description: .text(values.description),
      .url: .url(page.address.path), .tag: .text(settings.language.tag),
      .direction: .text(settings.direction.rawValue), .isFallback: .flag(page.isFallback),
      .isDraft: .flag(page.isDraft),
      .questionCount: .text(frame.questionCount(page.questionCount)),
    ])
  }
}
