import Platform

/// The time as HTTP writes it: `Sun, 29 Nov 2026 11:27:05 GMT`
/// ([RFC 9110, 5.6.7](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7)).
struct HTTPDate: CustomStringConvertible {
  let description: String

  /// - Parameter seconds: Since 1970.
  init(secondsSince1970 seconds: Int) {
    var (time, parts) = (time_t(seconds), tm())
    gmtime_r(&time, &parts)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    let day = "\(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1_900)"
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(two).joined(separator: ":")
    description = "\(days[Int(parts.tm_wday)]), \(day) \(clock) GMT"
  }

  static var now: Self { Self(secondsSince1970: time(nil)) }
}
