import Mustache

/// The page at an old address, which belongs to the page that it leads to.
struct RedirectOutput: OutputKind {
  /// An index of ``Site/redirects``.
  let index: Int

  static func files(of site: Site) -> [OutputFile] {
    site.redirects.indices.map { index in
      let redirect = site.redirects[index]
      return OutputFile(
        path: redirect.from.outputPath, source: .place(redirect.location),
        language: redirect.language, role: .redirect, kind: Self(index: index))
    }
  }

  func render(with worker: inout RenderWorker) throws {
    let site = worker.site
    let redirect = site.redirects[index]
    let frame = worker.frame(redirect.language)
    let links = LanguageLinks(site: site)
    let record = Record([
      .title: .text(frame.strings.text(.redirectTitle)), .description: .absent,
      .canonical: .url(site.base.absolute(redirect.canonical)),
      .robots: frame.robots(isDraft: redirect.isDraft),
      .alternates: .list([]), .switcher: links.switcher(for: nil, in: frame.index),
      .breadcrumbs: .list([]), .jsonLD: .absent, .isFallback: .flag(false),
      .content: .content(frame.settings), .target: .url(redirect.target),
    ])
    try worker.render(worker.renderer.templates.redirect, record, in: frame)
  }
}
