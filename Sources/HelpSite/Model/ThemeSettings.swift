import Text

/// What `site.yaml` says of the look; what it leaves out is as the theme has it.
struct ThemeSettings: Sendable {
  var answers = Answers.open
  var colors: [ColorName: SchemeColors] = [:]
  /// Families before those of the theme, as CSS lists them.
  var font: String?
  /// The size in pixels where the reader's text has its usual size of 16.
  var textSize: Int?
  var spacing: Spacing?
  /// The radius, in pixels.
  var corners: Int?

  /// Whether a page shows its answers at first sight, or each when its question is opened.
  enum Answers: String, CaseIterable, Sendable { case open, accordion }

  enum Spacing: String, CaseIterable, Sendable { case compact, normal, airy }

  /// The colours that a theme has.
  enum ColorName: String, CaseIterable, Sendable { case brand, text, muted, ground, surface, line }

  /// One colour as `site.yaml` writes it.
  struct Choice: Sendable {
    let text: String
    let color: Color
    let location: SourceLocation
  }

  struct SchemeColors: Sendable {
    var light: Choice?
    var dark: Choice?
  }
}

extension ThemeSettings {
  /// The same with a brand for the dark scheme that is made of the light one, if the site names
  /// that alone: as lively, and light enough for texts.
  func withDarkBrand(on grounds: [Color]) -> Self {
    guard let brand = colors[.brand], let light = brand.light, brand.dark == nil else {
      return self
    }
    // A little more than the least, for grounds that are tinted.
    let color = light.color.lightened(on: grounds, contrast: 5.5)
    var settings = self
    settings.colors[.brand]?.dark = Choice(
      text: color.hex, color: color, location: light.location)
    return settings
  }

  /// The rules behind those of the theme's style sheet; empty if nothing is set.
  ///
  /// Colours hold on screens alone, so that printed pages stay the theme's, and those of the light
  /// scheme in that alone, so that the theme's dark ones stay where the site names none.
  var css: String {
    let light = colors(\.light)
    let dark = colors(\.dark)
    return Self.rule(measures)
      + Self.rule(light, in: "@media screen and (prefers-color-scheme:light)")
      + Self.rule(dark, in: "@media screen and (prefers-color-scheme:dark)")
  }

  private var measures: [String] {
    let brand = colors[.brand]
    return [
      brand?.light.map { "--brand:\($0.text)" }, brand?.dark.map { "--brand-dark:\($0.text)" },
      font.map { "--font-site:\($0)" }, textSize.map { "--text-size:\(Self.rem($0))rem" },
      spacing.map { "--space:\($0.factor)" }, corners.map { "--radius:\($0)px" },
    ].compactMap { $0 }
  }

  private func colors(_ scheme: KeyPath<SchemeColors, Choice?>) -> [String] {
    ColorName.allCases.filter { $0 != .brand }.compactMap { name in
      colors[name]?[keyPath: scheme].map { "--\(name.rawValue):\($0.text)" }
    }
  }

  private static func rule(_ declarations: [String], in media: String? = nil) -> String {
    guard !declarations.isEmpty else { return "" }
    let rule = ":root{\(declarations.joined(separator: ";"))}"
    return (media.map { "\($0){\(rule)}" } ?? rule) + "\n"
  }

  /// Sixteenths as a decimal: 17 is `1.0625`.
  private static func rem(_ pixels: Int) -> String {
    let fraction = String(10_000 + pixels % 16 * 625).dropFirst()
    return "\(pixels / 16).\(fraction)"
  }
}

extension ThemeSettings.Spacing {
  /// What the theme's distances are multiplied by.
  fileprivate var factor: String {
    switch self {
    case .compact: "0.8"
    case .normal: "1"
    case .airy: "1.25"
    }
  }
}
