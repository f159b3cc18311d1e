import Languages

/// The keys of all page files, to tell which links can lead somewhere.
final class PageKeys: Sendable {
  private let folders: [String: Folder]
  private let spellings: PageSpellings
  let all: Set<PageKey>

  /// A language, and the keys of the pages that its readers may get.
  private struct Folder {
    let language: Language
    /// Its own, then those of its fallbacks.
    let keys: [Set<PageKey>]
  }

  init(source: SourceTree) {
    var byLanguage: [Language: Set<PageKey>] = [:]
    for page in source.pages { byLanguage[page.language, default: []].insert(page.key) }
    folders = Dictionary(
      uniqueKeysWithValues: source.configuration.languages.map { settings in
        let keys = settings.chain.compactMap { byLanguage[$0] }
        return (settings.language.tag, Folder(language: settings.language, keys: keys))
      })
    spellings = source.spellings
    all = byLanguage.values.reduce(into: []) { $0.formUnion($1) }
  }

  /// The page that a link to a name in a folder means, if the readers of that language get one, be
  /// it as a fallback.
  func page(_ name: String, linkedIn folder: String) -> (language: Language, key: PageKey)? {
    guard let folder = folders[folder] else { return nil }
    let written = PageKey(name)
    let isThere = { (key: PageKey) in folder.keys.contains { $0.contains(key) } }
    if isThere(written) { return (folder.language, written) }
    return spellings[written].flatMap { isThere($0) ? (folder.language, $0) : nil }
  }
}
