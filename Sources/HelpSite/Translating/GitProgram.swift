import Files

/// The installed git, asked about one folder, whatever the settings of the repository and the user
/// are.
struct GitProgram {
  private let program: String
  private let folder: String

  /// - Throws: ``GitRefusal`` if there is no git.
  init(folder: String) throws(GitRefusal) {
    guard let program = ChildProcess.find("git") else { throw .notInstalled }
    self.program = program
    self.folder = folder
  }

  /// The time that one question may take; a history of a thousand revisions takes less than one
  /// second.
  private static let patience = Duration.seconds(10)

  /// Settings that would name programs or files to read, or change what is printed.
  private static let settings = [
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.attributesFile=/dev/null",
    "core.quotePath=false", "diff.orderFile=/dev/null", "diff.renames=true", "diff.renameLimit=0",
    "diff.relative=false", "diff.ignoreSubmodules=all", "log.showSignature=false",
    "log.showRoot=true", "log.mailmap=false", "log.decorate=false", "color.ui=false",
  ]

  /// What git prints for a question, if it succeeds.
  ///
  /// - Parameters:
  ///   - arguments: Behind `git` and its own options.
  ///   - limit: The most bytes that it may print.
  /// - Returns: What it printed.
  /// - Throws: ``GitRefusal``.
  func run(_ arguments: [String], limit: Int) throws(GitRefusal) -> [UInt8] {
    let guards = Self.settings.flatMap { ["-c", $0] }
    let process = ChildProcess(
      program: program, arguments: ["--no-pager"] + guards + arguments, folder: folder,
      // Who may read a repository of another owner is said in the user's own settings.
      inherited: ["PATH", "HOME", "XDG_CONFIG_HOME"],
      environment: [
        "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1", "GIT_LITERAL_PATHSPECS": "1", "GIT_ALLOW_PROTOCOL": "none",
        "LC_ALL": "C",
      ])
    let output: ChildProcess.Output
    do {
      output = try process.output(limit: limit, within: Self.patience)
    } catch {
      throw .failed("can't be run: \(error.reason)")
    }
    switch output.ending {
    case .exit(0): return output.bytes
    case .limit: throw .failed("took too long, or printed too much")
    case .signal(let signal): throw .failed("was ended by signal \(signal)")
    case .exit(let status):
      let words = String(decoding: output.errors, as: UTF8.self).split(separator: "\n").first
      throw words.map { .said(String($0.prefix(300))) } ?? .failed("ended with status \(status)")
    }
  }
}
