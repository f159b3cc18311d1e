import Languages

/// The keys of all page files, to tell which links can lead somewhere.
final class PageKeys: Sendable {
  private let folders: [String: Folder]
  let all: Set<String>

  /// A language, and the keys of the pages that its readers may get.
  private struct Folder {
    let language: Language
    /// Its own, then those of its fallbacks.
    let keys: [Set<String>]
  }

  init(source: SourceTree) {
    var byLanguage: [Language: Set<String>] = [:]
    for page in source.pages { byLanguage[page.language, default: []].insert(page.key) }
    folders = Dictionary(
      uniqueKeysWithValues: source.configuration.languages.map { settings in
        let keys = settings.chain.compactMap { byLanguage[$0] }
        return (settings.language.tag, Folder(language: settings.language, keys: keys))
      })
    all = byLanguage.values.reduce(into: []) { $0.formUnion($1) }
  }

  /// The language of a folder, if its readers get a page of this key, be it as a fallback.
  func language(of key: String, linkedIn folder: String) -> Language? {
    guard let folder = folders[folder] else { return nil }
    return folder.keys.contains { $0.contains(key) } ? folder.language : nil
  }
}
