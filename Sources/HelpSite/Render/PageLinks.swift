import Languages
import Mustache
import Text

/// Makes the links between the pages of one language.
struct PageLinks {
  let site: Site
  let frame: LanguageFrame

  /// How much of what stands in a page is named where the page is.
  private static let listed = 4

  /// A link to a page, with all that cards and lists tell of it.
  ///
  /// - Parameters:
  ///   - index: The page's in ``Site/pages``.
  ///   - hasList: Whether its first questions, or a category's first pages, are listed.
  /// - Returns: What `Documentation/templates.md` calls a card.
  func card(of index: Int, hasList: Bool = false) -> Value {
    let page = site.pages[index]
    let tree = site.tree(page.language)
    let pages = tree.pages(in: index)
    let more = PageLinkFields.Details(
      description: page.content.header.description.map { site.source.text($0, of: page) },
      icon: page.icon.map(frame.icon) ?? .absent,
      questionCount: frame.questionCount(questionCount(of: index, tree)),
      questions: hasList && pages.isEmpty
        ? site.questions(of: page, atMost: Self.listed).map { question($0, of: index) } : [],
      isCategory: !pages.isEmpty)
    let first = hasList ? pages.prefix(Self.listed).map(link) : []
    return .fields(PageLinkFields(index, of: site, pages: first, more: more))
  }

  /// The questions of a page, and of all that stand in it.
  private func questionCount(of index: Int, _ tree: PageTree) -> Int {
    var count = 0
    var rest = [index]
    while let page = rest.popLast() {
      count += site.pages[page].questionCount
      rest += tree.pages(in: page)
    }
    return count
  }

  func topics(_ topics: [PageSurroundings.Topic]) -> [Value] {
    topics.map { topic in
      .fields(
        PageLinkFields(
          topic.page, of: site, isCurrent: topic.isCurrent, pages: self.topics(topic.pages)))
    }
  }

  /// A link to a page; absent if there is none.
  func link(to index: Int?) -> Value {
    index.map { .fields(PageLinkFields($0, of: site)) } ?? .absent
  }

  func related(_ places: [PageSurroundings.Related]) -> Value {
    .list(
      places.map { place in
        place.question.map { question($0, of: place.page) } ?? link(to: place.page)
      })
  }

  /// A link to a question, with the title of its page.
  func question(_ question: ShownQuestion, of index: Int) -> Value {
    let page = site.pages[index]
    let settings = site.settings[question.language]
    return .record([
      .title: .text(question.text),
      .url: .url(page.address.path + "#" + SitePath.percentEncoded(question.id.text)),
      .tag: .text(settings.language.tag), .direction: .text(settings.direction.rawValue),
      .isFallback: .flag(question.language != page.language), .isDraft: .flag(page.isDraft),
      .page: .text(site.title(of: index)),
    ])
  }
}
