import Text

/// How the theme's touch icon was drawn: a speech bubble with a question mark.
enum TouchIconDrawing {
  /// The side of the picture, in pixels; phones round its corners themselves.
  static let side = 180

  /// The picture.
  static func picture(ground: Color, mark: Color) -> PNG {
    let shades = 15
    let palette = (0...shades).map { mark.mixed(Double($0) / Double(shades), with: ground) }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(side * side)
    let unit = 32 / Double(side)
    for y in 0..<side {
      for x in 0..<side {
        let point = Point(x: (Double(x) + 0.5) * unit, y: (Double(y) + 0.5) * unit)
        let bubble = coverage(of: bubble(point), unit)
        let sign = coverage(of: sign(point), unit)
        pixels.append(UInt8((max(0, bubble - sign) * Double(shades)).rounded()))
      }
    }
    return PNG(width: side, height: side, palette: palette, pixels: pixels)
  }

  /// How much of a pixel lies inside, by the distance of its middle from the edge.
  private static func coverage(of distance: Double, _ unit: Double) -> Double {
    min(max(0.5 - distance / unit, 0), 1)
  }

  private struct Point {
    let x: Double
    let y: Double

    func distance(to other: Self) -> Double {
      ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }

    /// The distance to the line from one point to another.
    func distance(from start: Self, to end: Self) -> Double {
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      let share = ((x - start.x) * dx + (y - start.y) * dy) / max(dx * dx + dy * dy, 1e-9)
      let near = min(max(share, 0), 1)
      return distance(to: Self(x: start.x + near * dx, y: start.y + near * dy))
    }
  }

  /// The distance from the bubble's edge, negative inside: a rounded rectangle and its tip.
  private static func bubble(_ point: Point) -> Double {
    let (dx, dy) = (abs(point.x - 16) - 7, abs(point.y - 15) - 5)
    let outside = Point(x: max(dx, 0), y: max(dy, 0)).distance(to: Point(x: 0, y: 0))
    let box = outside + min(max(dx, dy), 0) - 2
    // Left of the tip's upright, and above the line from its end to the box.
    let tip = max(12 - point.x, 21 - point.y, (4 * (point.x - 17) + 5 * (point.y - 22)) / 6.4031)
    return min(box, tip)
  }

  /// The distance from the edge of the question mark.
  private static func sign(_ point: Point) -> Double {
    let middle = Point(x: 16, y: 13)
    // The bow goes from the left over the top to where the stem begins.
    let isInGap = point.y > 13 && 2.1 * (point.x - 16) < 1.3 * (point.y - 13)
    let bow =
      isInGap
      ? min(point.distance(to: Point(x: 13.5, y: 13)), point.distance(to: stem[0]))
      : abs(point.distance(to: middle) - 2.5)
    let lines = zip(stem, stem.dropFirst()).map { point.distance(from: $0, to: $1) }
    let dot = point.distance(from: Point(x: 16, y: 19.4), to: Point(x: 16, y: 19.5))
    return (lines + [bow, dot]).reduce(.infinity, min) - 0.9
  }

  /// Points of the curve from the bow down.
  private static let stem = (0...8).map { step -> Point in
    let t = Double(step) / 8
    func at(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
      let u = 1 - t
      return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
    }
    return Point(x: at(17.3, 16.5, 16, 16), y: at(15.1, 15.6, 16, 17))
  }
}
