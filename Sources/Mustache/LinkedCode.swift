/// The operations of all routines, one after the other.
struct LinkedCode {
  var operations: [Operation] = []
  var origins: [Program.Origin] = []

  init(_ routines: [Routine]) {
    var entries: [Int] = []
    var count = 0
    for routine in routines {
      entries.append(count)
      count += routine.operations.count
    }
    for (routine, entry) in zip(routines, entries) {
      operations += routine.operations
      origins += routine.origins
      for call in routine.calls { link(call, from: entry, to: entries[call.callee]) }
    }
  }

  private mutating func link(_ call: Routine.Call, from entry: Int, to target: Int) {
    let position = entry + call.position
    guard case .call(_, let start, let count) = operations[position] else { return }
    operations[position] = .call(entry: UInt32(target), start: start, count: count)
  }
}
