import Text

extension DataShape {
  /// `content/site.yaml`.
  static let site = DataShape(
    guide: GuidePlace("site.yaml", table: 0),
    [
      DataKey("requires", .versions), .required("name", .words), .required("baseURL", .webAddress),
      .required("languages", .list(of: .either([.language, .object(language)]), atLeast: 1)),
      DataKey("sourceAtRoot", .flag), DataKey("addresses", .word(AddressForm.self)),
      DataKey("alternates", .word(AlternatePlace.self)),
      DataKey("languageMenu", .word(LanguageMenu.self)), DataKey("sections", .list(of: .section)),
      DataKey("organization", .object(organization)),
      DataKey("returnPolicy", .object(returnPolicy)),
      DataKey("structuredData", .object(structuredData)),
      DataKey("markdown", .object(markdown)), DataKey("links", .object(links)),
      DataKey("search", .word(SearchKind.self)),
      DataKey("theme", .object(theme)), DataKey("home", .object(home)),
      DataKey("navigation", .object(navigation)),
      DataKey("logo", .either([.picture, .object(logo)])),
      DataKey("image", .photo),
      DataKey("banner", .either([.object(banner), .list(of: .object(banner)), .nothing])),
      DataKey("staleRisk", .word(StaleRisk.self)),
      DataKey("editLinks", .form("^[hH][tT][tT][pP][sS]?://[^/?#\\s]\\S*$")),
      DataKey("release", .object(release)), DataKey("output", .object(output)),
      DataKey("services", .named(.object(service))), DataKey("feedback", .object(feedback)),
      DataKey("hosts", .set(of: .word(HostKind.self))),
      DataKey("extra", .mapping(of: .anything, keys: nil)),
    ])

  /// An entry of `services`.
  static let service = DataShape(
    guide: GuidePlace("Services of others", table: 0),
    [
      DataKey(
        "scripts",
        .list(of: .either([.form(DataType.loadedAddress), .object(script)]))),
      DataKey("styles", .list(of: .form(DataType.loadedAddress))),
      DataKey("allow", .object(allowed)), DataKey("pages", .list(of: .word(PageKind.self))),
    ])

  static let script = DataShape([
    .required("src", .form(DataType.loadedAddress)), DataKey("waits", .flag),
    DataKey("attributes", .mapping(of: .text, keys: DataType.attributeName)),
  ])

  static let allowed = DataShape(
    SiteService.Resource.allCases.map {
      DataKey($0.rawValue, .list(of: .form(DataType.allowedAddress)))
    })

  static let output = DataShape([
    DataKey("faq", .flag), DataKey("markdown", .flag), DataKey("llms", .flag),
    DataKey("reviewed", .flag),
  ])

  static let organization = DataShape([
    .required("name", .text), DataKey("url", .webAddress), DataKey("logo", .picture),
    DataKey("sameAs", .list(of: .webAddress)),
  ])

  static let returnPolicy = DataShape([
    DataKey("days", .text), DataKey("countries", .set(of: .region)), DataKey("page", .text),
  ])

  static let structuredData = DataShape([DataKey("faqPage", .flag)])

  static let markdown = DataShape([DataKey("rawHTML", .flag), DataKey("tables", .flag)])

  static let links = DataShape([DataKey("exclude", .set(of: .form("^/(?!/)[^*?#\\\\]*\\*?$")))])

  static let home = DataShape([
    DataKey("intro", .words), DataKey("pages", .set(of: .text)),
    DataKey("popular", .list(of: .text)), DataKey("payments", .set(of: .text)),
  ])

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
      "default", "brand", "code", "facts", "forbidden", "length", "links", "missing", "numbers",
      "order", "orphan", "question-id", "regressed", "stale", "structure", "term",
      "unknown-question", "unrecorded",
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
