import Languages
import Mustache

/// Makes the values that a page's templates are given.
struct PageValues {
  let site: Site
  let page: SitePage
  let frame: LanguageFrame
  let title: String
  let description: String?
  /// The facts in the page's own words.
  let facts: FactTexts
  /// The texts' own language, which on a fallback isn't the reader's.
  private let contentSettings: LanguageSettings

  init(site: Site, page: SitePage, frame: LanguageFrame) {
    self.site = site
    self.page = page
    self.frame = frame
    let settings = site.settings[page.contentLanguage]
    let facts = site.source.facts.texts(in: settings.language, for: frame.settings)
    // Facts are filled in last: they are written as their language does already.
    func expanded(_ text: String) -> String { facts.expanded(settings.typography.text(text)) }
    title = expanded(page.content.header.title)
    description = page.content.header.description.map(expanded)
    contentSettings = settings
    self.facts = facts
  }

  /// The language of the texts, for the sections of the page.
  var content: Value { .content(contentSettings) }

  func questions(_ body: RenderedBody) -> Value {
    let former = site.source.redirects.ids.filter { $0.old.key == page.key }
    return .list(
      body.questions.map { question in
        let here = PublishedID(key: page.key, id: question.id)
        return .fields(
          QuestionFields(
            question: question,
            formerIDs: former.isEmpty ? [] : former.filter { $0.new == here }.map(\.old.id.text)))
      })
  }

  func record(
    _ body: RenderedBody, questions: Value, sections: [Value], links: KeyLinks,
    library: TemplateLibrary
  ) -> Record {
    let crumbs =
      [(name: frame.strings.text(.home), path: site.home(page.language).path)]
      + [(name: title, path: page.address.path)]
    let graph = frame.structuredData.graph(
      title: title, description: description, path: canonicalPath,
      inLanguage: contentSettings.language, crumbs: crumbs,
      questions: site.configuration.faqPageData
        ? body.questions.filter { $0.notice?.shown == nil } : [])
    let policy = frame.policy
    return Record([
      .title: .text(title), .description: .text(description),
      .isSearched: .flag(!page.isFallback),
      .contentSecurityPolicy: .text(
        page.content.outline.hasRemoteImages ? policy.textWithRemoteImages : policy.text),
      .canonical: .url(site.base.absolute(canonicalPath)),
      .robots: frame.robots(isDraft: page.isDraft), .isDraft: .flag(page.isDraft),
      .alternates: site.isListed(page) ? links.alternates : .list([]),
      .switcher: links.switcher(in: page.language),
      .breadcrumbs: .breadcrumbs(crumbs), .jsonLD: page.isDraft ? .absent : graph,
      .key: .text(page.key.text),
      .editURL: .url(site.configuration.editLinks?.url(of: page.content.file.path)),
      .intro: .html(body.intro), .introNotice: introNotice(body.introNotice),
      .sections: .list(sections), .content: content,
      .isFallback: .flag(page.isFallback), .fallback: fallback,
      .hasQuestions: .flag(!body.questions.isEmpty), .questions: questions,
      .questionCount: .text(frame.questionCount(body.questions.count)),
      .extra: extra(library),
    ])
  }

  private func extra(_ library: TemplateLibrary) -> Value {
    guard let own = page.content.header.extra else { return frame.pageExtra }
    return frame.pageExtra(under: .data(own, names: library, facts: facts))
  }

  private func introNotice(_ notice: QuestionNotice?) -> Value {
    guard let notice, let shown = notice.shown else { return .absent }
    return .record([
      .text: .text(notice.text), .originalURL: .url(notice.originalURL),
      .content: .content(shown),
    ])
  }

  /// A fallback points search engines to the page it shows.
  private var canonicalPath: String { site.original(of: page).address.path }

  private var fallback: Value {
    guard page.isFallback else { return .absent }
    let reader = frame.settings.language
    let shown = reader.name(of: contentSettings.language)
    let notice = frame.strings.text(
      .fallbackNotice, ["wanted": reader.name(of: reader), "shown": shown])
    return .record([
      .notice: .text(notice), .url: .url(canonicalPath == page.address.path ? nil : canonicalPath),
      .name: .text(contentSettings.name),
    ])
  }
}

extension Value {
  /// The language of texts, which on a fallback isn't the frame's.
  static func content(_ settings: LanguageSettings) -> Value {
    .record([
      .tag: .text(settings.language.tag), .direction: .text(settings.direction.rawValue),
    ])
  }

  /// The way from the home page down to the page itself, which is the last.
  static func breadcrumbs(_ crumbs: [(name: String, path: String)]) -> Value {
    .list(
      crumbs.enumerated().map { index, crumb in
        .record([
          .name: .text(crumb.name), .url: .url(crumb.path),
          .isCurrent: .flag(index == crumbs.count - 1),
        ])
      })
  }
}
