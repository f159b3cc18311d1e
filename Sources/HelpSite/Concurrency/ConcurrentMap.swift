import Synchronization

extension Array where Element: Sendable {
  /// Maps the elements on at most `width` tasks at once, each with a worker of its own.
  ///
  /// A worker holds what is dear to make or must not be shared, such as buffers. Each task has a
  /// share of neighbouring elements, of which it takes run after run, and then helps the others
  /// with theirs: so a worker rarely makes what another has made for neighbours. Results keep the
  /// order of the array, whichever task ends first.
  ///
  /// - Parameters:
  ///   - width: The most tasks at once; at least 1.
  ///   - longestRun: How many neighbours a task takes at a time, so that small elements stay cheap;
  ///     fewer of few elements, so that all tasks end at about the same time.
  ///   - makeWorker: Called once in each task.
  ///   - transform: Called once for each element.
  /// - Returns: The outputs, in the order of the elements.
  /// - Throws: The first error; the other tasks end with the run that they are at.
  func concurrentMap<Worker: ~Copyable, Output: Sendable>(
    width: Int, longestRun: Int = 32, worker makeWorker: @escaping @Sendable () throws -> Worker,
    _ transform: @escaping @Sendable (inout Worker, Element) throws -> Output
  ) async throws -> [Output] {
    precondition(width > 0, "a width of at least one task")
    let run = Swift.max(1, Swift.min(longestRun, count / (width * 32)))
    let runs = (count + run - 1) / run
    let tasks = Swift.min(width, runs)
    let shares = (0..<tasks).map { RunCounter(runs * $0 / tasks..<runs * ($0 + 1) / tasks) }
    return try await withThrowingTaskGroup(of: [(Int, [Output])].self) { group in
      for task in 0..<tasks {
        group.addTask {
          var worker = try makeWorker()
          var outputs: [(Int, [Output])] = []
          let order = shares[task...] + shares[..<task]
          while let index = order.firstNext(), !Task.isCancelled {
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

/// Gives each of several tasks the next number of a range.
private final class RunCounter: Sendable {
  private let following: Atomic<Int>
  private let end: Int

  init(_ range: Range<Int>) {
    following = Atomic(range.lowerBound)
    end = range.upperBound
  }

  func next() -> Int? {
    let index = following.add(1, ordering: .relaxed).oldValue
    return index < end ? index : nil
  }
}

extension ArraySlice where Element == RunCounter {
  /// The next number of the first range that has one.
  fileprivate func firstNext() -> Int? {
    for counter in self {
      if let index = counter.next() { return index }
    }
    return nil
  }
}
