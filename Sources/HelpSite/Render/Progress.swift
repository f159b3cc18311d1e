/// A listener that is told how many files were finished, some at a time, from any thread.
package struct Progress: Sendable {
  /// Called with the number of files just finished and that of all files.
  package let advance: @Sendable (_ finished: Int, _ total: Int) -> Void

  package init(_ advance: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) {
    self.advance = advance
  }
}
