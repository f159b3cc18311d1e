/// The names of the site's icon among the assets.
enum ThemeIconName {
  static let drawing = "icon.svg"
  static let picture = "touch-icon.png"
}
