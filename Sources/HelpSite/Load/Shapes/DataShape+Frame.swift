/// What `site.yaml` says of the frame around each page.
extension DataShape {
  static let navigation = DataShape([
    DataKey("header", .list(of: .object(link))), DataKey("footer", .list(of: .object(link))),
  ])

  private static let target = [
    DataKey("page", .text), DataKey("url", .webAddresses), DataKey("text", .words),
  ]
  private static let targetRules: [DataRule] = [
    .exactlyOne(["page", "url"]), .needs("url", "text"),
  ]

  /// A link of the navigation.
  static let link = DataShape(
    guide: GuidePlace("Links of the frame", table: 0),
    target + [DataKey("languages", .list(of: .language)), DataKey("markets", .list(of: .region))],
    rules: targetRules)

  /// A link of a banner, which is for the banner's readers.
  static let bannerLink = DataShape(
    guide: GuidePlace("Links of the frame", table: 0), target, rules: targetRules)

  static let logo = DataShape(
    guide: GuidePlace("Logo", table: 0),
    [
      DataKey("light", .picture), DataKey("dark", .picture), DataKey("wide", .picture),
      DataKey("wideDark", .picture),
    ], rules: [.needs("dark", "light"), .needs("wideDark", "wide")])

  static let banner = DataShape(
    guide: GuidePlace("Banner", table: 0),
    [
      .required("text", .words), DataKey("severity", .word(Banner.Severity.self)),
      DataKey("from", .date), DataKey("until", .date), DataKey("link", .object(bannerLink)),
      DataKey("languages", .list(of: .language)), DataKey("markets", .list(of: .region)),
    ])
}
