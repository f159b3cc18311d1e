import Platform

/// The `errno` of a system call that failed.
package struct SystemError: Error, Equatable {
  package let code: Int32

  /// The failure to report: what was tried, on which path, and the system's words for the reason.
  package func failure(to action: String, _ path: String) -> MachineFailure {
    MachineFailure(action: action, path: path, reason: reason, code: code)
  }

  /// The system's own words: `No space left on device`.
  package var reason: String { String(cString: strerror(code)) }
}
