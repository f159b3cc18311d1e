/// Watches what a site is made of, and tells of every change in batches.
package struct FolderWatcher: AsyncSequence, Sendable {
  package typealias Element = ChangedFiles
  package typealias Failure = Never

  package func makeAsyncIterator() -> AsyncStream<ChangedFiles>.Iterator {
    preconditionFailure("not written yet")
  }
}
