extension RenderWorker {
  /// The questions of a language's own pages, in the order of their keys.
  ///
  /// The pages are read one by one; only their questions' texts are kept.
  mutating func pageQuestions(of language: Int) throws -> [PageQuestions] {
    var pages: [PageQuestions] = []
    for page in renderer.site.pages(in: language)
    where !page.isFallback && page.content.outline.questionCount > 0 {
      let body = try plainBody(of: page)
      let fields = PageFields(site: renderer.site, page: page, frame: frame(language))
      pages.append(
        PageQuestions(
          title: fields.title, path: page.address.path,
          questions: body.questions.map { ($0.id, $0.text) }))
    }
    return pages
  }

  /// The text of a page, without markup.
  mutating func plainBody(of page: SitePage) throws -> PlainBody {
    let site = renderer.site
    let names = renderer.names
    return try text(of: page).withBody {
      BodyRenderer(site: site, page: page, names: names, sections: []).plainBody($0)
    }
  }
}
