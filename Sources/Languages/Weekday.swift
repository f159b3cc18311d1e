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

  /// Three days or more that follow each other, as one, and each other day alone; in the order of a
  /// week that begins with `first`.
  ///
  /// What follows each other may go over the end of the week: Sunday to Thursday is one.
  package static func runs(of days: Set<Weekday>, first: Weekday) -> [[Weekday]] {
    let week = (0..<7).map { allCases[(first.index + $0) % 7] }
    guard days.count < week.count else { return [week] }
    let starts = week.filter { day in
      days.contains(day) && !days.contains(allCases[(day.index + 6) % 7])
    }
    let runs = starts.flatMap { start -> [[Weekday]] in
      let run = (0..<7).map { allCases[(start.index + $0) % 7] }.prefix { days.contains($0) }
      return run.count < 3 ? run.map { [$0] } : [Array(run)]
    }
    return runs.sorted { week.firstIndex(of: $0[0])! < week.firstIndex(of: $1[0])! }
  }
}
