import CProcess
import Platform

/// Another program, run to its end with little of this one's environment.
///
/// It ends with this program, whatever ends that.
package struct ChildProcess {
  /// Absolute.
  package let program: String
  package let arguments: [String]
  /// The path of the folder in which it runs.
  package let folder: String
  /// The names of this program's environment that it gets.
  package let inherited: [String]
  /// What it gets besides.
  package let environment: [String: String]

  package init(
    program: String, arguments: [String], folder: String, inherited: [String] = ["PATH"],
    environment: [String: String] = [:]
  ) {
    self.program = program
    self.arguments = arguments
    self.folder = folder
    self.inherited = inherited
    self.environment = environment
  }

  package enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
    /// It took too long, or printed too much, and was killed.
    case limit
  }

  /// What a program printed until it ended.
  package struct Output {
    package let ending: Ending
    package let bytes: [UInt8]
    package let errors: [UInt8]
  }

  /// Finds a program in the folders of `PATH`; `nil` if there is none.
  ///
  /// A relative folder would mean another program in each working folder, and a site's own file in
  /// some.
  package static func find(_ name: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0).split(separator: ":") } ?? []
    return folders.lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }

  /// Runs the program; what it prints goes into the open file `log`.
  ///
  /// A signal that ends this program ends that one first. Only one may run so at a time.
  package func run(log: Int32) throws(SystemError) -> Ending {
    let child = try start(output: log, errors: log)
    let signals = EndingSignals(passingTo: child)
    defer { signals.restore() }
    var status: Int32 = 0
    _ = child_has_ended(child, 1, &status)
    return Self.ending(status)
  }

  /// Runs the program and gathers what it prints.
  ///
  /// - Parameters:
  ///   - limit: The most bytes that it may print; more end it.
  ///   - time: How long it may run; more ends it.
  /// - Returns: What it printed.
  /// - Throws: ``SystemError`` if it can't be started.
  package func output(limit: Int, within time: Duration) throws(SystemError) -> Output {
    let (child, streams) = try startPiped()
    var reader = PipeReader(limit: limit, deadline: .now + time)
    var isWhole = reader.read(output: streams.output, errors: streams.errors)
    var status: Int32 = 0
    // It closed its streams, so it is about to end.
    while isWhole, child_has_ended(child, 0, &status) == 0 {
      if reader.hasTime { usleep(1_000) } else { isWhole = false }
    }
    if !isWhole {
      kill(child, SIGKILL)
      _ = child_has_ended(child, 1, &status)
    }
    return Output(
      ending: isWhole ? Self.ending(status) : .limit, bytes: reader.bytes, errors: reader.errors)
  }

  /// Starts it with pipes, of which this process keeps the ends to read.
  private func startPiped() throws(SystemError) -> (
    child: pid_t, streams: (output: Descriptor, errors: Descriptor)
  ) {
    let (output, errors) = (try SystemCall.pipe(), try SystemCall.pipe())
    let child = try start(output: output.write.number, errors: errors.write.number)
    return (child, (output.read, errors.read))
  }

  private func start(output: Int32, errors: Int32) throws(SystemError) -> pid_t {
    var variables = environment
    for name in inherited {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    var arguments = ([program] + arguments).map { strdup($0) } + [nil]
    var environment = variables.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") }
    environment.append(nil)
    defer { for text in arguments + environment { free(text) } }
    var child: pid_t = 0
    let code = child_start(program, &arguments, &environment, folder, output, errors, &child)
    guard code == 0 else { throw SystemError(code: code) }
    return child
  }

  private static func ending(_ status: Int32) -> Ending {
    let ending = child_ending(status)
    return ending < 0 ? .signal(-ending) : .exit(ending)
  }
}

/// Reads what a program prints, within limits.
private struct PipeReader {
  let limit: Int
  let deadline: ContinuousClock.Instant
  private(set) var bytes: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  init(limit: Int, deadline: ContinuousClock.Instant) {
    self.limit = limit
    self.deadline = deadline
  }

  var hasTime: Bool { ContinuousClock.now < deadline }

  /// Reads both streams to their ends; `false` if that takes too long or is too much.
  mutating func read(output: Descriptor, errors: Descriptor) -> Bool {
    var open = [output.number, errors.number]
    while !open.isEmpty {
      guard hasTime, bytes.count <= limit, self.errors.count <= limit else { return false }
      for stream in SystemCall.wait(for: open, deadline - .now) {
        let count = buffer.withUnsafeMutableBytes {
          Platform.read(stream, $0.baseAddress, $0.count)
        }
        if count < 0, errno == EINTR { continue }
        if count <= 0 { open.removeAll { $0 == stream } }
        if count > 0, stream == output.number { bytes += buffer[..<count] }
        if count > 0, stream == errors.number { self.errors += buffer[..<count] }
      }
    }
    return bytes.count <= limit
  }
}
