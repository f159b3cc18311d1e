import Languages

/// The categories of one language, and the order of its pages.
///
/// A category is the page of a folder, `billing/index`, together with the pages below it. A page
/// stands in the nearest folder above it that has a page; if none has, in no category. Pages are
/// named by their index in ``Site/pages``.
struct PageTree: Sendable {
  /// The pages and categories that stand in no category, in their order.
  let top: [Int]
  /// The titles of all pages, as readers see them.
  private let titles: [String]
  /// The index of the language's first page.
  private let first: Int
  /// Of each page that stands in a category: the category, and the place in it.
  private let places: [Int: Place]
  /// What each category holds, in its order.
  private let children: [Int: [Int]]
  /// The place of each page that stands in no category.
  private let topPlaces: [Int]
  /// The pages that are no categories, in the order in which the whole language is read.
  private let reading: [Int]
  /// The place of each page there; -1: it has none.
  private let readingPlaces: [Int]

  private struct Place {
    let category: Int
    let number: Int
  }

  /// - Parameters:
  ///   - pages: The language's, sorted by key.
  ///   - titles: Theirs, in the same order.
  ///   - named: The pages that the home page lists first, in that order.
  ///   - language: In whose order the others are sorted by title.
  init(
    of pages: ArraySlice<SitePage>, titles: [String], first named: [PageKey], language: Language
  ) {
    first = pages.startIndex
    self.titles = titles
    let categories = Self.categories(among: pages)
    let ranks = Dictionary(
      named.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let order = Collation(language: language).sorted(Array(pages.indices)) {
      titles[$0 - pages.startIndex]
    }
    var top: [Int] = []
    var children: [Int: [Int]] = [:]
    for page in order where !pages[page].isUnlisted {
      if let category = Self.category(of: pages[page].key, among: categories) {
        children[category, default: []].append(page)
      } else {
        top.append(page)
      }
    }
    top = Self.sorted(top) { ranks[pages[$0].key].map { $0 - ranks.count } ?? pages[$0].order }
    children = children.mapValues { Self.sorted($0) { pages[$0].order } }
    var places: [Int: Place] = [:]
    for (category, pages) in children {
      for (number, page) in pages.enumerated() {
        places[page] = Place(category: category, number: number)
      }
    }
    var topPlaces = [Int](repeating: -1, count: pages.count)
    for (number, page) in top.enumerated() { topPlaces[page - first] = number }
    reading = Self.walk(top, children).filter { children[$0] == nil }
    var readingPlaces = [Int](repeating: -1, count: pages.count)
    for (number, page) in reading.enumerated() { readingPlaces[page - first] = number }
    self.readingPlaces = readingPlaces
    self.top = top
    self.children = children
    self.places = places
    self.topPlaces = topPlaces
  }

  /// Puts the pages that have a number before the others, by that; equals keep their order.
  private static func sorted(_ list: [Int], by number: (Int) -> Int?) -> [Int] {
    let numbers = list.map { number($0) ?? .max }
    if numbers.allSatisfy({ $0 == .max }) { return list }
    return list.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }.map { list[$0] }
  }

  /// A category, then what it holds.
  private static func walk(_ top: [Int], _ children: [Int: [Int]]) -> [Int] {
    guard !children.isEmpty else { return top }
    var walk: [Int] = []
    var rest = Array(top.reversed())
    while let page = rest.popLast() {
      walk.append(page)
      rest += (children[page] ?? []).reversed()
    }
    return walk
  }

  /// The pages of folders, by the folder.
  private static func categories(among pages: ArraySlice<SitePage>) -> [String: Int] {
    var categories: [String: Int] = [:]
    for index in pages.indices {
      if let folder = pages[index].key.folderOfPage { categories[folder] = index }
    }
    return categories
  }

  /// The category that a page stands in.
  private static func category(of key: PageKey, among categories: [String: Int]) -> Int? {
    guard !categories.isEmpty else { return nil }
    var folder = key.folderOfPage.map { PageKey($0).folder } ?? key.folder
    while let name = folder {
      if let category = categories[name] { return category }
      folder = PageKey(name).folder
    }
    return nil
  }
}

extension PageTree {
  /// Whether any page stands in a category.
  var hasCategories: Bool { !children.isEmpty }

  func title(of page: Int) -> String { titles[page - first] }

  /// The category that a page stands in, the next above it if it is one itself.
  func category(of page: Int) -> Int? { places.isEmpty ? nil : places[page]?.category }

  /// What stands in a category, in its order; empty for a page that is none.
  func pages(in category: Int) -> [Int] { children.isEmpty ? [] : children[category] ?? [] }

  /// The pages that stand beside a page, itself among them, and its place there; `nil` for a page
  /// that no list has.
  func neighbours(of page: Int) -> (pages: [Int], place: Int)? {
    if !places.isEmpty, let place = places[page] {
      return (pages(in: place.category), place.number)
    }
    let place = topPlaces[page - first]
    return place < 0 ? nil : (top, place)
  }

  /// The categories above a page, the outermost first.
  func categories(above page: Int) -> [Int] {
    var path: [Int] = []
    var next = category(of: page)
    while let category = next {
      path.append(category)
      next = self.category(of: category)
    }
    return path.reversed()
  }

  /// All pages in the order in which they are walked through: a category, then what it holds.
  var walk: [Int] { Self.walk(top, children) }

  /// The pages that are read before and after a page, over the borders of categories; `nil` at the
  /// ends, and for a category or a page that no list has.
  func turns(of page: Int) -> (previous: Int?, next: Int?) {
    let place = readingPlaces[page - first]
    guard place >= 0 else { return (nil, nil) }
    return (
      place > 0 ? reading[place - 1] : nil,
      place + 1 < reading.count ? reading[place + 1] : nil
    )
  }
}
