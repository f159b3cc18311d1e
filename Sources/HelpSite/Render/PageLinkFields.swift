import Languages
import Mustache

/// A link to a page of the reader's language, as templates see it; its values are made when they
/// are asked for.
final class PageLinkFields: Fields {
  private let title: String
  private let page: SitePage
  /// The language of the title.
  private let settings: LanguageSettings
  private let isCurrent: Bool
  private let pages: [Value]
  private let more: Details?

  /// What lists that tell more of a page have of it.
  struct Details: Sendable {
    let description: String?
    let icon: Value
    let questionCount: String?
    let questions: [Value]
    /// Whether it is a category.
    let isCategory: Bool
  }

  /// - Parameters:
  ///   - index: The page's in ``Site/pages``.
  ///   - site: The site.
  ///   - isCurrent: Whether the link stands on the page itself.
  ///   - pages: Links to what stands in it.
  ///   - more: What else is told of it.
  init(
    _ index: Int, of site: Site, isCurrent: Bool = false, pages: [Value] = [],
    more: Details? = nil
  ) {
    title = site.title(of: index)
    page = site.pages[index]
    settings = site.settings[page.contentLanguage]
    self.isCurrent = isCurrent
    self.pages = pages
    self.more = more
  }

  func value(of name: Name) -> Value? {
    switch name.id {
    case Field.title.rawValue, Field.name.rawValue: .text(title)
    case Field.url.rawValue: .url(page.address.path)
    case Field.tag.rawValue: .text(settings.language.tag)
    case Field.direction.rawValue: .text(settings.direction.rawValue)
    case Field.isFallback.rawValue: .flag(page.isFallback)
    case Field.isDraft.rawValue: .flag(page.isDraft)
    case Field.isCurrent.rawValue: .flag(isCurrent)
    case Field.pages.rawValue: .list(pages)
    case Field.hasPages.rawValue: .flag(!pages.isEmpty)
    case Field.description.rawValue: .text(more?.description)
    case Field.icon.rawValue: more?.icon ?? .absent
    case Field.questionCount.rawValue: .text(more?.questionCount)
    case Field.questions.rawValue: .list(more?.questions ?? [])
    case Field.hasList.rawValue:
      .flag(!pages.isEmpty || more.map { !$0.questions.isEmpty } ?? false)
    case Field.isCategory.rawValue: .flag(more?.isCategory ?? false)
    default: nil
    }
  }
}
