import Text
import YAML

extension StrictReader {
  /// As many questions as fit on a home page.
  private static let mostPopular = 24

  /// What `home` of `site.yaml` says.
  mutating func homeSettings(_ node: YAMLNode?) -> HomeSettings {
    var settings = HomeSettings()
    guard let home = object(node, .home) else { return settings }
    settings.intro = localized(home["intro"], at: "home.intro")
    settings.pages = places(home["pages"], "page")?.map { (PageKey($0.text), $0.location) } ?? []
    settings.popular = references(home["popular"], atMost: Self.mostPopular)
    settings.payments = places(home["payments"], "group")?.map { ($0.text, $0.location) }
    return settings
  }

  /// A list of different names, each with its place.
  private mutating func places(
    _ node: YAMLNode?, _ noun: String
  ) -> [(text: String, location: SourceLocation)]? {
    list(node).map { distinct($0, noun) { $0.text($1) }.map { ($0.value, $0.location) } }
  }
}
