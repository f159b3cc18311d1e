import Files
import Platform

/// The rules of where nothing may be written: a mistyped path must never cost the sources.
struct OutputRules {
  /// The path as the user gave it.
  let path: String
  let site: String
  /// The folders of the sources, absolute or from the working folder.
  let protecting: [String]
  /// The home folder, or `nil` if the environment names none.
  let home: String?
  /// What the rules are for.
  var place = OutputRefusal.Place.output

  /// Returns where the output folder is, or will be.
  ///
  /// - Throws: ``OutputRefusal`` if a rule forbids it, ``MachineFailure`` if that can't be told.
  func resolve() throws -> PhysicalPath {
    if let status = try? SystemCall.status(leaf) {
      if status.kind == .symbolicLink { throw refusal(.isSymbolicLink) }
      if status.kind != .folder { throw refusal(.isNotFolder) }
    }
    let output = try PhysicalPath(path)
    if output.isRoot { throw refusal(.isFileSystemRoot) }
    if try holdsHome(output) { throw refusal(.holdsHome) }
    if output.holds(try PhysicalPath(site)) { throw refusal(.holdsSite) }
    for source in protecting {
      let folder = try PhysicalPath(source)
      if output.holds(folder) || folder.holds(output) { throw refusal(.overlaps(source)) }
    }
    return output
  }

  func refusal(_ rule: OutputRefusal.Rule) -> OutputRefusal {
    OutputRefusal(rule: rule, path: path, place: place)
  }

  /// A home folder that can't be reached is none that this build could write into.
  private func holdsHome(_ output: PhysicalPath) throws(MachineFailure) -> Bool {
    guard let home, !home.isEmpty else { return false }
    do {
      return output.holds(try PhysicalPath(home))
    } catch  where [EACCES, ENOTDIR, ENAMETOOLONG, ELOOP].contains(error.code) {
      return false
    }
  }

  /// The path without a `/` or `/.` at its end, which would make the system follow a link.
  private var leaf: String {
    var leaf = path[...].utf8
    while leaf.count > 1, leaf.last == UInt8(ascii: "/") || leaf.suffix(2).elementsEqual("/.".utf8)
    {
      leaf.removeLast()
    }
    return leaf.isEmpty ? "." : String(Substring(leaf))
  }
}
