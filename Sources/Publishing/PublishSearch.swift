import Files
import Platform
import Text

/// Looks at the places where new files will go, and finds what stands there.
struct PublishSearch {
  private let output: OpenOutput
  private let published: Manifest
  /// The published paths that are no longer wanted, in component order.
  private let obsolete: [OutputPath]
  private var probe: FolderProbe
  private(set) var obstructing: [OutputPath] = []
  var moves: [PublishPlan.Move] = []

  init(output: OpenOutput, published: Manifest, obsolete: [OutputPath]) {
    self.output = output
    self.published = published
    self.obsolete = obsolete
    probe = FolderProbe(root: output.root)
  }

  /// Plans the move of a new file, or of the whole folder that is new with it.
  ///
  /// `index` is its place among all new files, which come in component order.
  mutating func place(_ path: OutputPath, _ index: Int) throws {
    switch try parent(of: path) {
    case .folder:
      let isNew = try clear(path)
      moves.append(Self.move(path, files: index..<index, isNew: isNew))
    case .missing(let folder):
      move(folder: folder, with: index)
    case .blocked(let folder):
      if !isMoved(folder) {
        guard obsolete.has(folder) else { throw foreign(folder) }
        obstructing.append(folder)
      }
      move(folder: folder, with: index)
    }
  }

  private mutating func move(folder: OutputPath, with index: Int) {
    if isMoved(folder) {
      moves[moves.count - 1].files = moves[moves.count - 1].files.lowerBound..<index + 1
    } else {
      moves.append(Self.move(folder, files: index..<index + 1))
    }
  }

  private func isMoved(_ folder: OutputPath) -> Bool {
    moves.last.map { !$0.files.isEmpty && $0.target == folder } ?? false
  }

  private static func move(
    _ path: OutputPath, files: Range<Int>, isNew: Bool = true
  ) -> PublishPlan.Move {
    PublishPlan.Move(
      source: StagePath.addition(path), target: path, files: files, isNew: isNew)
  }

  /// Makes sure that nothing foreign stands where a file must go.
  ///
  /// - Returns: Whether no file of ours is there.
  private mutating func clear(_ path: OutputPath) throws -> Bool {
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
  private func sameFile(as path: OutputPath, _ status: FileStatus) -> OutputPath? {
    let name = PortableNames.foldedName(path.text)
    return obsolete.first { other in
      guard PortableNames.foldedName(other.text) == name else { return false }
      return (try? SystemCall.status(other.text, in: output.root))?.identity == status.identity
    }
  }

  /// What a folder holds if all of it was published and is no longer wanted.
  private func contents(of folder: OutputPath) throws -> ArraySlice<OutputPath> {
    let unwanted = obsolete.inside(folder)
    var folders = [folder]
    while let next = folders.popLast() {
      for item in try items(in: next) {
        let path: OutputPath = "\(next)/\(item.name)"
        let isOurs =
          item.kind == .folder
          ? unwanted.contains { $0.isInside(path) } : obsolete.has(path)
        guard isOurs, item.isUTF8 else { throw foreign(path) }
        if item.kind == .folder { folders.append(path) }
      }
    }
    guard !unwanted.isEmpty else { throw foreign(folder) }
    return unwanted
  }

  private func items(in folder: OutputPath) throws(MachineFailure) -> [FolderListing.Item] {
    do {
      let descriptor = try SystemCall.openFolder(folder.text, in: output.root)
      defer { SystemCall.close(descriptor) }
      return try FolderListing(of: descriptor).items
    } catch {
      throw output.failure(error, to: "list", folder)
    }
  }

  private mutating func parent(of path: OutputPath) throws(MachineFailure) -> FolderProbe.Parent {
    do {
      return try probe.parent(of: path)
    } catch {
      throw output.failure(error, to: "find", path)
    }
  }

  private func status(_ path: OutputPath) throws(MachineFailure) -> FileStatus? {
    do {
      return try SystemCall.status(path.text, in: output.root)
    } catch {
      if error.code == ENOENT { return nil }
      throw output.failure(error, to: "find", path)
    }
  }

  private func foreign(_ path: OutputPath) -> OutputRefusal {
    OutputRefusal(rule: .foreignFile(path), path: output.path)
  }
}
