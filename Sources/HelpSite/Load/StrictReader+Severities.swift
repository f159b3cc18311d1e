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
    guard let object = object(node, .severities) else { return severities }
    severities.general = word(object["default"], TranslationSeverity.self) ?? .warning
    for name in DataShape.severities.names where name != "default" {
      severities.byID[DataShape.severityArea + name] = word(object[name], TranslationSeverity.self)
    }
    return severities
  }
}
