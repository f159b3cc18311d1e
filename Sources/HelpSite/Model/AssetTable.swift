/// The files that pages and templates use, with the addresses at which they are published.
struct AssetTable: Sendable {
  /// The assets by path below `content/assets/` or `templates/assets/`:
  /// `payments/visa.svg`; those of other folders of `content/` begin with `../`.
  let assets: [String: Asset]
  /// The assets, sorted by path.
  let sorted: [Asset]
  /// The colour of the header.
  let surface: SchemeColor
  /// The colours of the brand.
  let brand: SchemeColor
  /// Whether ``ThemeIcon`` made the icon.
  let hasThemeIcon: Bool

  init(
    assets: [String: Asset], surface: SchemeColor = SchemeColor(),
    brand: SchemeColor = SchemeColor(),
    hasThemeIcon: Bool = false
  ) {
    self.assets = assets
    self.surface = surface
    self.brand = brand
    self.hasThemeIcon = hasThemeIcon
    sorted = assets.values.sorted { $0.path < $1.path }
  }

  subscript(path: String) -> Asset? { assets[path] }
}
