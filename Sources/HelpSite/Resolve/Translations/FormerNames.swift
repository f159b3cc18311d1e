import Languages
import Text

/// What `redirects.yaml` says of the names that parts had.
struct FormerNames {
  enum Successor {
    case part(PartName)
    case gone
  }

  private let source: SourceTree
  private let ids: [PublishedID: RetiredID]
  /// The page that took an address's place, by the old address; `nil`: none did.
  private let pages: [PageAddress: PageKey?]

  init(source: SourceTree) {
    self.source = source
    let (table, base) = (source.redirects, source.configuration.baseURL)
    ids = Dictionary(table.ids.map { ($0.old, $0) }) { first, _ in first }
    let moved = table.redirects.map { ($0.from, $0.target.key) }
    let gone = table.gonePaths.map { ($0.path, PageKey?.none) }
    pages = Dictionary(
      (moved + gone).filter { !$0.0.isPattern }
        .map { (PageAddress(redirected: $0.text, base: base), $1) }
    ) { first, _ in first }
  }

  /// What took the place of a question; `nil` if nothing is said of it.
  func successor(ofQuestion name: PartName) -> Successor? {
    guard case .question(let id) = name.part,
      let retired = ids[PublishedID(key: name.page, id: id)]
    else { return nil }
    guard let new = retired.new else { return .gone }
    return .part(PartName(page: spelled(new.key), part: .question(new.id)))
  }

  /// The part of the page that took the place of another's page; `nil` if nothing is said of that.
  ///
  /// `language` is that of the lock: its pages' old addresses count too.
  func successor(ofPageOf name: PartName, in language: Language) -> Successor? {
    let configuration = source.configuration
    // A page's address is made of its key, unless it has a slug.
    for language in [configuration.source.language, language] {
      let folder = configuration.folder(of: language)
      let own = name.page.addressPath
      let path = folder.isEmpty ? own : folder + "/" + own
      for address in [
        PageAddress(folder: path, base: configuration.baseURL),
        PageAddress(file: path + ".html", base: configuration.baseURL),
      ] {
        guard let target = pages[address] else { continue }
        return target.map { .part(PartName(page: spelled($0), part: name.part)) } ?? .gone
      }
    }
    return nil
  }

  private func spelled(_ key: PageKey) -> PageKey { source.spellings[key] ?? key }
}
