import Mustache
import Text

/// What readers get at an address where nothing is: a page of each language's folder, and the
/// site's own in the default language.
struct NotFoundOutput: OutputKind {
  let language: LanguageIndex

  static func files(of site: Site, in language: LanguageIndex) -> [OutputFile] {
    let folder = site.configuration.folder(of: site.settings[language].language)
    return folder.isEmpty ? [] : [Self(language: language).file(at: folder + "/404.html")]
  }

  static func files(of site: Site) -> [OutputFile] {
    [Self(language: site.defaultLanguage).file(at: "404.html")]
  }

  private func file(at path: String) -> OutputFile {
    OutputFile(path: OutputPath(path), language: language, role: .unlistedPage, kind: self)
  }

  func render(with worker: inout RenderWorker) throws {
    let frame = worker.frame(language)
    let links = LanguageLinks(site: worker.site)
    let contact = try worker.contact(in: frame)
    let record = Record([
      .contentSecurityPolicy: .text(frame.services(on: .notFound).policy.text),
      .services: frame.services(on: .notFound).markup,
      .title: .text(frame.strings.text(.notFoundTitle)), .description: .absent,
      .canonical: .absent, .robots: .text("noindex"), .alternates: .list([]),
      .switcher: links.switcher(for: nil, in: frame.index), .breadcrumbs: .list([]),
      .jsonLD: .absent, .isFallback: .flag(false), .content: .content(frame.settings),
      .contact: contact, .contactURL: frame.contactURL(onThis: contact),
    ])
    try worker.render(worker.renderer.templates.notFound, record, in: frame)
  }
}
