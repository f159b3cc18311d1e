import Mustache

/// The links of one page's language menu, for its pages in all languages: a page for readers without
/// scripts, from which the theme's script fills the menu.
struct LanguageListOutput: OutputKind {
  let key: PageKey

  static func files(of site: Site) -> [OutputFile] {
    guard site.sharesMenus else { return [] }
    return Set(site.pages.map(\.key)).sorted().compactMap { key in
      site.languageList(of: key).map { address in
        OutputFile(
          path: address.outputPath, language: site.defaultLanguage, role: .unlistedPage,
          kind: Self(key: key))
      }
    }
  }

  func render(with worker: inout RenderWorker) throws {
    let site = worker.site
    let frame = worker.frame(site.defaultLanguage)
    let services = frame.services(on: .root)
    let record = Record([
      .contentSecurityPolicy: .text(services.policy.text), .services: services.markup,
      .title: .text(frame.strings.text(.rootTitle)), .description: .absent,
      .canonical: .absent, .robots: .text("noindex"), .alternates: .list([]),
      .breadcrumbs: .list([]), .jsonLD: .absent, .switcher: .list([]),
      .languages: LanguageLinks(site: site).choices(for: key),
      .isFallback: .flag(false), .content: .content(frame.settings),
    ])
    try worker.render(worker.renderer.templates.root, record, in: frame)
  }
}
