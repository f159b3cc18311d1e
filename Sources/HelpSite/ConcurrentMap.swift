extension Array where Element: Sendable {
  /// Maps the elements on at most `width` tasks at once.
  ///
  /// Results keep the order of the array, whichever task ends first. A task takes a run of
  /// neighbours at a time, so that small elements don't cost a task each.
  func concurrentMap<Output: Sendable>(
    width: Int, _ transform: @escaping @Sendable (Element) throws -> Output
  ) async throws -> [Output] {
    try await concurrentChunks(width: width) { chunk in try chunk.map(transform) }
  }

  /// Maps runs of neighbouring elements on at most `width` tasks at once, in the array's order.
  func concurrentChunks<Output: Sendable>(
    width: Int, size: Int = 32,
    _ transform: @escaping @Sendable (ArraySlice<Element>) throws -> [Output]
  ) async throws -> [Output] {
    precondition(width > 0, "a width of at least one task")
    let starts = Swift.stride(from: 0, to: count, by: size)
    return try await withThrowingTaskGroup(of: (Int, [Output]).self) { group in
      var chunks = [[Output]?](repeating: nil, count: (count + size - 1) / size)
      for (index, start) in starts.enumerated() {
        if index >= width, let (done, outputs) = try await group.next() { chunks[done] = outputs }
        let slice = self[start..<Swift.min(start + size, count)]
        group.addTask { (index, try transform(slice)) }
      }
      for try await (done, outputs) in group { chunks[done] = outputs }
      var all: [Output] = []
      all.reserveCapacity(count)
      for outputs in chunks { all.append(contentsOf: outputs ?? []) }
      return all
    }
  }
}
