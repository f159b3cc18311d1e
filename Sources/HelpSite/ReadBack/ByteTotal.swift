import Synchronization

/// How many bytes all files of the output have, counted while they are read.
final class ByteTotal: Sendable {
  private let count = Atomic<Int>(0)

  var value: Int { count.load(ordering: .relaxed) }

  func add(_ bytes: Int) { count.add(bytes, ordering: .relaxed) }
}
