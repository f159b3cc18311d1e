import Languages
import Text

/// A question with its answer, in all forms that programs and desks take.
struct QuestionEntry {
  let id: PublishedID
  /// With scheme and host.
  let url: String
  let pageTitle: String
  /// The titles of the categories that the page stands in, the outermost first.
  let categories: [String]
  /// Of the question and its answer.
  let language: Language
  let question: String
  let text: String
  let html: String
  let markdown: String
  /// What readers are told before the answer, such as that it may be out of date.
  let notice: String?
  /// The day of its last change; `nil` if that isn't known.
  let updated: CalendarDate?

  /// - Parameters:
  ///   - page: The page as readers see it.
  ///   - isPublic: Whether harvesters of addresses will read it.
  /// - Returns: The page's questions, in their order.
  static func all(of page: ShownPage, isPublic: Bool) -> [Self] {
    let copy = PageCopy(page)
    let site = page.values.site
    let categories = site.pageIndex(page.values.page.key, in: page.values.page.language).map {
      site.tree(page.values.page.language).categories(above: $0).map { site.title(of: $0) }
    }
    return page.body.questions.map { question in
      let answer = copy.answer(of: question)
      func written(_ form: CopyWriter.Form) -> String {
        String(decoding: CopyWriter.bytes(of: answer, as: form).dropLast(), as: UTF8.self)
      }
      return Self(
        id: PublishedID(key: page.values.page.key, id: question.id),
        url: copy.address(of: question), pageTitle: page.values.title,
        categories: categories ?? [],
        language: copy.language(of: question), question: question.text,
        text: written(.text(hidesAddresses: isPublic)),
        html: String(decoding: copy.html(of: question), as: UTF8.self),
        markdown: written(.markdown), notice: question.notice?.text,
        updated: page.values.page.days?.questions[question.id])
    }
  }

  var json: JSON {
    .object([
      ("page", .text(id.key.text)), ("title", .text(pageTitle)),
      ("categories", categories.isEmpty ? nil : .list(categories.map { .text($0) })),
      ("id", .text(id.id.text)),
      ("url", .text(url)), ("language", .text(language.tag)), ("question", .text(question)),
      ("notice", notice.map { .text($0) }), ("updated", updated.map { .text($0.description) }),
      (
        "answer",
        .object([("text", .text(text)), ("html", .text(html)), ("markdown", .text(markdown))])
      ),
    ])
  }
}
