import Platform

extension Color {
  /// The colour for a dark scheme: as much lighter as it must be, in the same hue and with the same
  /// chroma, as far as screens can show that
  /// ([OKLCH](https://www.w3.org/TR/css-color-4/#ok-lab)).
  ///
  /// - Parameters:
  ///   - grounds: What it stands on.
  ///   - least: The least contrast, from 1 to 21, to each of them.
  /// - Returns: A colour of sRGB; as light as can be if none has that contrast.
  package func lightened(on grounds: [Self], contrast least: Double) -> Self {
    let own = perceived
    var lightness = max(own.lightness, 0.72)
    while lightness < 0.97 {
      let color = Self.shown(lightness, own.a, own.b)
      if grounds.allSatisfy({ color.contrast(to: $0) >= least }) { return color }
      lightness += 0.01
    }
    return Self.shown(0.97, own.a, own.b)
  }

  /// The lightness from 0 to 1, and the two axes on which hue and chroma lie.
  private var perceived: (lightness: Double, a: Double, b: Double) {
    let (red, green, blue) = (Self.linear(red), Self.linear(green), Self.linear(blue))
    let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    )
  }

  /// The colour of a lightness with as much of a chroma as sRGB has.
  private static func shown(_ lightness: Double, _ a: Double, _ b: Double) -> Self {
    var (least, most) = (0.0, 1.0)
    if parts(lightness, a, b).allSatisfy(isShown) { least = 1 }
    // Halved until the rest is less than a step of any part.
    while most - least > 0.001 {
      let share = (least + most) / 2
      if parts(lightness, a * share, b * share).allSatisfy(isShown) {
        least = share
      } else {
        most = share
      }
    }
    let parts = parts(lightness, a * least, b * least).map { part -> Double in
      let limited = min(max(part, 0), 1)
      let coded = limited <= 0.0031308 ? limited * 12.92 : 1.055 * pow(limited, 1 / 2.4) - 0.055
      return (coded * 255).rounded() / 255
    }
    return Self(red: parts[0], green: parts[1], blue: parts[2])
  }

  private static func isShown(_ part: Double) -> Bool { (-0.0001...1.0001).contains(part) }

  /// Red, green and blue, linear; beyond 0 and 1 what no screen shows.
  private static func parts(_ lightness: Double, _ a: Double, _ b: Double) -> [Double] {
    func cube(_ root: Double) -> Double { root * root * root }
    let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    ]
  }
}
