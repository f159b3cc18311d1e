/// A day of the week, by the name that `contact.yaml` uses.
package enum Weekday: String, CaseIterable, Sendable {
  case monday = "mon"
  case tuesday = "tue"
  case wednesday = "wed"
  case thursday = "thu"
  case friday = "fri"
  case saturday = "sat"
  case sunday = "sun"

  /// Days after Monday: 0 to 6.
  package var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The longest runs of days that follow each other, in the order of their first days.
  ///
  /// A run may go over the end of the week: Sunday to Thursday is one.
  package static func runs(of days: Set<Weekday>) -> [[Weekday]] {
    guard days.count < allCases.count else { return [allCases] }
    let starts = allCases.filter { day in
      days.contains(day) && !days.contains(allCases[(day.index + 6) % 7])
    }
    return starts.map { start in
      (0..<7).map { allCases[(start.index + $0) % 7] }.prefix { days.contains($0) } + []
    }
  }
}
