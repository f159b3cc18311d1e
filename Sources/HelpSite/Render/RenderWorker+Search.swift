/// What is made of the text of all pages of a language, which are read one by one.
extension RenderWorker {
  private var site: Site { renderer.site }

  /// Renders the index of the built-in search into the buffer, page by page.
  mutating func renderSearchIndex(of language: Int) throws {
    var index = SearchIndex(home: site.home(language).path)
    var pages: [PageQuestions] = []
    for page in ownPages(of: language) {
      let body = try plainBody(of: page)
      let questions = pageQuestions(of: page, body)
      index.append(questions, body, to: &buffer)
      if !questions.questions.isEmpty { pages.append(questions) }
    }
    index.finish(synonyms: frame(language).strings.synonyms, &buffer)
    questions = (language, pages)
  }

  /// The questions of a language's own pages; of the pages only these texts are kept.
  mutating func pageQuestions(of language: Int) throws -> [PageQuestions] {
    if let questions, questions.language == language { return questions.pages }
    var pages: [PageQuestions] = []
    for page in ownPages(of: language) where page.content.outline.questionCount > 0 {
      pages.append(pageQuestions(of: page, try plainBody(of: page)))
    }
    return pages
  }

  /// The pages that are no fallbacks, in the order of the home page.
  private mutating func ownPages(of language: Int) -> [SitePage] {
    FramePage.pagesInOrder(site, frame(language)).filter { !$0.isFallback }
  }

  private mutating func pageQuestions(of page: SitePage, _ body: PlainBody) -> PageQuestions {
    let fields = PageFields(site: site, page: page, frame: frame(page.language))
    return PageQuestions(
      title: fields.title, path: page.address.path,
      questions: body.questions.map { ($0.id, $0.text) })
  }

  private mutating func plainBody(of page: SitePage) throws -> PlainBody {
    let renderer = renderer
    return try text(of: page).withBody {
      BodyRenderer(site: renderer.site, page: page, names: renderer.names, sections: [])
        .plainBody($0)
    }
  }
}
