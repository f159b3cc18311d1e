import Text

/// What git remembers of a site's files; it is only ever read.
struct GitHistory {
  private let git: GitProgram
  /// The path of the site folder in the repository: `docs/`, or nothing.
  private let prefix: String
  /// The most revisions of a file that are looked at.
  private let revisionLimit: Int
  /// Whether the repository was cloned without its older revisions.
  let isShallow: Bool

  /// - Parameters:
  ///   - site: The path of the site folder.
  ///   - revisionLimit: The most revisions of a file that are looked at.
  /// - Throws: ``GitRefusal`` if there is no repository or no git, or if git doesn't read it.
  init(site: String, revisionLimit: Int) throws(GitRefusal) {
    let git = try GitProgram(folder: site)
    let output: [UInt8]
    do {
      output = try git.run(
        ["rev-parse", "--is-shallow-repository", "--show-prefix"], limit: 1 << 16)
    } catch {
      // With another word behind it, a repository is broken.
      guard case .said(let words) = error, words.hasPrefix("fatal: not a git repository (") else {
        throw error
      }
      throw .noRepository
    }
    let lines = String(decoding: output, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    isShallow = lines[0] == "true"
    prefix = String(lines.dropFirst().first ?? "")
    self.git = git
    self.revisionLimit = revisionLimit
  }

  /// A state of a file.
  struct Revision: Equatable {
    let commit: String
    /// The path from the repository's root, as the file was called then.
    let path: String
  }

  /// The revisions that changed a file, the newest first, also under the names that it had before.
  func revisions(of path: SourcePath) throws(GitRefusal) -> [Revision] {
    let output = try git.run(
      [
        "log", "--no-show-signature", "--follow", "--find-renames=50%", "--no-diff-merges",
        "--no-ext-diff", "--no-textconv", "--no-relative", "--name-only", "-z", "--format=%H",
        "--max-count=\(revisionLimit)", "--", path.text,
      ], limit: 8 << 20)
    return Self.revisions(in: output, path: prefix + path.text)
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

  /// The bytes of a file at a revision; `nil` if it wasn't there, or if it had more than `limit`.
  func contents(at revision: Revision, limit: Int) -> [UInt8]? {
    let name = "\(revision.commit):\(revision.path)"
    // Git itself would hold the whole file in memory.
    guard let size = try? git.run(["cat-file", "-s", name], limit: 64),
      let number = Int(String(decoding: size, as: UTF8.self).filter { $0 != "\n" }), number <= limit
    else { return nil }
    return try? git.run(["cat-file", "blob", name], limit: limit)
  }
}
