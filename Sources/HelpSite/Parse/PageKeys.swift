/// The keys of all page files, to tell which links can lead somewhere.
final class PageKeys: Sendable {
  private let byLanguage: [Language: Set<String>]
  private let settings: [String: LanguageSettings]
  let all: Set<String>

  init(source: SourceTree) {
    var byLanguage: [Language: Set<String>] = [:]
    for page in source.pages { byLanguage[page.language, default: []].insert(page.key) }
    self.byLanguage = byLanguage
    settings = Dictionary(
      uniqueKeysWithValues: source.configuration.languages.map { ($0.language.tag, $0) })
    all = byLanguage.values.reduce(into: []) { $0.formUnion($1) }
  }

  /// The language of a folder, if its readers get a page of this key, be it as a fallback.
  func language(of key: String, linkedIn folder: String) -> Language? {
    guard let settings = settings[folder] else { return nil }
    let isThere = settings.chain.contains { byLanguage[$0]?.contains(key) ?? false }
    return isThere ? settings.language : nil
  }
}
