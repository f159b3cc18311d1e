import YAML

extension StrictReader {
  /// What `theme:` of `site.yaml` says; what is missing or wrong stays as the theme has it.
  mutating func themeSettings(_ node: YAMLNode?) -> ThemeSettings {
    var settings = ThemeSettings()
    guard let theme = object(node, keys: ["answers"]) else { return settings }
    settings.answers = word(theme["answers"], ThemeSettings.Answers.self) ?? .open
    return settings
  }
}
