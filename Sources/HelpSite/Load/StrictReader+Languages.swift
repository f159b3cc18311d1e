import Languages
import Text
import YAML

/// Languages, and what stands below their tags.
extension StrictReader {
  /// A language tag in canonical case.
  mutating func language(_ node: YAMLNode?) -> Language? {
    guard let node, let text = text(node) else { return nil }
    return language(text, at: location(node))
  }

  private mutating func language(_ text: String, at location: SourceLocation) -> Language? {
    do {
      return try Language.named(text)
    } catch {
      report(Diagnostic(error, of: text, area: area, at: location))
      return nil
    }
  }

  /// A list of language tags, of which the site need not have all.
  mutating func languages(_ node: YAMLNode?) -> [Language] {
    distinct(list(node) ?? [], "language") { $0.language($1) }.map(\.value)
  }

  /// One text for all languages, or a mapping from language to text.
  mutating func localized(
    _ node: YAMLNode?, at path: WordPath, for audience: Audience = .all
  ) -> LocalizedText? {
    guard let node else { return nil }
    guard let entries = node.mapping else { return words(node, of: nil).map { LocalizedText($0) } }
    let texts = byLanguage(node) { reader, node, language in
      reader.words(node, of: language).map {
        PlacedWords(text: $0, language: language, location: reader.location(node))
      }
    }
    guard !texts.isEmpty else {
      if entries.isEmpty { report("empty", node, "the text is empty") }
      return nil
    }
    keep(texts, at: path, for: audience)
    return LocalizedText(byLanguage: texts.mapValues(\.text))
  }

  /// The values of a mapping whose keys are languages of the site, the source language among them.
  mutating func byLanguage<Value>(
    _ node: YAMLNode, _ read: (inout Self, YAMLNode, Language) -> Value?
  ) -> [Language: Value] {
    let entries = mapping(node) ?? []
    var values: [Language: Value] = [:]
    for entry in entries {
      guard let language = siteLanguage(entry) else { continue }
      values[language] = read(&self, entry.value, language)
    }
    if let source = languages.first, !entries.contains(where: { $0.key == source.tag }) {
      report("missing-key", node, "there is no text in the source language '\(source.tag)'")
    }
    return values
  }

  /// The language that a key names; one that the site hasn't is an error.
  mutating func siteLanguage(_ entry: YAMLNode.Entry) -> Language? {
    let place = location(entry.keyPosition)
    if let language = Language(entry.key), languages.contains(language) { return language }
    guard let language = language(entry.key, at: place) else { return nil }
    guard !languages.isEmpty else { return language }
    report(
      Diagnostic(
        error: "\(area).language", at: place, "'\(language.tag)' is no language of this site",
        hint: NearestName.hint(language.tag, among: languages.map(\.tag))))
    return nil
  }
}
