import Files
import Platform
import Text

/// Looks at the places where new files will go, and finds what stands there.
struct PublishSearch {
  private let output: OpenOutput
  private let published: Manifest
  /// The published paths that are no longer wanted, in component order.
  private let obsolete: [String]
  private var probe: FolderProbe
  private(set) var obstructing: [String] = []
  var moves: [PublishPlan.Move] = []

  init(output: OpenOutput, published: Manifest, obsolete: [String]) {
    self.output = output
    self.published = published
    self.obsolete = obsolete
    probe = FolderProbe(root: output.root)
  }

  /// Plans the move of a new file, or of the whole folder that is new with it.
  ///
  /// `index` is its place among all new files, which come in component order.
  mutating func place(_ path: String, _ index: Int) throws {
    switch try parent(of: path) {
    case .folder:
      let isNew = try clear(path)
      moves.append(Self.move(path, files: index..<index, isNew: isNew))
    case .missing(let folder):
      move(folder: folder, with: index)
    case .blocked(let folder):
      if !isMoved(folder) {
        guard Self.contains(obsolete, folder) else { throw foreign(folder) }
        obstructing.append(folder)
      }
      move(folder: folder, with: index)
    }
  }

  private mutating func move(folder: String, with index: Int) {
    if isMoved(folder) {
      moves[moves.count - 1].files = moves[moves.count - 1].files.lowerBound..<index + 1
    } else {
      moves.append(Self.move(folder, files: index..<index + 1))
    }
  }

  private func isMoved(_ folder: String) -> Bool {
    moves.last.map { !$0.files.isEmpty && PathKey($0.target) == PathKey(folder) } ?? false
  }

  private static func move(
    _ path: String, files: Range<Int>, isNew: Bool = true
  ) -> PublishPlan.Move {
    PublishPlan.Move(
      source: StagePath.additions + path, target: path, files: files, isNew: isNew)
  }

  /// Makes sure that nothing foreign stands where a file must go.
  ///
  /// - Returns: Whether no file of ours is there.
  private mutating func clear(_ path: String) throws -> Bool {
    guard let status = try status(path) else { return true }
    if status.kind == .folder {
      obstructing += try contents(of: path)
      return true
    }
    if !published.contains(path) {
      guard let other = sameFile(as: path, status) else { throw foreign(path) }
      obstructing.append(other)
    }
    return false
  }

  /// The published name of a file that this file system finds under another spelling too.
  private func sameFile(as path: String, _ status: FileStatus) -> String? {
    let name = PortableNames.foldedName(path)
    return obsolete.first { other in
      guard PortableNames.foldedName(other) == name else { return false }
      return (try? SystemCall.status(other, in: output.root))?.identity == status.identity
    }
  }

  /// What a folder holds if all of it was published and is no longer wanted.
  private func contents(of folder: String) throws -> ArraySlice<String> {
    let unwanted = PathOrder.inside(folder, of: obsolete)
    var folders = [folder]
    while let next = folders.popLast() {
      for item in try items(in: next) {
        let path = "\(next)/\(item.name)"
        let isOurs =
          item.kind == .folder
          ? unwanted.contains { PathOrder.isInside($0, path) } : Self.contains(obsolete, path)
        guard isOurs, item.isUTF8 else { throw foreign(path) }
        if item.kind == .folder { folders.append(path) }
      }
    }
    guard !unwanted.isEmpty else { throw foreign(folder) }
    return unwanted
  }

  private func items(in folder: String) throws(MachineFailure) -> [FolderListing.Item] {
    do {
      let descriptor = try SystemCall.openFolder(folder, in: output.root)
      defer { SystemCall.close(descriptor) }
      return try FolderListing(of: descriptor).items
    } catch {
      throw output.failure(error, to: "list", folder)
    }
  }

  private mutating func parent(of path: String) throws(MachineFailure) -> FolderProbe.Parent {
    do {
      return try probe.parent(of: path)
    } catch {
      throw output.failure(error, to: "find", path)
    }
  }

  private func status(_ path: String) throws(MachineFailure) -> FileStatus? {
    do {
      return try SystemCall.status(path, in: output.root)
    } catch {
      if error.code == ENOENT { return nil }
      throw output.failure(error, to: "find", path)
    }
  }

  private func foreign(_ path: String) -> OutputRefusal {
    OutputRefusal(rule: .foreignFile(path), path: output.path)
  }

  private static func contains(_ paths: [String], _ path: String) -> Bool {
    let index = PathOrder.lowerBound(of: path, in: paths)
    return index < paths.count && PathKey(paths[index]) == PathKey(path)
  }
}
