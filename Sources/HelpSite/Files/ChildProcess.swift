import Foundation

/// Another program, run to its end with nothing of this one's environment but `PATH`.
struct ChildProcess {
  /// Absolute.
  let program: String
  let arguments: [String]
  /// Where it runs: the path of a folder.
  let folder: String

  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// Runs the program; what it prints goes into the open file `log`.
  ///
  /// A signal that ends this program ends that one first. Only one may run at a time.
  func run(log: Int32) throws -> Ending {
    let process = Process()
    process.executableURL = URL(filePath: program, directoryHint: .notDirectory)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder, directoryHint: .isDirectory)
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key == "PATH" }
    let output = FileHandle(fileDescriptor: log, closeOnDealloc: false)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let signals = EndingSignals(passingTo: process.processIdentifier)
    process.waitUntilExit()
    signals.restore()
    let status = process.terminationStatus
    return process.terminationReason == .exit ? .exit(status) : .signal(status)
  }
}
