import Languages
import Mustache
import Text

/// The values of what `site.yaml` puts around each page of a language: links, banners, logo, icons.
struct FrameValues {
  let site: Site
  let language: LanguageIndex
  let strings: StringTable
  let formats: LanguageFormats

  private var settings: LanguageSettings { site.settings[language] }

  var navigation: Value {
    let navigation = site.configuration.navigation
    return .record([.header: links(navigation.header), .footer: links(navigation.footer)])
  }

  /// Absent if the readers get none of them.
  private func links(_ links: [FrameLink]) -> Value {
    let values = links.filter { $0.audience.contains(settings) }.compactMap(link)
    return values.isEmpty ? .absent : .record([.links: .list(values)])
  }

  private func link(_ link: FrameLink) -> Value? {
    let words = site.source.words(link.text, for: settings)
    switch link.target {
    case .address(let address):
      guard let url = address.text(in: settings.chain) else { return nil }
      return .record([.url: .url(url), .text: .words(words, for: settings)])
    case .page(let key, let fragment):
      guard let page = site.page(key, in: language) else { return nil }
      let place = fragment.map { "#" + SitePath.percentEncoded($0) } ?? ""
      return .record([
        .url: .url(page.address.path + place),
        .text: .words(words ?? title(of: page), for: settings),
      ])
    }
  }

  /// The title of a page, in whatever language it has one.
  private func title(of page: SitePage) -> ShownWords {
    let own = site.settings[page.contentLanguage].language
    return ShownWords(
      text: PageValues.title(of: page, in: site, for: settings),
      language: settings.standsOn(own) || own == settings.language ? nil : own)
  }

  /// Absent if the readers get none.
  var banner: Value {
    let banners = site.configuration.banners.filter { $0.audience.contains(settings) }
    return banners.isEmpty ? .absent : .record([.banners: .list(banners.map(banner))])
  }

  private func banner(_ banner: Banner) -> Value {
    let words = site.source.words(banner.text, for: settings)
    let days = [
      banner.from.map { strings.text(.validFrom, ["date": date($0)]) },
      banner.until.map { strings.text(.validUntil, ["date": date($0)]) },
    ].compactMap(\.self)
    return .record([
      .text: .words(words, for: settings), .severity: .text(banner.severity.rawValue),
      .isInfo: .flag(banner.severity == .info), .isWarning: .flag(banner.severity == .warning),
      .isCritical: .flag(banner.severity == .critical),
      // Other words are another banner, also to who closed this one.
      .key: .text(ContentHash(of: Array((words?.text ?? "").utf8)).short),
      .from: .text(banner.from?.description), .until: .text(banner.until?.description),
      .days: .text(days.isEmpty ? nil : days.joined(separator: " · ")),
      .links: banner.link.flatMap(link).map { .list([$0]) } ?? .absent,
    ])
  }

  private func date(_ date: CalendarDate) -> String {
    formats.date(year: date.year, month: date.month, day: date.day) ?? date.description
  }
}

extension FrameValues {
  /// What stands before the site's name, or in its place.
  var logo: Value {
    let logo = site.configuration.logo
    let pair = logo?.wide ?? logo?.mark
    guard let asset = pair.map({ site.source.assets[$0.light.path] }) ?? icon else {
      return .absent
    }
    let dark = pair?.dark.flatMap { site.source.assets[$0.path] }
    return .record([
      .url: .url(site.source.address(of: asset)),
      .width: .text(asset.size.map { String($0.width) }),
      .height: .text(asset.size.map { String($0.height) }),
      .darkLogo: dark.map { .record([.url: .url(site.source.address(of: $0))]) } ?? .absent,
      .isWide: .flag(logo?.wide != nil),
    ])
  }

  /// The site's own `icon.svg`, else its mark, else the theme's in the brand's colour.
  private var icon: Asset? {
    let assets = site.source.assets
    let mark = assets.hasThemeIcon ? site.configuration.logo?.mark.map(\.light.path) : nil
    return mark.flatMap { assets[$0] } ?? assets[ThemeIconName.drawing]
  }

  /// What browsers show in tabs.
  var tabIcon: Value {
    guard let icon else { return .absent }
    return .record([
      .url: .url(site.source.address(of: icon)), .type: .text(Self.type(of: icon.path)),
    ])
  }

  /// What phones show on their home screens: the site's own picture, else that of the theme's icon.
  var touchIcon: Asset? {
    let assets = site.source.assets
    if assets.hasThemeIcon, site.configuration.logo?.mark != nil,
      assets[ThemeIconName.picture]?.origin.isMade ?? true
    {
      return nil
    }
    return assets[ThemeIconName.picture]
  }

  /// The colours around the page, for the header stands at its top.
  var themeColor: Value {
    let surface = site.source.assets.surface
    guard let light = surface.light else { return .absent }
    return .record([.light: .text(light.hex), .dark: .text((surface.dark ?? light).hex)])
  }

  /// A page of the site in the words of manifests
  /// ([Web application manifest](https://www.w3.org/TR/appmanifest/)).
  var manifest: JSON {
    let assets = site.source.assets
    let name = site.source.words(site.configuration.name, for: settings)?.text ?? ""
    let home = site.home(language).path
    let icons = [
      icon.map { icon -> JSON in
        .object([
          ("src", .text(site.source.address(of: icon))),
          (
            "sizes",
            .text(
              icon.path.endsInBytes(of: ".svg")
                ? "any" : icon.size.map { "\($0.width)x\($0.height)" } ?? "any")
          ),
          ("type", .text(Self.type(of: icon.path))),
        ])
      },
      touchIcon.map { icon -> JSON in
        .object([
          ("src", .text(site.source.address(of: icon))),
          ("sizes", .text(icon.size.map { "\($0.width)x\($0.height)" } ?? "any")),
          ("type", .text(Self.type(of: icon.path))), ("purpose", .text("any maskable")),
        ])
      },
    ].compactMap(\.self)
    return .object([
      ("name", .text(name)), ("lang", .text(settings.language.tag)),
      ("dir", .text(settings.direction.rawValue)), ("start_url", .text(home)),
      ("scope", .text(site.base.path)), ("display", .text("browser")),
      ("theme_color", assets.brand.light.map { .text($0.hex) }),
      ("background_color", assets.surface.light.map { .text($0.hex) }),
      ("icons", icons.isEmpty ? nil : .list(icons)),
    ])
  }

  private static func type(of path: String) -> String {
    let ending = path.lowercased().split(separator: ".").last ?? ""
    return switch ending {
    case "svg": "image/svg+xml"
    case "jpg", "jpeg": "image/jpeg"
    default: "image/\(ending)"
    }
  }
}

extension Asset.Origin {
  /// Whether the program made the bytes.
  fileprivate var isMade: Bool { if case .bytes = self { true } else { false } }
}
