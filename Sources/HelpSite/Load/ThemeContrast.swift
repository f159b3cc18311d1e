import Text

/// Checks that the colours which a site chooses leave the theme's texts readable.
struct ThemeContrast {
  let settings: ThemeSettings
  let sheet: CustomProperties

  /// What [WCAG](https://www.w3.org/TR/WCAG22/#contrast-minimum) asks of text.
  private static let least = 4.5

  func diagnostics() -> [Diagnostic] {
    guard !settings.colors.isEmpty else { return [] }
    return [false, true].flatMap { isDark in
      Self.pairs.compactMap { text, ground in warning(text, ground, isDark) }
    }
  }

  /// The colour of a property, with what the site chooses; `nil` if it can't be told.
  func color(of name: String, isDark: Bool) -> Color? {
    var chosen: [SourceLocation] = []
    return color(of: name, isDark, &chosen)
  }

  func colors(of name: String) -> SchemeColor {
    SchemeColor(light: color(of: name, isDark: false), dark: color(of: name, isDark: true))
  }

  private static let pairs = [
    ("text", "ground"), ("text", "surface"), ("muted", "ground"), ("muted", "surface"),
    ("accent", "ground"), ("accent", "surface"), ("on-accent", "accent"),
  ]

  private func warning(_ text: String, _ ground: String, _ isDark: Bool) -> Diagnostic? {
    var chosen: [SourceLocation] = []
    guard let front = color(of: text, isDark, &chosen),
      let back = color(of: ground, isDark, &chosen), let place = chosen.first
    else { return nil }
    let contrast = front.contrast(to: back)
    guard contrast < Self.least else { return nil }
    // Rounded down: what is too little must not read as enough.
    let tenths = Int(contrast * 10)
    return Diagnostic(
      warning: "theme.contrast", at: place,
      "\(Self.words(for: text)) on \(Self.words(for: ground)) has a contrast of \(tenths / 10).\(tenths % 10):1"
        + " in the \(isDark ? "dark" : "light") scheme",
      hint: "readable text has 4.5:1 or more")
  }

  /// A property in the words of `site.yaml`, where what the theme makes of `brand` has no name.
  private static func words(for property: String) -> String {
    switch property {
    case "accent": "'brand'"
    case "on-accent": "the text"
    default: "'\(property)'"
    }
  }

  /// The colour of a property, or `nil` if its value is none that can be told.
  ///
  /// Adds the places of the site's choices that it is made of.
  private func color(
    of name: String, _ isDark: Bool, _ chosen: inout [SourceLocation]
  ) -> Color? {
    var found: [SourceLocation] = []
    let color = resolved("var(--\(name))", isDark, depth: 0, &found)
    chosen += found
    return color
  }

  /// The depth ends what refers to itself.
  private func resolved(
    _ value: String, _ isDark: Bool, depth: Int, _ chosen: inout [SourceLocation]
  ) -> Color? {
    if let color = Color(value) { return color }
    guard depth < 8 else { return nil }
    if let match = value.wholeMatch(of: /var\(\s*--([a-z-]+)\s*\)/) {
      let name = String(match.1)
      if let choice = choice(name, isDark) {
        chosen.append(choice.location)
        return choice.color
      }
      let own = isDark ? sheet.dark["--" + name] : nil
      return (own ?? sheet.light["--" + name]).flatMap {
        resolved($0, isDark, depth: depth + 1, &chosen)
      }
    }
    let mix = /color-mix\(in srgb,\s*(\S+)\s+([0-9]{1,3})%,\s*(\S+)\)/
    guard let match = value.wholeMatch(of: mix), let percent = Double(match.2),
      let first = resolved(String(match.1), isDark, depth: depth + 1, &chosen),
      let second = resolved(String(match.3), isDark, depth: depth + 1, &chosen)
    else { return nil }
    return first.mixed(percent / 100, with: second)
  }

  /// What the site sets a property to, as its rules behind the theme's have it.
  private func choice(_ property: String, _ isDark: Bool) -> ThemeSettings.Choice? {
    switch property {
    case "brand": settings.colors[.brand]?.light
    case "brand-dark": settings.colors[.brand]?.dark
    default:
      ThemeSettings.ColorName(rawValue: property).flatMap { settings.colors[$0] }
        .flatMap { isDark ? $0.dark : $0.light }
    }
  }
}
