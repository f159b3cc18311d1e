import ArgumentParser
import Foundation
import Platform

/// Writes to the standard streams without ever failing on them.
enum Terminal {
  static func printError(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Prints what nobody needs to be sure of.
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Prints what a command is asked for; a result that is lost is no success.
  static func printResult(_ text: String) throws(ExitCode) {
    if !write(text, to: STDOUT_FILENO) { throw .machine }
  }

  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether diagnostics have colours: on a terminal alone, and never against the user's wish
  /// (https://no-color.org).
  static var hasColor: Bool { showsProgress && allowsColor }

  /// The same for what a command prints as its result.
  static var hasColorOnOutput: Bool { isatty(STDOUT_FILENO) == 1 && allowsColor }

  private static var allowsColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// Sees to it that no write ends the process, and that none goes into a file that isn't a stream.
  ///
  /// To be called before anything is opened.
  static func prepare() {
    // Instead, the write fails: into a pipe that nobody reads, beyond the size a file may have.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // The number of a closed stream would go to the next file that is opened, and messages into it.
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      // For reading, so that a result written to it is known to be lost.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Ends the process at once when the user or the system asks for it, with the status that shells
  /// give for that; also where it is the first process of a container, which signals don't end by
  /// themselves.
  static func endOnSignals() {
    signal(SIGINT) { _ in _exit(130) }
    signal(SIGTERM) { _ in _exit(143) }
  }

  @discardableResult
  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Platform.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      bytes = bytes.dropFirst(written)
    }
    return true
  }
}
