import Text

/// What a page shows of others: where it stands, what stands beside it, what is akin to it.
///
/// Pages are named by their index in ``Site/pages``. Each list has a bound, so that the pages of a
/// large site don't grow with it.
struct PageSurroundings {
  /// The categories above it, the outermost first.
  let categories: [Int]
  /// The topics of the site, opened on the way down to the page; empty on a site without
  /// categories.
  let topics: [Topic]
  /// The pages that are read before and after it, which may stand in other categories.
  let previous: Int?
  let next: Int?
  let related: [Related]
  /// What it holds itself, if it is a category.
  let pages: [Int]

  struct Topic {
    let page: Int
    let isCurrent: Bool
    let pages: [Topic]
  }

  struct Related {
    let page: Int
    /// `nil`: the page itself.
    let question: ShownQuestion?
  }
}

extension Site {
  /// How many neighbours a page names.
  private static let shownTopics = 15
  private static let shownRelated = 4
  /// How many levels of categories a list of topics opens; readers of deeper ones have the way
  /// above the page.
  private static let openLevels = 3

  func surroundings(of page: Int) -> PageSurroundings {
    let tree = tree(pages[page].language)
    let categories = tree.categories(above: page)
    let (previous, next) = tree.turns(of: page)
    return PageSurroundings(
      categories: categories,
      topics: tree.hasCategories
        ? topics(tree.top, down: ArraySlice(categories + [page]), tree, level: 1) : [],
      previous: previous, next: next, related: related(to: page), pages: tree.pages(in: page))
  }

  /// The pages of one level, and below those of `path` the next one; `path` leads from this level
  /// down to the page itself.
  private func topics(
    _ pages: [Int], down path: ArraySlice<Int>, _ tree: PageTree, level: Int
  ) -> [PageSurroundings.Topic] {
    guard level <= Self.openLevels else { return [] }
    let rest = path.dropFirst()
    let place = path.first.flatMap { tree.neighbours(of: $0)?.place } ?? 0
    return Self.window(of: pages, around: place).map { page in
      let isOpen = page == path.first
      return PageSurroundings.Topic(
        page: page, isCurrent: isOpen && rest.isEmpty,
        pages: isOpen
          ? topics(tree.pages(in: page), down: rest, tree, level: level + 1) : [])
    }
  }

  /// As many as are shown, the one at a place among them.
  private static func window(of pages: [Int], around place: Int) -> ArraySlice<Int> {
    guard pages.count > shownTopics else { return pages[...] }
    let start = min(max(0, place - shownTopics / 2), pages.count - shownTopics)
    return pages[start..<start + shownTopics]
  }

  private func related(to page: Int) -> [PageSurroundings.Related] {
    let own = pages[page]
    let named = own.related
    let places =
      named.map { $0.map { RelatedPlace(key: $0.key, id: $0.id) } } ?? relations(of: own.key)
    let limit = named == nil ? Self.shownRelated : places.count
    return Array(places.lazy.compactMap { self.related($0, to: own) }.prefix(limit))
  }

  /// The place as the page's readers get it, if they do.
  private func related(
    _ place: RelatedPlace, to own: SitePage
  ) -> PageSurroundings.Related? {
    guard let page = pageIndex(place.key, in: own.language) else { return nil }
    guard let id = place.id else { return .init(page: page, question: nil) }
    return question(id, of: pages[page]).map { .init(page: page, question: $0) }
  }
}

extension PageSurroundings {
  /// Writes all that the page's looks depend on, besides addresses.
  func write(to writer: inout RecordWriter, _ site: Site) {
    func write(_ page: Int) { writer.write(site.title(of: page)) }
    func write(_ topics: [Topic]) {
      writer.write(topics.count)
      for topic in topics {
        write(topic.page)
        write(topic.pages)
      }
    }
    for page in categories { write(page) }
    write(topics)
    for page in [previous, next] {
      writer.write(page != nil)
      if let page { write(page) }
    }
    for related in related {
      write(related.page)
      writer.write(related.question?.text) { $0.write($1) }
    }
    // A category tells what its pages ask, and what they are about.
    for page in pages {
      write(page)
      writer.write(site.pages[page].content.hash)
      writer.write(site.pages[page].stale?.hash) { $0.write($1) }
    }
  }
}
