import Languages

/// The hours in which the desk answers, in its own time zone.
struct OpeningHours: Sendable {
  struct Span: Sendable {
    let days: Set<Weekday>
    let from: ClockTime
    let to: ClockTime

    /// Whether an hour of a day is in both.
    func overlaps(_ other: Self) -> Bool {
      !days.isDisjoint(with: other.days) && from < other.to && other.from < to
    }

    /// From midnight to midnight.
    var isAllDay: Bool { from.minutes == 0 && to.minutes == 24 * 60 }
  }

  /// An IANA name: `Europe/Rome`.
  let timeZone: String
  let spans: [Span]
}
