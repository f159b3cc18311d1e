import Files
import Platform
import Publishing
import Text

/// The folder in which a new site is made, before its parts get their places one by one.
///
/// What a run leaves that was killed tells the next one that the parts beside it may be its own: it
/// makes the site anew, and takes for placed what is there with the same bytes.
struct NewSiteStage {
  private static let name = ".sitegen-init"

  private let site: SourceFolder
  private let root: Descriptor
  /// Whether a run was killed.
  private let isLeft: Bool

  /// Prepares the stage.
  ///
  /// - Throws: ``UsageFailure`` if the folder holds what can't be a killed run's; ``MachineFailure``.
  init(in site: SourceFolder) throws {
    self.site = site
    root = try site.open(folder: "")
    let names = try site.names()
    isLeft = names.contains(Self.name)
    let others = names.filter(Self.isForeign)
    guard isLeft || others.isEmpty else { throw Self.notEmpty(site, others) }
  }

  /// Makes the folder, empty.
  ///
  /// - Returns: Its path.
  func make() throws(MachineFailure) -> String {
    try remove()
    do {
      try SystemCall.createFolder(Self.name, in: root.number)
    } catch {
      throw error.failure(to: "create", "\(site.path)/\(Self.name)")
    }
    return "\(site.path)/\(Self.name)"
  }

  /// Moves all that was made to its place.
  ///
  /// - Throws: ``UsageFailure`` if something else stands there, and then nothing was moved;
  ///   ``MachineFailure``, and then all that was moved is back again.
  func place() throws {
    let made = try SourceFolder("\(site.path)/\(Self.name)")
    let names = try made.names()
    let there = try site.names().filter(Self.isForeign)
    let foreign = try there.filter { try !names.contains($0) || !isSame($0, in: made) }
    guard foreign.isEmpty else { throw Self.notEmpty(site, there) }
    // Without its settings, which come last, a folder is no site.
    let waiting = names.filter { !there.contains($0) }.sorted { $0 != "content" && $1 == "content" }
    var moved: [String] = []
    do throws(SystemError) {
      for name in waiting {
        try move("\(Self.name)/\(name)", to: name)
        moved.append(name)
      }
    } catch {
      for name in waiting[...moved.count] { try? takeBack(name) }
      throw error.failure(to: "write", "\(site.path)/\(waiting[moved.count])")
    }
    try remove()
  }

  /// Takes away what was made; but what a killed run left stays a sign for the next one.
  func giveUp() {
    if !isLeft { try? remove() }
  }

  private func move(_ source: String, to target: String) throws(SystemError) {
    if try SystemCall.status(source, in: root.number).kind == .folder {
      // It takes the place of an empty folder alone.
      try SystemCall.rename(source, to: target, in: root.number)
    } else {
      try SystemCall.moveFile(source, to: target, in: root.number)
    }
  }

  private func takeBack(_ name: String) throws(SystemError) {
    let place = "\(Self.name)/\(name)"
    if let staged = try? SystemCall.status(place, in: root.number) {
      // A move that failed may have left a file under both names.
      let placed = try SystemCall.status(name, in: root.number)
      if placed.identity == staged.identity { try SystemCall.removeFile(name, in: root.number) }
    } else {
      try move(name, to: place)
    }
  }

  private func remove() throws(MachineFailure) {
    do {
      try FolderRemoval(root: root.number).removeAll(OutputPath(Self.name))
    } catch {
      throw error.failure(to: "remove", "\(site.path)/\(Self.name)")
    }
  }

  /// Whether a file, or a folder with all in it, is the one that was made.
  private func isSame(_ name: String, in made: SourceFolder) throws -> Bool {
    let entries = try made.list(SourcePath(name))
    guard try site.list(SourcePath(name)) == entries else { return false }
    let files = entries.isEmpty ? [SourcePath(name)] : entries.map(\.path)
    return try files.allSatisfy { file in
      do throws(ReadFailure) {
        return try site.read(file, limit: .max) == made.read(file, limit: .max)
      } catch {
        if case .machine(let failure) = error { throw failure }
        return false
      }
    }
  }

  /// Whether a name is neither the stage's nor that of what git keeps, which of a new repository is
  /// nothing yet.
  private static func isForeign(_ name: String) -> Bool { name != ".git" && name != Self.name }

  private static func notEmpty(_ site: SourceFolder, _ names: [String]) -> UsageFailure {
    let shown = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
    return UsageFailure(
      description: "the folder '\(site.path)' isn't empty: it holds \(shown)\(rest)")
  }
}
