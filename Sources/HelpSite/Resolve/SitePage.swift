/// One page of the finished site: a content in the frame of a reader's language.
final class SitePage: Sendable {
  /// Whose frame and address it has.
  let language: LanguageIndex
  /// The page whose text it shows: the reader's own, or another language's as a fallback.
  let content: ParsedPage
  /// That of ``content``.
  let contentLanguage: LanguageIndex
  let isFallback: Bool
  let address: PageAddress
  /// What is out of date in ``content``; `nil` if nothing is.
  let stale: StaleQuestions?

  init(
    language: LanguageIndex, content: ParsedPage, contentLanguage: LanguageIndex, isFallback: Bool,
    address: PageAddress, stale: StaleQuestions? = nil
  ) {
    self.language = language
    self.content = content
    self.contentLanguage = contentLanguage
    self.isFallback = isFallback
    self.address = address
    self.stale = stale
  }

  var key: PageKey { content.file.key }

  /// Whether it shows a text that isn't published yet.
  var isDraft: Bool { content.header.isDraft }

  /// The questions that readers see.
  var questionCount: Int {
    content.outline.questions.count - (stale?.count(of: .hidden) ?? 0)
  }
}
