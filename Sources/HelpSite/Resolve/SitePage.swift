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
  /// When ``content`` changed; `nil` if that isn't known of all that readers see.
  let days: PageDays?
  /// Whether no list, menu or search of the site has it, for it or its original says so.
  let isUnlisted: Bool
  /// Whether search engines must not list it.
  let isHiddenFromSearchEngines: Bool
  /// The page in the source language, whose place, drawing and relations a translation has that
  /// names none; `nil` if there is none.
  private let original: ParsedPage?

  init(
    language: LanguageIndex, content: ParsedPage, contentLanguage: LanguageIndex, isFallback: Bool,
    address: PageAddress, stale: StaleQuestions? = nil, days: PageDays? = nil,
    original: ParsedPage? = nil
  ) {
    self.language = language
    self.content = content
    self.contentLanguage = contentLanguage
    self.isFallback = isFallback
    self.address = address
    self.stale = stale
    self.days = days
    self.original = original
    let headers = [content.header] + [original?.header].compactMap(\.self)
    isUnlisted = headers.contains { $0.isUnlisted }
    isHiddenFromSearchEngines = headers.contains { $0.isUnlisted || $0.isNoindex }
  }

  var key: PageKey { content.file.key }

  /// Whether it shows a text that isn't published yet.
  var isDraft: Bool { content.header.isDraft }

  /// Its place among its neighbours; `nil`: that of its title.
  var order: Int? { content.header.order ?? original?.header.order }

  /// The drawing beside its title.
  var icon: TopicIcon? { content.header.icon ?? original?.header.icon }

  /// What its author says that readers may want to know too.
  var related: [PageReference]? { content.header.related ?? original?.header.related }

  /// The questions that readers see.
  var questionCount: Int {
    content.outline.questions.count - (stale?.count(of: .hidden) ?? 0)
  }
}
