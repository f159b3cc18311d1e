import Foundation
import TestSupport
import Testing

/// A running `SiteGen serve`, ended when the test lets go of it.
final class Preview {
  let site: ScratchFolder
  private let streams: ScratchFolder
  private let process: Process
  let port: Int

  /// Starts it and waits until it says where it is, or listens at `port`.
  init(
    _ site: ScratchFolder, _ arguments: [String] = ["--port", "0"], redirections: String = "",
    environment: [String: String] = [:], port: Int? = nil
  ) async throws {
    self.site = site
    streams = try ScratchFolder()
    var program = Program("serve", "--site", site.path, redirections: redirections)
    program.arguments += arguments
    program.environment = environment
    process = try program.start(in: streams)
    if let port {
      self.port = port
      _ = try await eventually { (try? RawConnection(port: port)) != nil }
    } else {
      self.port = try await Self.listeningPort(process, streams)
    }
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  var processIdentifier: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }
  var output: String { streams.text("output") ?? "" }
  var errors: String { streams.text("errors") ?? "" }

  /// Whether it has printed a line that holds `text`, if need be after some time.
  func says(_ text: String) async throws -> Bool {
    try await eventually { (self.output + self.errors).contains(text) }
  }

  func connect() throws -> RawConnection { try RawConnection(port: port) }

  /// One request on a connection of its own.
  func ask(_ path: String, _ fields: String..., method: String = "GET") throws -> RawAnswer {
    let connection = try connect()
    connection.send(request(path, fields, method: method))
    return try #require(connection.answer(isHead: method == "HEAD"), "no answer to \(path)")
  }

  /// A request with a host of its own, or with the right one.
  func request(_ path: String, _ fields: [String] = [], method: String = "GET") -> String {
    let hasHost = fields.contains { $0.lowercased().hasPrefix("host:") }
    let all = (hasHost ? [] : ["Host: localhost:\(port)"]) + fields
    return "\(method) \(path) HTTP/1.1\r\n" + all.map { $0 + "\r\n" }.joined() + "\r\n"
  }

  /// The token that a page of this run holds.
  func token() throws -> String {
    let page = try ask("/").text
    return try #require(page.firstMatch(of: /data-token="([0-9a-f]+)"/).map { String($0.1) })
  }

  /// Sends a signal, and returns the status by which it ends.
  func ending(by signal: Int32) async throws -> Int32? {
    kill(process.processIdentifier, signal)
    guard try await eventually({ !self.process.isRunning }) else { return nil }
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }

  private static func listeningPort(
    _ process: Process, _ streams: ScratchFolder
  ) async throws -> Int {
    var port: Int?
    _ = try await eventually {
      port = (streams.text("output") ?? "").firstMatch(of: /http:\/\/.*:([0-9]+)\/.*\n/)
        .flatMap { Int($0.1) }
      return port != nil || !process.isRunning
    }
    if port == nil { process.terminate() }
    return try #require(port, "it said: \(streams.text("errors") ?? "")")
  }
}
