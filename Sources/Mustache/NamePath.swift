/// A dotted name: its first part, and where the others stand in a list of all rests.
struct NamePath: Hashable, Sendable {
  /// The number of the first part, or -1 for `.`, the value of the section around.
  let first: Int32
  let restStart: UInt32
  let restCount: UInt32

  static let dot = Self(first: -1, restStart: 0, restCount: 0)
}
