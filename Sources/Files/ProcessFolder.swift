import Platform

/// What the C library's and Swift's threads need of the system besides calls.
package enum ProcessFolder {
  private static let threads = "/proc/self/task"

  /// Looks whether the system tells programs of their own threads.
  ///
  /// - Throws: ``MachineFailure`` where it doesn't: libdispatch looks each second how many of them
  ///   run, and ends the program without a word if it can't.
  package static func check() throws(MachineFailure) {
    #if os(Linux)
      do {
        _ = try SystemCall.status(threads)
      } catch {
        throw error.failure(to: "read", threads).with(
          consequence: "programs with several threads need /proc")
      }
    #endif
  }
}
