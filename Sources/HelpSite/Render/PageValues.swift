import Languages
import Mustache
import Text

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

  /// The title of a page as readers see it.
  static func title(of page: SitePage, in site: Site, for reader: LanguageSettings) -> String {
    let settings = site.settings[page.contentLanguage]
    let facts = site.source.facts.texts(in: settings.language, for: reader)
    return facts.expanded(settings.typography.text(page.content.header.title))
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
            formerIDs: former.isEmpty ? [] : former.filter { $0.new == here }.map(\.old.id.text),
            feedback: feedback(on: question)))
      })
  }

  private func feedback(on question: RenderedQuestion) -> Value {
    guard let feedback = site.configuration.feedback else { return .absent }
    let place = page.address.path + "#" + SitePath.percentEncoded(question.id.text)
    return .fields(
      FeedbackFields(
        feedback, desk: site.source.contact,
        values: [
          .page: page.key.text, .question: question.id.text,
          .language: frame.settings.language.tag, .url: site.base.absolute(place),
          .text: question.text,
        ]))
  }

  func record(
    _ body: RenderedBody, questions: Value, sections: [Value], contactID: String?,
    links: KeyLinks, around: PageSurroundings, library: TemplateLibrary
  ) -> Record {
    let crumbs = crumbs(around.categories)
    let others = PageLinks(site: site, frame: frame)
    let graph = frame.structuredData.graph(
      title: title, description: description, path: canonicalPath,
      inLanguage: contentSettings.language, crumbs: crumbs, modified: page.days?.changed,
      questions: site.configuration.faqPageData
        ? body.questions.filter { $0.notice?.shown == nil } : [])
    let services = frame.services(on: .page)
    return Record([
      .title: .text(title), .description: .text(description),
      .isSearched: .flag(!page.isFallback && !page.isUnlisted),
      .contentSecurityPolicy: .text(
        page.content.outline.hasRemoteImages
          ? services.policy.textWithRemoteImages : services.policy.text),
      .services: services.markup,
      .canonical: .url(site.base.absolute(canonicalPath)),
      .robots: frame.robots(isHidden: page.isDraft || page.isHiddenFromSearchEngines),
      .isDraft: .flag(page.isDraft),
      .alternates: site.isListed(page) ? links.alternates : .list([]),
      .switcher: links.switcher(in: page.language),
      .languageList: .url(site.languageList(of: page.key)?.path),
      .breadcrumbs: .breadcrumbs(crumbs), .jsonLD: page.isDraft ? .absent : graph,
      .key: .text(page.key.text),
      .editURL: .url(site.configuration.editLinks?.url(of: page.content.file.path)),
      .markdown: .url(site.markdown(of: page)?.path), .reviewed: reviewed,
      .intro: .html(body.intro), .introNotice: introNotice(body.introNotice),
      .sections: .list(sections), .content: content,
      .isFallback: .flag(page.isFallback), .fallback: fallback,
      .hasQuestions: .flag(!body.questions.isEmpty), .questions: questions,
      .questionCount: .text(frame.questionCount(body.questions.count)),
      .social: frame.social(
        canonicalPath, of: site, image: page.content.header.image, isArticle: true),
      .contactURL: frame.contactURL(onPage: contactID),
      .extra: extra(library), .topics: .list(others.topics(around.topics)),
      .previous: others.link(to: around.previous), .next: others.link(to: around.next),
      .hasTopics: .flag(!around.topics.isEmpty),
      .hasTurn: .flag(around.previous != nil || around.next != nil),
      .hasRelated: .flag(!around.related.isEmpty), .related: others.related(around.related),
      .isCategory: .flag(!around.pages.isEmpty),
      .hasPages: .flag(!around.pages.isEmpty),
      .pages: .list(around.pages.map { others.card(of: $0, hasList: true) }),
      .icon: page.icon.map(frame.icon) ?? .absent,
    ])
  }

  /// The way from the home page through the categories down to the page itself.
  private func crumbs(_ categories: [Int]) -> [Crumb] {
    [Crumb(name: frame.strings.text(.home), path: site.home(page.language).path)]
      + categories.map { index in
        let category = site.pages[index]
        return Crumb(
          name: site.title(of: index), path: category.address.path,
          language: category.isFallback ? site.settings[category.contentLanguage] : nil)
      }
      + [
        Crumb(
          name: title, path: page.address.path, language: page.isFallback ? contentSettings : nil)
      ]
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

  /// The day since which somebody has looked at all of the page.
  private var reviewed: Value {
    guard site.configuration.copies.showsReviews, let day = page.days?.reviewed,
      let text = frame.formats.date(year: day.year, month: day.month, day: day.day)
    else { return .absent }
    return .record([.machine: .text(day.description), .text: .text(text)])
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
  static func breadcrumbs(_ crumbs: [Crumb]) -> Value {
    .list(
      crumbs.enumerated().map { index, crumb in
        .record([
          .name: .text(crumb.name), .url: .url(crumb.path),
          .isCurrent: .flag(index == crumbs.count - 1), .isFallback: .flag(crumb.language != nil),
          .tag: .text(crumb.language?.language.tag),
          .direction: .text(crumb.language?.direction.rawValue),
        ])
      })
  }
}
