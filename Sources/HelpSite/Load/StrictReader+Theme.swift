import Text
import YAML

extension StrictReader {
  /// What `theme:` of `site.yaml` says; what is missing or wrong stays as the theme has it.
  mutating func themeSettings(_ node: YAMLNode?) -> ThemeSettings {
    var settings = ThemeSettings()
    guard let theme = object(node, .theme) else { return settings }
    for name in ThemeSettings.ColorName.allCases {
      settings.colors[name] = schemeColors(theme[name.rawValue])
    }
    settings.font = fontFamilies(theme["font"])
    settings.textSize = count(theme["textSize"], in: 14...22)
    settings.spacing = word(theme["spacing"], ThemeSettings.Spacing.self)
    settings.corners = count(theme["corners"], in: 0...24)
    settings.answers = word(theme["answers"], ThemeSettings.Answers.self) ?? .open
    return settings
  }

  /// One colour for the light scheme, or one for each.
  private mutating func schemeColors(_ node: YAMLNode?) -> ThemeSettings.SchemeColors? {
    guard let node else { return nil }
    guard node.mapping != nil else {
      return color(node).map { ThemeSettings.SchemeColors(light: $0) }
    }
    guard let object = object(node, .colors) else { return nil }
    return ThemeSettings.SchemeColors(light: color(object["light"]), dark: color(object["dark"]))
  }

  private mutating func color(_ node: YAMLNode?) -> ThemeSettings.Choice? {
    guard let node else { return nil }
    guard !node.isNull else {
      wrongType(node, "a colour", hint: "in quotes, such as \"#17586b\"")
      return nil
    }
    guard let text = text(node) else { return nil }
    guard let color = Color(text) else {
      report("value", node, "'\(text)' is no colour", hint: "such as \"#17586b\"")
      return nil
    }
    return ThemeSettings.Choice(text: text, color: color, location: location(node))
  }

  mutating func count(_ node: YAMLNode?, in range: ClosedRange<Int>) -> Int? {
    guard let node, let number = count(node) else { return nil }
    if range.contains(number) { return number }
    report("value", node, "\(number) is not between \(range.lowerBound) and \(range.upperBound)")
    return nil
  }

  /// A list of families as CSS has it, of nothing but names, quotation marks and commas.
  private mutating func fontFamilies(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node) else { return nil }
    let families = text.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
    if families.allSatisfy(Self.isFontFamily) { return families.joined(separator: ",") }
    report(
      "value", node, "'\(text)' is no list of font families",
      hint: "names with commas between, such as Inter, 'Helvetica Neue'")
    return nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0 == " " }
    return start[..<(start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.startIndex)]
  }

  private static func isFontFamily(_ family: Substring) -> Bool {
    if let quote = family.first, quote == "'" || quote == "\"" {
      let name = family.dropFirst().dropLast()
      return family.count > 2 && family.last == quote && isPlain(name)
    }
    return family.first.map { $0.isLetter } ?? false && isPlain(family)
  }

  private static func isPlain(_ name: Substring) -> Bool {
    name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789 -_.".unicodeScalars.contains($0)
    }
  }
}
