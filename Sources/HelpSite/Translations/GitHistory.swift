import Foundation

/// What git remembers of a site's files; it is only ever read.
struct GitHistory {
  private let site: String
  /// Of the site folder in the repository: `docs/`, or nothing.
  private let prefix: String
  /// The most revisions of a file that are looked at.
  private let revisionLimit: Int

  /// `nil` if the site isn't in a git repository, or if there is no git.
  init?(site: String, revisionLimit: Int) {
    guard let output = Self.run(["rev-parse", "--show-prefix"], in: site) else { return nil }
    self.site = site
    self.revisionLimit = revisionLimit
    prefix = String(decoding: output, as: UTF8.self).filter { $0 != "\n" }
  }

  /// The revisions that changed a file, the newest first.
  func revisions(of path: String) -> [String] {
    let output = Self.run(
      [
        "log", "--no-show-signature", "--format=%H", "--max-count=\(revisionLimit)", "--",
        path,
      ], in: site)
    return String(decoding: output ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The bytes of a file at a revision; `nil` if it wasn't there.
  func contents(of path: String, at revision: String) -> [UInt8]? {
    Self.run(["cat-file", "blob", "\(revision):\(prefix)\(path)"], in: site)
  }

  /// What git prints, if it succeeds.
  private static func run(_ arguments: [String], in site: String) -> [UInt8]? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    // A repository's own settings could name programs to run.
    let guards = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showSignature=false"]
    process.arguments =
      ["git", "--no-pager", "-C", site] + guards.flatMap { ["-c", $0] } + arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
      "GIT_LITERAL_PATHSPECS": "1", "LC_ALL": "C",
    ]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil,
      let bytes = try? output.fileHandleForReading.readToEnd() ?? Data()
    else { return nil }
    process.waitUntilExit()
    let isDone = process.terminationReason == .exit && process.terminationStatus == 0
    return isDone ? Array(bytes) : nil
  }
}
