import Languages
import Mustache

/// The page at the root that lists the languages, for readers of any.
struct RootOutput: OutputKind {
  static func files(of site: Site) -> [OutputFile] {
    guard let root = site.root else { return [] }
    return [
      OutputFile(
        path: root.outputPath, language: site.defaultLanguage, role: .listedPage, kind: Self())
    ]
  }

  func render(with worker: inout RenderWorker) throws {
    let site = worker.site
    let frame = worker.frame(site.defaultLanguage)
    try worker.render(worker.renderer.templates.root, Self.record(site, frame), in: frame)
  }

  private static func record(_ site: Site, _ frame: LanguageFrame) -> Record {
    let root = PageAddress(folder: "", base: site.base)
    let links = LanguageLinks(site: site)
    let languages = site.released.map { index -> Value in
      let settings = site.settings[index]
      return .record([
        .tag: .text(settings.language.tag), .direction: .text(settings.direction.rawValue),
        .name: .text(settings.name), .url: .url(site.home(index).path),
        .title: .words(site.source.words(site.configuration.name, for: settings), for: settings),
      ])
    }
    return Record([
      .title: .text(frame.strings.text(.rootTitle)), .description: .absent,
      .canonical: .url(site.base.absolute(root.path)), .robots: frame.robots(),
      .alternates: links.homeAlternates(), .breadcrumbs: .list([]), .jsonLD: .absent,
      .switcher: links.switcher(for: nil, in: nil), .languages: .list(languages),
      .isFallback: .flag(false), .content: .content(frame.settings),
    ])
  }
}
