import Text

extension DataShape {
  /// `content/site.yaml`.
  static let site = DataShape(
    guide: GuidePlace("site.yaml", table: 0),
    [
      DataKey("requires", .versions), .required("name", .words), .required("baseURL", .webAddress),
      .required("languages", .list(of: .either([.language, .object(language)]), atLeast: 1)),
      DataKey("sourceAtRoot", .flag), DataKey("sections", .list(of: .section)),
      DataKey("organization", .object(organization)),
      DataKey("returnPolicy", .object(returnPolicy)),
      DataKey("structuredData", .object(structuredData)),
      DataKey("markdown", .object(markdown)), DataKey("links", .object(links)),
      DataKey("search", .word(SearchKind.self)),
      DataKey("theme", .object(theme)), DataKey("home", .object(home)),
      DataKey("staleRisk", .word(StaleRisk.self)),
      DataKey("editLinks", .form("^[hH][tT][tT][pP][sS]?://[^/?#\\s]\\S*$")),
      DataKey("release", .object(release)), DataKey("extra", .mapping(of: .anything, keys: nil)),
    ])

  static let organization = DataShape([
    .required("name", .text), DataKey("url", .webAddress),
  ])

  static let returnPolicy = DataShape([
    DataKey("days", .text), DataKey("countries", .list(of: .region)), DataKey("page", .text),
  ])

  static let structuredData = DataShape([DataKey("faqPage", .flag)])

  static let markdown = DataShape([DataKey("rawHTML", .flag), DataKey("tables", .flag)])

  static let links = DataShape([DataKey("exclude", .list(of: .form("^/(?!/)[^*?#\\\\]*\\*?$")))])

  static let home = DataShape([DataKey("intro", .words), DataKey("pages", .list(of: .text))])

  static let release = DataShape(
    guide: GuidePlace("Release", table: 0),
    [
      DataKey("must", .list(of: .text)), DataKey("coverage", .count(0...100)),
      DataKey("reviewed", .flag),
    ])

  /// An entry of `languages`.
  static let language = DataShape(
    guide: GuidePlace("site.yaml", table: 1),
    [
      .required("tag", .language), DataKey("name", .text), DataKey("market", .region),
      DataKey("fallback", .list(of: .language)),
      DataKey("typography", .either([.flag, .object(typography)])),
      DataKey(
        "translations", .either([.word(TranslationSeverity.self), .object(severities)])),
      DataKey("release", .object(release)),
    ])

  static let typography = DataShape(
    ["quotes", "spaces", "lineBreaks", "emphasis", "isolation"].map { DataKey($0, .flag) })

  /// By diagnostic; what a risk means is said by `staleRisk`.
  static let severities = DataShape(
    [
      "default", "code", "facts", "length", "links", "missing", "numbers", "order", "orphan",
      "question-id", "regressed", "stale", "structure", "unknown-question", "unrecorded",
      "unreleased", "unreviewed", "untranslated",
    ].map { DataKey($0, .word(TranslationSeverity.self)) })

  static let severityArea = "translation."

  static let theme = DataShape(
    guide: GuidePlace("site.yaml", table: 2),
    ThemeSettings.ColorName.allCases.map {
      DataKey($0.rawValue, .either([.color, .object(colors)]))
    } + [
      DataKey("font", .either([.form("^[^\\s\\d].*$"), .flag])),
      DataKey("textSize", .count(14...22)),
      DataKey("spacing", .word(ThemeSettings.Spacing.self)), DataKey("corners", .count(0...24)),
      DataKey("answers", .word(ThemeSettings.Answers.self)),
    ])

  /// A colour for each scheme.
  static let colors = DataShape([DataKey("light", .color), DataKey("dark", .color)])
}
