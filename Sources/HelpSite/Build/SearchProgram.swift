import Files
import Platform
import Text

/// The installed [Pagefind](https://pagefind.app), which makes the index of `search: pagefind`.
struct SearchProgram {
  /// Absolute.
  let path: String
  /// The hash of the program's own file: another version may make other files.
  let hash: ContentHash

  /// The extended one comes first: the other loses words of Chinese, Japanese and Thai.
  private static let names = ["pagefind_extended", "pagefind"]

  /// Finds the program in the folders of `PATH`; nothing is ever loaded from the network.
  static func find() throws(MachineFailure) -> Self {
    for path in names.compactMap(ChildProcess.find) {
      if let hash = ToolIdentity.hash(ofFile: path) { return Self(path: path, hash: hash) }
    }
    throw MachineFailure(
      action: "run", path: "pagefind",
      reason: "there is no such program in the folders of PATH, and site.yaml says search: "
        + "pagefind; install it from https://pagefind.app, or write search: built-in")
  }

  /// Makes the index of the pages in `site` in the folder `bundle`, both in an open folder.
  ///
  /// - Throws: ``MachineFailure`` with the program's own last words.
  func run(site: String, bundle: String, in folder: OpenFolder) throws {
    let log = try SystemCall.createFile(Self.log, in: folder.descriptor.number)
    defer { SystemCall.close(log) }
    let arguments = ["--site", site, "--output-path", bundle, "--quiet"]
    let process = ChildProcess(
      program: path, arguments: arguments, folder: try SystemCall.resolve(folder.path))
    guard let ending = try? process.run(log: log) else {
      throw MachineFailure(action: "run", path: path, reason: "the system can't start it")
    }
    if ending == .exit(0) { return }
    let reason =
      switch ending {
      case .exit(let status): "it ended with status \(status)"
      case .signal(let signal): "signal \(signal) ended it"
      case .limit: "it was ended"
      }
    let words = Self.lastWords(in: folder).map { ": \($0)" } ?? ""
    throw MachineFailure(action: "run", path: path, reason: reason + words)
  }

  private static let log = "log"

  private static func lastWords(in folder: OpenFolder) -> String? {
    let source = SourceFolder(folder.path, root: folder.descriptor)
    let bytes = (try? source.read(SourcePath(log), limit: 1 << 20)) ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.last { $0.contains { !$0.isWhitespace } }.map { String($0.prefix(200)) }
  }
}
