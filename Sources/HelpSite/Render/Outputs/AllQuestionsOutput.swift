import Mustache

/// The page that lists every question of a language.
struct AllQuestionsOutput: OutputKind {
  let language: LanguageIndex

  static func files(of site: Site, in language: LanguageIndex) -> [OutputFile] {
    guard let address = site.allQuestions(language) else { return [] }
    return [
      OutputFile(
        path: address.outputPath, language: language,
        role: site.listsOverview(of: language) ? .listedPage : .hiddenPage,
        inputs: .ownTexts(language), weight: site.pages(in: language).count,
        kind: Self(language: language))
    ]
  }

  func render(with worker: inout RenderWorker) throws {
    let pages = try worker.pageQuestions(of: language)
    let frame = worker.frame(language)
    let record = Self.record(worker.site, frame, pages, try worker.contact(in: frame))
    try worker.render(worker.renderer.templates.allQuestions, record, in: frame)
  }

  private static func record(
    _ site: Site, _ frame: LanguageFrame, _ pages: [PageQuestions], _ contact: Value
  ) -> Record {
    let title = frame.strings.text(.allQuestions)
    let description = frame.strings.text(.allQuestionsText)
    let path = site.allQuestions(frame.index)?.path ?? ""
    let home = site.home(frame.index).path
    let crumbs = [
      Crumb(name: frame.strings.text(.home), path: home), Crumb(name: title, path: path),
    ]
    let links = LanguageLinks(site: site)
    let graph = frame.structuredData.graph(
      title: title, description: description, path: path, inLanguage: frame.settings.language,
      crumbs: crumbs)
    return Record([
      .contentSecurityPolicy: .text(frame.services(on: .allQuestions).policy.text),
      .services: frame.services(on: .allQuestions).markup,
      .title: .text(title), .description: .text(description),
      .canonical: .url(site.base.absolute(path)),
      .robots: frame.robots(isHidden: !frame.listsOverview),
      .alternates: frame.listsOverview ? links.allQuestionsAlternates() : .list([]),
      .switcher: links.allQuestionsSwitcher(in: frame.index), .breadcrumbs: .breadcrumbs(crumbs),
      .jsonLD: graph, .social: frame.social(path, of: site), .pages: .list(pages.map(Value.fields)),
      .isFallback: .flag(false),
      .content: .content(frame.settings), .contact: contact,
      .contactURL: frame.contactURL(onThis: contact),
    ])
  }
}
