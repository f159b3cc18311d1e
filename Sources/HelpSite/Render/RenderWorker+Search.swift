/// What is made of the texts of all pages of a language.
extension RenderWorker {
  /// Renders the index of the built-in search into the buffer, page by page.
  mutating func renderSearchIndex(of language: LanguageIndex) throws {
    var index = SearchIndex()
    for page in ownPages(of: language) {
      index.append(try entry(of: page), to: &buffer)
    }
    index.finish(synonyms: frame(language).strings.synonyms, &buffer)
  }

  /// The questions of a language's own pages.
  mutating func pageQuestions(of language: LanguageIndex) throws -> [PageQuestions] {
    try ownPages(of: language).compactMap { index in
      if site.pages[index].content.outline.questions.isEmpty { return nil }
      return try questions(of: index)
    }
  }

  /// Keeps what lists need of a page that is being rendered.
  func keep(_ texts: PlainBody, of page: Int, _ values: PageValues) {
    renderer.questions.keep(Self.questions(texts, values), of: page)
    guard site.searchIndex(values.page.language) != nil else { return }
    renderer.questions.keep(Self.entry(texts, values), of: page)
  }

  /// The indices of the pages that are no fallbacks, in the order of the home page.
  private mutating func ownPages(of language: LanguageIndex) -> [Int] {
    pagesInOrder(language).filter { !$0.isFallback }
      .compactMap { site.pageIndex($0.key, in: language) }
  }

  // A page that wasn't rendered yet, or needn't be, is read for what lists need of it.

  private mutating func questions(of index: Int) throws -> PageQuestions {
    if let known = renderer.questions.questions(of: index) { return known }
    return Self.questions(try texts(of: index), values(of: index))
  }

  private mutating func entry(of index: Int) throws -> SearchEntry {
    if let known = renderer.questions.takeEntry(of: index) { return known }
    return Self.entry(try texts(of: index), values(of: index))
  }

  private mutating func texts(of index: Int) throws -> PlainBody {
    let page = site.pages[index]
    let facts = facts(in: page.content, for: page)
    return try displayed(body(of: page.content, with: facts).texts, of: page)
  }

  private mutating func values(of index: Int) -> PageValues {
    let page = site.pages[index]
    return PageValues(site: site, page: page, frame: frame(page.language))
  }

  private static func questions(_ texts: PlainBody, _ values: PageValues) -> PageQuestions {
    PageQuestions(
      title: values.title, path: values.page.address.path, isDraft: values.page.isDraft,
      questions: texts.questions.map { .init(id: $0.id, text: $0.text, shown: $0.shown) })
  }

  private static func entry(_ texts: PlainBody, _ values: PageValues) -> SearchEntry {
    let home = values.site.home(values.page.language).path
    let url = values.page.address.path.dropFirst(home.count)
    return SearchEntry(SearchIndex.entry(of: texts, title: values.title, url: url))
  }
}
