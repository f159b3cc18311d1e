import Languages
import Text
import YAML

/// The languages of the site.
extension SiteConfigurationReader {
  mutating func languages(of site: StrictObject) -> [LanguageSettings] {
    guard
      let nodes = reader.required("languages", of: site, { $0.filledList($1) })
    else { return [] }
    var entries: [LanguageEntry] = []
    var seen: Set<Language> = []
    for entry in reader.limited(nodes, to: 200, "languages").compactMap({ languageEntry($0) }) {
      if seen.insert(entry.language).inserted {
        entries.append(entry)
      } else {
        reader.report(
          "duplicate-key", entry.node, "the language '\(entry.language.tag)' stands twice")
      }
    }
    guard let source = entries.first else { return [] }
    if let node = source.release {
      reader.report("value", node, "the source language is always published", hint: "take this out")
    }
    let all = entries.map(\.language)
    let general = reader.releaseTerms(site["release"])
    return entries.map { entry in
      let isSource = entry.language == source.language
      if entries.count > 1 { checkName(of: entry) }
      return LanguageSettings(
        entry.language, name: entry.name, market: entry.market,
        chain: chain(of: entry, among: all), typography: entry.typography,
        translations: entry.translations,
        release: isSource ? nil : reader.releaseTerms(entry.release, over: general),
        location: reader.location(entry.node))
    }
  }

  /// Menus show the tag of a language that the platform has no name for.
  private mutating func checkName(of entry: LanguageEntry) {
    let tag = entry.language.tag
    guard entry.name == nil, entry.language.autonym == tag else { return }
    reader.report(
      Diagnostic(
        warning: "config.language-name", at: reader.location(entry.node),
        "menus show '\(tag)', for the language's own name isn't known",
        hint: "write {tag: \(tag), name: …}"))
  }

  private struct LanguageEntry {
    let node: YAMLNode
    let language: Language
    var name: String?
    var market: String?
    var fallback: [(YAMLNode, Language)]?
    var typography = TypographySwitches()
    var translations = TranslationSeverities()
    var release: YAMLNode?
  }

  private mutating func languageEntry(_ node: YAMLNode) -> LanguageEntry? {
    guard node.mapping != nil else {
      return reader.language(node).map { LanguageEntry(node: node, language: $0) }
    }
    guard
      let object = reader.object(node, .language),
      let tag = reader.required("tag", of: object, { $0.language($1) })
    else { return nil }
    var entry = LanguageEntry(node: node, language: tag)
    entry.name = reader.words(object["name"])
    entry.market = reader.region(object["market"])
    entry.typography = reader.typography(object["typography"])
    entry.translations = reader.translationSeverities(object["translations"])
    entry.release = object["release"]
    if let nodes = reader.list(object["fallback"]) {
      entry.fallback = nodes.compactMap { node in reader.language(node).map { (node, $0) } }
    }
    return entry
  }

  /// The language itself, then its own fallbacks or those of its tag, then the source language.
  private mutating func chain(of entry: LanguageEntry, among all: [Language]) -> [Language] {
    for (node, language) in entry.fallback ?? [] where !all.contains(language) {
      reader.report(
        "value", node, "'\(language.tag)' is no language of this site",
        hint: NearestName.hint(language.tag, among: all.map(\.tag)))
    }
    let fallbacks = entry.fallback?.map(\.1) ?? Self.relatives(of: entry.language, among: all)
    var chain: [Language] = []
    for language in [entry.language] + fallbacks + [all[0]]
    where all.contains(language) && !chain.contains(language) { chain.append(language) }
    return chain
  }

  /// What the language's tag stands on, then the same language as other regions write it.
  private static func relatives(of language: Language, among all: [Language]) -> [Language] {
    language.parents
      + all.filter { $0.isVariety(of: language) && $0.writtenScript == language.writtenScript }
  }
}
