import Mustache

/// The page at an old address, which belongs to the page that it leads to.
struct RedirectOutput: OutputKind {
  /// An index of ``Site/redirects``; `nil`: where the language's page of all questions stood.
  let index: Int?
  let language: LanguageIndex

  static func files(of site: Site) -> [OutputFile] {
    let written = site.redirects.enumerated().map { index, redirect in
      Self(index: index, language: redirect.language).file(of: redirect)
    }
    let former = site.languages.compactMap { language in
      site.formerAllQuestions(language).map { Self(index: nil, language: language).file(of: $0) }
    }
    return written + former
  }

  private func file(of redirect: ResolvedRedirect) -> OutputFile {
    OutputFile(
      path: redirect.from.outputPath, source: .place(redirect.location), language: language,
      role: .redirect, kind: self)
  }

  func render(with worker: inout RenderWorker) throws {
    let site = worker.site
    guard let redirect = index.map({ site.redirects[$0] }) ?? site.formerAllQuestions(language)
    else { return }
    let frame = worker.frame(language)
    let links = LanguageLinks(site: site)
    let record = Record([
      .title: .text(frame.strings.text(.redirectTitle)), .description: .absent,
      .canonical: redirect.canonical.map { .url(site.base.absolute($0)) } ?? .absent,
      .robots: frame.robots(isHidden: redirect.isDraft),
      .alternates: .list([]), .switcher: links.switcher(for: nil, in: frame.index),
      .breadcrumbs: .list([]), .jsonLD: .absent, .isFallback: .flag(false),
      .content: .content(frame.settings), .target: .url(redirect.target),
    ])
    try worker.render(worker.renderer.templates.redirect, record, in: frame)
  }
}
