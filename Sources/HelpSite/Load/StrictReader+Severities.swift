import YAML

extension StrictReader {
  /// What `translations` of a language says: one word for all diagnostics, or a mapping with words
  /// for single ones, `{default: error, numbers: off}`.
  mutating func translationSeverities(_ node: YAMLNode?) -> TranslationSeverities {
    var severities = TranslationSeverities()
    guard let node else { return severities }
    guard node.mapping != nil else {
      severities.general = word(node, TranslationSeverity.self) ?? .warning
      return severities
    }
    let area = "translation."
    let ids = DiagnosticGuide.own.entries.keys.filter { $0.hasPrefix(area) }
    // What a risk means is said by `staleRisk`.
    let names = ids.map { String($0.dropFirst(area.count)) }.filter { $0 != "risk" }.sorted()
    guard let object = object(node, keys: ["default"] + names) else { return severities }
    severities.general = word(object["default"], TranslationSeverity.self) ?? .warning
    for name in names {
      severities.byID[area + name] = word(object[name], TranslationSeverity.self)
    }
    return severities
  }
}
