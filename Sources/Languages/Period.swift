/// The units in which a fact can give a length of time, shortest first.
package enum Period: String, CaseIterable, Sendable {
  case minute
  case hour
  case day
  case week
  case month
  case year

  /// The unit's name as a key of data files: `days`.
  package var key: String { rawValue + "s" }
}
