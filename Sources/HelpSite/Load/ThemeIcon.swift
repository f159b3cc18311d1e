import CTheme
import Text

/// The theme's own icon in the colour of the site's brand: a drawing, and a picture for the home
/// screens of phones.
struct ThemeIcon {
  /// The colour around the mark.
  private let ground: String
  private let mark: String

  /// - Parameter brand: The site's; `nil`: the theme's.
  init(brand: Color?) {
    ground = brand?.hex ?? Self.ownGround
    let white = Self.ownMark
    let isDark = brand.map { $0.contrast(to: Color(white) ?? $0) >= 3 } ?? true
    mark = isDark ? white : "#182226"
  }

  private static let ownGround = "#17586b"
  private static let ownMark = "#ffffff"

  /// The drawing in these colours.
  func drawing(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    return Array(
      text.replacing("#fff", with: "\0").replacing(Self.ownGround, with: ground)
        .replacing("\0", with: mark == Self.ownMark ? "#fff" : mark).utf8)
  }

  /// The picture of the home screens of phones, 180 pixels wide and high.
  var picture: [UInt8] {
    guard let ground = Color(ground), let mark = Color(mark) else { return Self.drawn }
    let last = IndexedPicture.colours(of: Self.drawn) - 1
    let palette = (0...max(last, 1)).map {
      mark.mixed(Double($0) / Double(max(last, 1)), with: ground)
    }
    return IndexedPicture.recoloured(Self.drawn, with: palette)
  }

  /// The picture in the theme's own colours: only its palette is another for another brand.
  private static let drawn = Array(
    UnsafeBufferPointer(start: theme_touch_icon(), count: theme_touch_icon_size()))
}
