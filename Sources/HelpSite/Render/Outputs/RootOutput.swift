import Languages
import Mustache

/// The page at the root that lists the languages, for readers of any.
struct RootOutput: OutputKind {
  static func files(of site: Site) -> [OutputFile] {
    guard let root = site.root else { return [] }
    return [
      OutputFile(
        path: root.outputPath, language: site.defaultLanguage, role: .listedPage,
        inputs: .texts, kind: Self())
    ]
  }

  func render(with worker: inout RenderWorker) throws {
    let site = worker.site
    let frame = worker.frame(site.defaultLanguage)
    // Search engines list it though there be drafts: it must name none.
    let pages = worker.pagesInOrder(site.defaultLanguage).filter { !$0.isDraft }
    try worker.render(worker.renderer.templates.root, Self.record(site, frame, pages), in: frame)
  }

  private static func record(_ site: Site, _ frame: LanguageFrame, _ pages: [SitePage]) -> Record {
    let root = PageAddress(folder: "", base: site.base)
    let links = LanguageLinks(site: site)
    let name = site.source.words(site.configuration.name, for: frame.settings)?.text ?? ""
    let intro = site.source.words(site.configuration.home.intro, for: frame.settings)?.text
    let description = intro ?? frame.description(listing: pages, of: site)
    let graph = frame.structuredData.graph(
      title: name, description: description, path: root.path,
      inLanguage: frame.settings.language, crumbs: [], place: .root)
    return Record([
      .contentSecurityPolicy: .text(frame.services(on: .root).policy.text),
      .services: frame.services(on: .root).markup,
      .title: .text(frame.strings.text(.rootTitle)), .description: .text(description),
      .canonical: .url(site.base.absolute(root.path)), .robots: frame.robots(),
      .alternates: links.homeAlternates(), .breadcrumbs: .list([]), .jsonLD: graph,
      .social: frame.social(root.path, of: site),
      .switcher: links.switcher(for: nil, in: nil),
      .languages: links.choices(for: nil),
      .isFallback: .flag(false), .content: .content(frame.settings),
    ])
  }
}
