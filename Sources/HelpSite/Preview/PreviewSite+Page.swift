import Files
import Languages
import Text

extension PreviewSite {
  /// What a writer wants to know of the page at a path; `nil` if no page of content is there.
  ///
  /// For stale translations it reads files and asks git, so it isn't for a thread that must not
  /// wait.
  package func page(at path: String) -> PreviewPage? {
    let site = resolved.site
    let path = OutputPath(path)
    guard let page = site.pages.first(where: { $0.address.outputPath == path }) else { return nil }
    return PreviewPageMaker(resolved, page).page(isReleased: site.isReleased(page.language))
  }
}

/// Puts together what is known of one page in all languages.
private struct PreviewPageMaker {
  let resolved: ResolvedSite
  let shown: SitePage
  /// The pages of the key, in all languages that have one.
  let pages: [Language: ParsedPage]
  let comparison: PartComparison<ParsedPage>
  let records: [Language: TranslationRecords]

  init(_ resolved: ResolvedSite, _ shown: SitePage) {
    self.resolved = resolved
    self.shown = shown
    let all = resolved.parsed.compactMap(\.page)
    let pages = all.filter { $0.file.key == shown.key }
    self.pages = Dictionary(uniqueKeysWithValues: pages.map { ($0.file.language, $0) })
    let source = resolved.site.source
    comparison = PartComparison(
      key: shown.key, original: self.pages[source.configuration.source.language],
      facts: source.facts)
    records = RecordFollower(source: source, pages: all).records()
  }

  private var site: Site { resolved.site }
  /// Of a pseudo-language, that which it is made of.
  private var language: Language { site.settings[shown.language].textLanguage }
  private var isOriginal: Bool { language == site.configuration.source.language }

  func page(isReleased: Bool) -> PreviewPage {
    let questions = questions(in: language)
    let changes = changes(of: questions)
    let links = Dictionary(grouping: site.languages.flatMap(links), by: \.id)
    return PreviewPage(
      language: site.settings[shown.language].language.tag, source: shown.content.file.path,
      isFallback: shown.isFallback,
      isDraft: shown.content.header.isDraft, isReleased: isReleased,
      questions: questions.map { id, part in
        PreviewQuestion(
          id: id, heading: heading(of: id), state: state(of: part, in: language),
          line: (isOriginal ? part.original?.location : part.location)?.line,
          change: changes[id], links: links[id]?.map(\.link) ?? [])
      })
  }

  private func questions(in language: Language) -> [(id: QuestionID, part: TranslatedPart)] {
    comparison.parts(of: pages[language], records: records[language]).compactMap { part in
      guard case .question(let id) = part.name.part else { return nil }
      return (id, part)
    }
  }

  private func state(of part: TranslatedPart, in language: Language) -> PreviewPage.State {
    language == site.configuration.source.language ? .source : PreviewPage.State(part.state)
  }

  /// The questions of a language's own page, each with its address.
  private func links(in index: LanguageIndex) -> [(id: QuestionID, link: PreviewPage.Link)] {
    guard let page = site.page(shown.key, in: index), !page.isFallback else { return [] }
    let language = site.settings[index].language
    return questions(in: language).compactMap { id, part in
      guard part.location != nil, page.stale?[id] != .hidden else { return nil }
      return (
        id,
        PreviewPage.Link(
          language: language.tag, path: page.address.path + "#" + SitePath.percentEncoded(id.text),
          state: state(of: part, in: language))
      )
    }
  }

  private func heading(of id: QuestionID) -> String {
    for index in [shown.language, site.defaultLanguage] {
      let known = site.pageIndex(shown.key, in: index)
        .flatMap { resolved.renderer.questions.questions(of: $0) }
      if let question = known?.questions.first(where: { $0.id == id }) { return question.text }
    }
    return id.text
  }

  /// Each revision costs a process, and the writer waits.
  private static let revisionLimit = 100

  /// What became of the originals of stale questions; nothing where they can't be read.
  private func changes(of questions: [(id: QuestionID, part: TranslatedPart)]) -> [QuestionID:
    PreviewPage
    .Change]
  {
    guard questions.contains(where: { $0.part.state == .stale }) else { return [:] }
    let source = site.source
    let parser = PageParser(source: source, purpose: .preview)
    let survey = TranslationSurvey(
      folder: source.folder, source: source, parser: parser,
      table: SiteTable(source: source, pages: Array(pages.values)),
      releases: Releases([]), records: records,
      templates: [], today: CalendarDate(secondsSince1970: 0))
    let found = try? survey.differences(
      of: [.page(shown.key)], in: language, revisionLimit: Self.revisionLimit)
    let file = shown.content.file
    let translation = (try? source.folder.read(file.path, limit: PageText.sizeLimit))
      .flatMap { PartSource($0, of: file, parser: parser) }
    var changes: [QuestionID: PreviewPage.Change] = [:]
    for difference in found ?? [] {
      let part = difference.part.name.part
      guard case .question(let id) = part else { continue }
      changes[id] = PreviewPage.Change(difference, translation: translation?.text(of: part))
    }
    return changes
  }
}

extension PreviewPage.Change {
  fileprivate init(_ difference: TranslationDifference, translation: String?) {
    self.translation = translation
    let words = WordDifference(
      from: difference.past ?? difference.present, to: difference.present)
    isKnown = difference.past != nil
    pieces = words.pieces.map { piece in
      switch piece {
      case .same(let text): PreviewPage.Piece(kind: .same, text: text)
      case .removed(let text): PreviewPage.Piece(kind: .removed, text: text)
      case .added(let text): PreviewPage.Piece(kind: .added, text: text)
      }
    }
  }
}
