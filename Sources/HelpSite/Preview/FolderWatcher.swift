package import Files
import Foundation
import Platform

/// Watches what a site is made of, and tells of every change in batches.
///
/// It watches from the moment that it is made: who makes it before the first build misses nothing.
/// Batches that come while nobody asks for one are joined. It ends when the last copy is let go of.
package struct FolderWatcher: AsyncSequence, Sendable {
  package typealias Element = ChangedFiles
  package typealias Failure = Never

  private let batches: AsyncStream<ChangedFiles>

  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - site: The folder that holds `content/` and `templates/`.
  ///   - polling: Whether to look again and again even where the system would tell of changes.
  ///   - notice: Told once, from any thread, if the system can't tell of changes.
  /// - Throws: What the machine refused.
  package init(
    site: String, polling: Bool = false, notice: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(MachineFailure) {
    let stop: (read: Descriptor, write: Descriptor)
    do {
      stop = try SystemCall.pipe()
    } catch {
      throw error.failure(to: "watch", site)
    }
    let (batches, continuation) = AsyncStream.makeStream(
      of: ChangedFiles.self, bufferingPolicy: .bufferingNewest(1))
    continuation.onTermination = { _ in stop.write.signal() }
    let tell: @Sendable (WatchSource.Silence) -> Void = { notice(Self.words(for: $0)) }
    let loop = WatchLoop(
      source: polling ? .polling(site) : .best(site, tell), stop: stop.read, notice: tell
    ) { continuation.yield(joining: $0) }
    // A thread of its own, since it waits for the system: no task's thread may.
    let thread = Thread {
      var loop = loop
      loop.run()
    }
    thread.name = "watcher"
    thread.start()
    self.batches = batches
  }

  /// What a writer is told; the system's words for its limits would be about disks and files.
  static func words(for silence: WatchSource.Silence) -> String {
    let reason =
      switch silence {
      case .mount(let kind): "the site lies on a mount of \(kind)"
      case .refusal(let refusal): Self.reason(of: refusal)
      }
    return "the system can't tell of changes: \(reason); the folders are looked at several times a "
      + "second instead"
  }

  private static func reason(of refusal: SystemError) -> String {
    switch refusal.code {
    case ENOSPC: "the limit fs.inotify.max_user_watches is reached"
    case EMFILE: "the limit fs.inotify.max_user_instances is reached"
    default: refusal.reason
    }
  }

  package func makeAsyncIterator() -> AsyncStream<ChangedFiles>.Iterator {
    batches.makeAsyncIterator()
  }
}

extension AsyncStream<ChangedFiles>.Continuation {
  /// Yields to a stream that holds one batch, and takes the place of one that waits there by both
  /// together.
  fileprivate func yield(joining batch: ChangedFiles) {
    var batch = batch
    while case .dropped(let waiting) = yield(batch), !batch.isSuperset(of: waiting) {
      batch = batch.union(waiting)
    }
  }
}

extension Descriptor {
  /// Wakes who waits at the other end of the pipe.
  fileprivate func signal() {
    withUnsafeBytes(of: UInt8(0)) { try? SystemCall.write(number, $0) }
  }
}
