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

  /// Starts it; its streams become files of a folder.
  func start(in streams: ScratchSite) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      [
        "-c", "\(preparation) exec \(tracer) \"$0\" \"$@\" \(redirections)", Self.path,
      ] + arguments
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
