package import Foundation

/// The shipped binary, run as a user runs it.
package struct Program {
  package var arguments: [String]
  /// What a shell would add to the command, such as `2>&-`.
  package var redirections = ""
  /// In place of the whole environment, `PATH` aside.
  package var environment: [String: String] = [:]
  package var folder: String?
  /// Commands of the shell before the program's start, such as `umask 077;`.
  package var preparation = ""
  /// A program that runs this one, with its options.
  package var tracer = ""

  package struct Ending: CustomStringConvertible {
    package let status: Int32
    package let output: String
    package let errors: String

    package var description: String { "status \(status)\nstdout: \(output)\nstderr: \(errors)" }
  }

  package struct EndedBySignal: Error {
    package let arguments: [String]
    package let signal: Int32
  }

  package init(_ arguments: String..., redirections: String = "") {
    self.arguments = arguments
    self.redirections = redirections
  }

  package init(arguments: [String]) {
    self.arguments = arguments
    redirections = ""
  }

  package func run() throws -> Ending {
    let streams = try ScratchFolder()
    let process = try start(in: streams)
    process.waitUntilExit()
    guard process.terminationReason == .exit else {
      throw EndedBySignal(arguments: arguments, signal: process.terminationStatus)
    }
    return Ending(
      status: process.terminationStatus, output: streams.text("output") ?? "",
      errors: streams.text("errors") ?? "")
  }

  /// The seconds for which a run of it has a processor, in all its threads.
  package func processorTime() throws -> Double {
    let streams = try ScratchFolder()
    let times = streams["times"]
    try start("\"$0\" \"$@\"; times >'\(times)'", in: streams).waitUntilExit()
    // The shell's own time stands on the first line, that of its children on the second: 0m1.25s.
    let parts = (streams.text("times") ?? "").matches(of: /([\d.]+)[ms]/)
      .compactMap { Double($0.1) }
    guard parts.count == 8 else { throw CocoaError(.fileReadCorruptFile) }
    return 60 * (parts[4] + parts[6]) + parts[5] + parts[7]
  }

  /// Starts it; its streams become files of a folder.
  package func start(in streams: ScratchFolder) throws -> Process {
    try start("\(preparation) exec \(tracer) \"$0\" \"$@\" \(redirections)", in: streams)
  }

  /// Starts commands of the shell, to which the program is `"$0"`.
  private func start(_ commands: String, in streams: ScratchFolder) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", commands, Self.path] + arguments
    // Its streams are files, so that no reader has to keep pace with it.
    let (output, errors) = (try streams.open("output"), try streams.open("errors"))
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
      .merging(Self.sanitizing) { $1 }.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    try process.run()
    return process
  }

  /// What `make sanitize` tells the sanitizers; they are part of the program.
  private static let sanitizing = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "SWIFT_BACKTRACE"].contains($0.key)
  }

  /// Beside the tests' own binary.
  package static let path: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
    let folder =
      bundle.bundlePath.hasSuffix(".xctest")
      ? bundle.bundleURL.deletingLastPathComponent() : bundle.bundleURL
    return folder.appending(path: "SiteGen").path
  }()
}
