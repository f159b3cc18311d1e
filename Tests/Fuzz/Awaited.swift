import Foundation
import Synchronization

/// A value that somebody waits for on a thread of no task.
final class Awaited<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isThere = DispatchSemaphore(value: 0)

  /// What `make` gives on another thread.
  static func value(_ make: @escaping @Sendable () async -> Value) -> Value {
    let awaited = Awaited()
    Task.detached {
      let made = await make()
      awaited.value.withLock { $0 = made }
      awaited.isThere.signal()
    }
    awaited.isThere.wait()
    return awaited.value.withLock { $0! }
  }
}
