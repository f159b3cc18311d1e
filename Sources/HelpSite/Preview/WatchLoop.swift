import Files

/// Gathers changes until it is quiet, and hands them on.
struct WatchLoop: Sendable {
  private var source: WatchSource
  /// Can be read when the loop shall end.
  private let stop: Descriptor
  private let notice: @Sendable (WatchSource.Silence) -> Void
  private let deliver: @Sendable (ChangedFiles) -> Void

  init(
    source: WatchSource, stop: Descriptor,
    notice: @escaping @Sendable (WatchSource.Silence) -> Void,
    deliver: @escaping @Sendable (ChangedFiles) -> Void
  ) {
    self.source = source
    self.stop = stop
    self.notice = notice
    self.deliver = deliver
  }

  /// How long it must be quiet.
  private static let quiet = Duration.milliseconds(15)
  /// How long a file may stay open between two writes.
  private static let quietWhileWritten = Duration.milliseconds(100)
  /// How long a batch waits for quiet at most.
  private static let longest = Duration.milliseconds(200)

  /// Waits for changes and delivers them until it is stopped.
  mutating func run() {
    while wait(source.pause) != .stopped {
      let first = changes()
      guard !first.isEmpty else { continue }
      guard let batch = gather(first) else { return }
      deliver(batch)
    }
  }

  /// Waits until it is quiet; `nil` at the end.
  private mutating func gather(_ first: ChangedFiles) -> ChangedFiles? {
    var batch = first
    let end = ContinuousClock.now + Self.longest
    while ContinuousClock.now < end {
      let quiet = source.isWriting ? Self.quietWhileWritten : Self.quiet
      let event = wait(min(quiet, end - .now))
      if event == .stopped { return nil }
      let more = changes()
      if event == .none, more.isEmpty { break }
      batch = batch.union(more)
    }
    return batch
  }

  private enum Event {
    /// The time is over.
    case none
    /// The system has something to tell.
    case word
    case stopped
  }

  /// Waits for the system's word, at most so long; `nil` is for ever.
  private func wait(_ time: Duration?) -> Event {
    let ready = SystemCall.wait(for: [stop.number] + source.descriptors, time)
    if ready.contains(stop.number) { return .stopped }
    return ready.isEmpty ? .none : .word
  }

  /// Asks the source; if the system fails it, goes on by polling.
  private mutating func changes() -> ChangedFiles {
    do throws(SystemError) {
      return try source.changes()
    } catch {
      source = .polling(source.site)
      notice(.refusal(error))
      return .all
    }
  }
}
