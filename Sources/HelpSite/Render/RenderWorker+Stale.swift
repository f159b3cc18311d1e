import Languages
import Text

/// Questions whose translations don't follow their originals, and introductions too.
extension RenderWorker {
  /// The page's body with a notice at each such question, the original in its place, or without it.
  mutating func displayed(
    _ body: RenderedBody, of page: SitePage, _ ids: inout SectionIDs
  ) throws -> RenderedBody {
    guard let stale = page.stale else { return body }
    let original = try stale.hasReplaced ? self.original(of: page, stale, &ids) : nil
    let questions = body.questions.compactMap { question -> RenderedQuestion? in
      guard let display = stale[question.id] else { return question }
      guard display != .hidden else { return nil }
      let id = stale.originalID(of: question.id)
      let other = display == .replaced ? original?.questions.first { $0.id == id } : nil
      var shown = other ?? question
      // Links of the page lead to the id that the question has on it.
      shown.id = question.id
      let place = "#" + SitePath.percentEncoded(id.text)
      shown.notice = notice(stale, page, place: place, isReplaced: other != nil)
      return shown
    }
    let texts = body.texts.map { displayed($0, of: stale, original?.texts) }
    return RenderedBody(
      intro: Self.intro(body.intro, of: stale, original: original?.intro),
      introNotice: stale.intro == .replaced
        ? notice(stale, page, place: "", isReplaced: true) : nil,
      questions: questions, texts: texts)
  }

  /// The same of a page that isn't rendered.
  mutating func displayed(_ texts: PlainBody, of page: SitePage) throws -> PlainBody {
    guard let stale = page.stale else { return texts }
    guard stale.hasReplaced else { return displayed(texts, of: stale, nil) }
    let facts = facts(in: stale.original, for: page)
    let original = try body(of: stale.original, with: facts)
    return displayed(texts, of: stale, original.texts(stale.original.outline.sections))
  }

  /// The facts in the text of a page that the readers of another are shown.
  func facts(in content: ParsedPage, for page: SitePage) -> FactTexts {
    site.source.facts.texts(in: content.file.language, for: site.settings[page.language])
  }

  private func displayed(
    _ texts: PlainBody, of stale: StaleQuestions, _ original: PlainBody?
  ) -> PlainBody {
    let source = site.configuration.source
    let questions = texts.questions.compactMap { question -> PlainQuestion? in
      guard let display = stale[question.id], display != .noticed else {
        return question
      }
      let id = stale.originalID(of: question.id)
      var other = original?.questions.first { $0.id == id }
      other?.id = question.id
      other?.shown = source
      return other
    }
    return PlainBody(
      intro: Self.intro(texts.intro, of: stale, original: original?.intro),
      introSections: Self.intro(texts.introSections, of: stale, original: original?.introSections),
      questions: questions)
  }

  private static func intro<Bytes: ExpressibleByArrayLiteral>(
    _ own: Bytes, of stale: StaleQuestions, original: Bytes?
  ) -> Bytes {
    switch stale.intro {
    case .replaced: original ?? own
    case .hidden: []
    case .noticed, nil: own
    }
  }

  /// The original's body in the frame of the page's reader.
  private mutating func original(
    of page: SitePage, _ stale: StaleQuestions, _ ids: inout SectionIDs
  ) throws -> RenderedBody {
    let other = page.showing(stale.original)
    let values = PageValues(site: site, page: other, frame: frame(page.language))
    let body = try body(of: stale.original, with: values.facts)
    let sections = try textSections(body, of: other, &ids, values)
    let resolver = BodyResolver(
      site: site, page: other, sections: sections.map(\.html),
      takenIDs: page.content.outline.ids(withoutReplacedOf: stale))
    return resolver.resolve(body, hasTexts: true)
  }

  /// The notice at a part; `place` leads to it on the original, `#how-long`.
  private mutating func notice(
    _ stale: StaleQuestions, _ page: SitePage, place: String, isReplaced: Bool
  ) -> QuestionNotice {
    let source = site.configuration.source
    let frame = frame(page.language)
    let original = site.source(of: stale.original.file.key)
    let shown = ["shown": frame.settings.language.name(of: source.language)]
    return QuestionNotice(
      text: isReplaced ? frame.strings.text(.riskNotice, shown) : frame.strings.text(.staleNotice),
      originalURL: original.map { $0.address.path + place },
      shown: isReplaced ? source : nil)
  }
}

extension SitePage {
  /// The page with the text in the source language.
  fileprivate func showing(_ original: ParsedPage) -> SitePage {
    SitePage(
      language: language, content: original, contentLanguage: .source, isFallback: true,
      address: address)
  }
}

extension PageOutline {
  /// The ids of the headings that stay when some questions are replaced.
  fileprivate func ids(withoutReplacedOf stale: StaleQuestions) -> Set<String> {
    var kept = questions.map(\.heading)
    if stale.intro != .replaced { kept += introduction.subheadings }
    for question in questions where stale[question.id] != .replaced {
      kept += question.subheadings
    }
    return Set(kept.map(\.id.text))
  }
}
