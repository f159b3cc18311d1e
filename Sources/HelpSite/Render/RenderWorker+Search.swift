import Text

/// What is made of the texts of all pages of a language.
extension RenderWorker {
  /// Renders what the built-in search loads first into the buffer.
  mutating func renderSearchIndex(of language: LanguageIndex) throws {
    let pieces = SearchPieces(site: site, language: language)
    let own = ownPages(of: language)
    let pages = try own.map { try questions(of: $0) }
    let index = SearchIndex(
      pages: pages, popular: popular(language, own, pages),
      pieces: own.map { pieces.numbers[site.pages[$0].key] ?? 1 },
      pieceCount: pieces.pieces.count, home: site.home(language).path,
      contact: searchContact(language), strings: frame(language).strings)
    index.write(to: &buffer)
  }

  /// The popular questions by their places in the index.
  private func popular(
    _ language: LanguageIndex, _ own: [Int], _ pages: [PageQuestions]
  ) -> [(page: Int, question: Int)] {
    let places = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, $0) })
    return site.popularQuestions(in: language).compactMap { question, page in
      guard let place = places[page],
        let number = pages[place].questions.firstIndex(where: { $0.id == question.id })
      else { return nil }
      return (place, pages[place].introduction == nil ? number : number + 1)
    }
  }

  /// Renders the texts of some pages of a language into the buffer, page by page.
  mutating func renderSearchPiece(_ keys: [PageKey], of language: LanguageIndex) throws {
    var texts = SearchTexts()
    for key in keys {
      guard let page = site.pageIndex(key, in: language) else { continue }
      texts.append(try entry(of: page), to: &buffer)
    }
    texts.finish(&buffer)
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
    let questions = Self.questions(texts, values)
    renderer.questions.keep(questions, of: page)
    guard site.searchIndex(values.page.language) != nil else { return }
    renderer.questions.keep(Self.entry(texts, questions, values), of: page)
  }

  /// The indices of the pages that are no fallbacks, in the order of the home page.
  private mutating func ownPages(of language: LanguageIndex) -> [Int] {
    pagesInOrder(language).filter { !$0.isFallback }
      .compactMap { site.pageIndex($0.key, in: language) }
  }

  // A page that wasn't rendered yet, or needn't be, is read for what lists need of it.

  private mutating func questions(of index: Int) throws -> PageQuestions {
    if let known = renderer.questions.questions(of: index) { return known }
    let texts = try texts(of: index)
    let values = values(of: index)
    // Its text is asked for next: it needn't be read twice.
    keep(texts, of: index, values)
    return Self.questions(texts, values)
  }

  private mutating func entry(of index: Int) throws -> SearchEntry {
    if let known = renderer.questions.takeEntry(of: index) { return known }
    let texts = try texts(of: index)
    let values = values(of: index)
    return Self.entry(texts, Self.questions(texts, values), values)
  }

  private mutating func texts(of index: Int) throws -> PlainBody {
    let page = site.pages[index]
    let facts = facts(in: page.content, for: page)
    let body = try body(of: page.content, with: facts)
    return try displayed(body.texts(page.content.outline.sections), of: page)
  }

  private mutating func values(of index: Int) -> PageValues {
    let page = site.pages[index]
    return PageValues(site: site, page: page, frame: frame(page.language))
  }

  private static func questions(_ texts: PlainBody, _ values: PageValues) -> PageQuestions {
    let sections = values.frame.sectionNames
    let listed = values.page.content.sections(defaults: values.site.configuration.sections)
    let names = sections.names(in: listed + texts.introSections)
    let hasIntroduction = !texts.intro.isEmpty || !names.isEmpty || texts.questions.isEmpty
    let category = values.site.category(of: values.page)
    return PageQuestions(
      title: values.title, category: category, path: values.page.address.path,
      isDraft: values.page.isDraft,
      questions: texts.questions.map {
        .init(id: $0.id, text: $0.text, shown: $0.shown, names: sections.names(in: $0.sections))
      },
      introduction: hasIntroduction ? ListedIntroduction(names: names) : nil)
  }

  private static func entry(
    _ texts: PlainBody, _ questions: PageQuestions, _ values: PageValues
  ) -> SearchEntry {
    let home = values.site.home(values.page.language).path
    let url = values.page.address.path.dropFirst(home.count)
    return SearchEntry(SearchTexts.entry(of: texts, questions, url: url))
  }
}
