/// Where a table of the guide stands.
struct GuidePlace: Hashable, Sendable {
  /// The words of the heading above it, without marks.
  let heading: String
  /// Counts the tables below that heading, from 0.
  let table: Int

  init(_ heading: String, table: Int) {
    self.heading = heading
    self.table = table
  }
}
