/// What a reader may lose by an answer that is out of date.
enum Risk: String, CaseIterable, Sendable {
  case money, legal
}
