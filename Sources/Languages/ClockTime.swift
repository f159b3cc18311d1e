import Text

/// A time of day without a zone; 24:00 is the end of a day.
package struct ClockTime: Hashable, Comparable, Sendable {
  package let hour: Int
  package let minute: Int

  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour) && (0...59).contains(minute) || (hour, minute) == (24, 0) else {
      return nil
    }
    self.hour = hour
    self.minute = minute
  }

  /// Reads `HH:MM` of ISO 8601, `09:00`; anything else is `nil`.
  package init?(_ text: String) {
    let isClock = text.utf8.enumerated().allSatisfy { place, byte in
      place == 2 ? byte == UInt8(ascii: ":") : byte.isDigit
    }
    guard isClock, text.utf8.count == 5,
      let hour = Int(text.prefix(2)), let minute = Int(text.suffix(2))
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  package static func < (a: Self, b: Self) -> Bool { a.minutes < b.minutes }

  /// Minutes since midnight.
  package var minutes: Int { hour * 60 + minute }

  /// `HH:MM` of ISO 8601.
  package var iso: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(hour)):\(padded(minute))"
  }
}
