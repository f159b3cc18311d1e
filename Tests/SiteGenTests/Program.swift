import Foundation
import Testing

/// The shipped binary, run as a user runs it.
struct Program {
  var arguments: [String]
  /// What a shell would add to the command, such as `2>&-`.
  var redirections = ""
  /// In place of the whole environment, `PATH` aside.
  var environment: [String: String] = [:]
  var folder: String?
  /// Commands of the shell before the program's start, such as `umask 077;`.
  var preparation = ""
  /// A program that runs this one, with its options.
  var tracer = ""

  struct Ending: CustomStringConvertible {
    let status: Int32
    let output: String
    let errors: String

    var description: String { "status \(status)\nstdout: \(output)\nstderr: \(errors)" }
  }

  init(_ arguments: String..., redirections: String = "") {
    self.arguments = arguments
    self.redirections = redirections
  }

  func run() throws -> Ending {
    let streams = try ScratchSite()
    let process = try start(in: streams)
    process.waitUntilExit()
    try #require(process.terminationReason == .exit, "a signal ended \(arguments)")
    return Ending(
      status: process.terminationStatus, output: streams.text("output") ?? "",
      errors: streams.text("errors") ?? "")
  }

  /// The seconds for which a run of it has a processor, in all its threads.
  func processorTime() throws -> Double {
    let streams = try ScratchSite()
    let times = streams["times"]
    try start("\"$0\" \"$@\"; times >'\(times)'", in: streams).waitUntilExit()
    // The shell's own time stands on the first line, that of its children on the second: 0m1.25s.
    let numbers = (streams.text("times") ?? "").matches(of: /(\d+)m([\d.]+)s/)
    try #require(numbers.count == 4, "the shell tells no times")
    return try numbers.suffix(2).reduce(0) { sum, time in
      sum + 60 * (try #require(Double(time.1))) + (try #require(Double(time.2)))
    }
  }

  /// Starts it; its streams become files of a folder.
  func start(in streams: ScratchSite) throws -> Process {
    try start("\(preparation) exec \(tracer) \"$0\" \"$@\" \(redirections)", in: streams)
  }

  /// Starts commands of the shell, to which the program is `"$0"`.
  private func start(_ commands: String, in streams: ScratchSite) throws -> Process {
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
  static let path: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
    let folder =
      bundle.bundlePath.hasSuffix(".xctest")
      ? bundle.bundleURL.deletingLastPathComponent() : bundle.bundleURL
    return folder.appending(path: "SiteGen").path
  }()
}
