/// What changes in a text where the value of a fact meets it.
struct FactJoint {
  /// How many bytes behind the fact are left out.
  let dropped: Int
  /// What stands there instead, as UTF-8.
  let replacement: [UInt8]

  private static let none = Self(dropped: 0, replacement: [])

  /// Joins a value and the text behind it.
  ///
  /// A value that ends in a full stop, as Russian dates (`г.`) and many companies do, ends the
  /// sentence as well. A number stays on the line of its unit.
  init(_ value: String, _ behind: ArraySlice<UInt8>) {
    if let stop = Self.stops.first(where: { value.utf8.ends(with: $0) && behind.starts(with: $0) }),
      // What goes on with more of them is no full stop.
      !behind.dropFirst(stop.count).starts(with: stop)
    {
      self.init(dropped: stop.count, replacement: [])
    } else if behind.first == 0x20, value.unicodeScalars.last?.properties.numericType != nil,
      Self.units.contains(
        String(decoding: behind.dropFirst().prefix(while: Self.isWord), as: UTF8.self))
    {
      self.init(dropped: 1, replacement: Array("\u{A0}".utf8))
    } else {
      self = .none
    }
  }

  private init(dropped: Int, replacement: [UInt8]) {
    self.dropped = dropped
    self.replacement = replacement
  }

  private static let stops = [".", "。", "।"].map { Array($0.utf8) }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  /// Symbols of units, which are the same in most languages.
  private static let units: Set = [
    "A", "B", "GB", "GHz", "GiB", "Gbit", "Hz", "KB", "KiB", "L", "MB", "MHz", "MiB", "Mbit", "PB",
    "TB", "TiB", "V", "W", "cm", "dpi", "g", "h", "kB", "kHz", "kW", "kWh", "kbit", "kg", "km", "l",
    "m", "mA", "mAh", "min", "ml", "mm", "ms", "px", "s", "°C", "°F", "ГБ", "Гб", "МБ", "Мб", "КБ",
    "ТБ",
  ]
}

extension Collection<UInt8> {
  fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
