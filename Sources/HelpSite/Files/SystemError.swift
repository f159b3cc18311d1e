#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The `errno` of a system call that failed.
struct SystemError: Error, Equatable {
  let code: Int32

  /// The failure to report: what was tried, on which path, and the system's words for the reason.
  func failure(to action: String, _ path: String) -> MachineFailure {
    MachineFailure(action: action, path: path, reason: reason, code: code)
  }

  /// The system's own words: `No space left on device`.
  var reason: String { String(cString: strerror(code)) }
}
