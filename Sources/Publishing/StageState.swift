import Synchronization

/// What the threads that stage files share.
final class StageState: Sendable {
  /// Files written to the stage so far.
  private let written = Atomic(0)
  private let replacements = Atomic(0)
  private let isClosed = Atomic(false)

  var writtenCount: Int { written.load(ordering: .acquiring) }

  func countWritten() {
    written.add(1, ordering: .acquiringAndReleasing)
  }

  /// A number that no other replacement has.
  func nextReplacement() -> Int {
    replacements.add(1, ordering: .relaxed).oldValue
  }

  /// Whether the stage was published or abandoned before; the first caller learns that it wasn't.
  func close() -> Bool {
    isClosed.exchange(true, ordering: .acquiringAndReleasing)
  }
}
