import Platform

/// An opaque colour of the sRGB space.
package struct Color: Hashable, Sendable {
  package let red: Double
  package let green: Double
  package let blue: Double

  /// Each part from 0 to 1.
  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rgb` or `#rrggbb`, or returns `nil`.
  package init?(_ text: some StringProtocol) {
    guard text.hasPrefix("#") else { return nil }
    let digits = text.utf8.dropFirst().compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count - 1 else { return nil }
    let parts: [Int]
    switch digits.count {
    case 3: parts = digits.map { $0 * 17 }
    case 6: parts = stride(from: 0, to: 6, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
    default: return nil
    }
    self.init(
      red: Double(parts[0]) / 255, green: Double(parts[1]) / 255, blue: Double(parts[2]) / 255)
  }

  /// Red, green and blue.
  var bytes: [UInt8] { [red, green, blue].map { UInt8(($0 * 255).rounded()) } }

  /// `#rrggbb`.
  package var hex: String {
    "#" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// A mixture of a share of this colour, from 0 to 1, and the rest of another.
  package func mixed(_ share: Double, with other: Self) -> Self {
    Self(
      red: red * share + other.red * (1 - share), green: green * share + other.green * (1 - share),
      blue: blue * share + other.blue * (1 - share))
  }

  /// The contrast from 1 to 21, as [WCAG](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio) defines
  /// it.
  package func contrast(to other: Self) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// [Relative luminance](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
