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

  /// A state of a file.
  struct Revision: Equatable {
    let commit: String
    /// From the repository's root, as the file was called then.
    let path: String
  }

  /// The revisions that changed a file, the newest first, also under the names that it had before.
  func revisions(of path: String) -> [Revision] {
    let output = Self.run(
      [
        "log", "--no-show-signature", "--follow", "--name-only", "-z", "--format=%H",
        "--max-count=\(revisionLimit)", "--", path,
      ], in: site)
    return Self.revisions(in: output ?? [], path: prefix + path)
  }

  /// Reads what `git log -z --name-only` prints: a commit, then a line end and the name.
  ///
  /// A merge names no file; it has the one of the revision after it.
  static func revisions(in output: [UInt8], path: String) -> [Revision] {
    var path = path
    var revisions: [Revision] = []
    for field in output.split(separator: 0) {
      if field.first == UInt8(ascii: "\n") {
        path = String(decoding: field.dropFirst(), as: UTF8.self)
        if let last = revisions.popLast() {
          revisions.append(Revision(commit: last.commit, path: path))
        }
      } else {
        revisions.append(Revision(commit: String(decoding: field, as: UTF8.self), path: path))
      }
    }
    return revisions
  }

  /// The bytes of a file at a revision; `nil` if it wasn't there.
  func contents(at revision: Revision) -> [UInt8]? {
    Self.run(["cat-file", "blob", "\(revision.commit):\(revision.path)"], in: site)
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
