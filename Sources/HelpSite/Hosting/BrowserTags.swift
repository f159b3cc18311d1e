import Languages
import Text

/// The tags by which browsers ask for a language.
enum BrowserTags {
  /// In lower case, longer ones first.
  ///
  /// - Parameters:
  ///   - language: The language of the site.
  ///   - all: All of the site's, in their order; the first of those with one primary subtag is asked
  ///     for by that alone.
  /// - Returns: `["zh-hant", "zh-tw", "zh-hk", "zh-mo"]`.
  static func of(_ language: Language, among all: [Language]) -> [String] {
    let tag = language.tag.lowercased()
    var tags = [tag] + (others[tag] ?? [])
    let primary = primary(of: tag)
    let first = all.first { self.primary(of: $0.tag.lowercased()) == primary }
    if primary != tag, first == language { tags.append(primary) }
    let written = Set(all.map { $0.tag.lowercased() })
    return tags.filter { $0 == tag || !written.contains($0) }
  }

  private static func primary(of tag: String) -> String {
    String(tag.prefix { $0 != "-" })
  }

  /// What systems call languages whose tags name a script, or that have two names.
  private static let others = [
    "zh-hant": ["zh-tw", "zh-hk", "zh-mo"], "zh-hans": ["zh-cn", "zh-sg"], "nb": ["no"],
    "he": ["iw"], "id": ["in"], "fil": ["tl"],
  ]
}

extension [HostingPlan.Home] {
  /// A regular expression that finds the first of a browser's languages that the site has.
  ///
  /// That is its first group. Browsers name them in the order in which readers want them.
  var expression: String { expression(named: "") }

  /// The same with a name for its group, in the form of the expressions: `?<name>`.
  func expression(named name: String) -> String {
    let tags = flatMap(\.tags).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    return "^(?:[^,]*,)*?[ ]*(\(name)\(tags.joined(separator: "|")))(?:[-,;]|$)"
  }
}
