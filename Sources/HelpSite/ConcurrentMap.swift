import Synchronization

extension Array where Element: Sendable {
  /// Maps the elements on at most `width` tasks at once, each with a worker of its own.
  ///
  /// A worker holds what is dear to make or must not be shared, such as buffers; its task takes
  /// runs of neighbouring elements until none is left. Results keep the order of the array,
  /// whichever task ends first.
  ///
  /// - Parameters:
  ///   - width: The most tasks at once; at least 1.
  ///   - run: How many neighbours a task takes at a time, so that small elements stay cheap.
  ///   - makeWorker: Called once in each task.
  ///   - transform: Called once for each element.
  /// - Returns: The outputs, in the order of the elements.
  /// - Throws: The first error; the other tasks end with the run that they are at.
  func concurrentMap<Worker: ~Copyable, Output: Sendable>(
    width: Int, run: Int = 32, worker makeWorker: @escaping @Sendable () throws -> Worker,
    _ transform: @escaping @Sendable (inout Worker, Element) throws -> Output
  ) async throws -> [Output] {
    precondition(width > 0, "a width of at least one task")
    let counter = RunCounter()
    let runs = (count + run - 1) / run
    return try await withThrowingTaskGroup(of: [(Int, [Output])].self) { group in
      for _ in 0..<Swift.min(width, runs) {
        group.addTask {
          var worker = try makeWorker()
          var outputs: [(Int, [Output])] = []
          while let index = counter.next(below: runs), !Task.isCancelled {
            let elements = self[index * run..<Swift.min((index + 1) * run, count)]
            outputs.append((index, try elements.map { try transform(&worker, $0) }))
          }
          return outputs
        }
      }
      var ordered = [[Output]](repeating: [], count: runs)
      for try await outputs in group {
        for (index, some) in outputs { ordered[index] = some }
      }
      return [Output](ordered.joined())
    }
  }
}

/// Gives each of several tasks the next number.
private final class RunCounter: Sendable {
  private let count = Atomic(0)

  func next(below limit: Int) -> Int? {
    let index = count.add(1, ordering: .relaxed).oldValue
    return index < limit ? index : nil
  }
}
