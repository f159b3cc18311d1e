/// The units in which a fact can give a length of time.
package enum Period: String, CaseIterable, Sendable {
  case day
  case month
  case year
}
