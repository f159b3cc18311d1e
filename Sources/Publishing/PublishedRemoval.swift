import Files
import Platform
import Text

/// Removes published files, and the folders that are empty without them.
struct PublishedRemoval {
  let output: OpenOutput

  /// Removes what is at the paths, in component order, and returns how many files that were.
  ///
  /// A link is removed, not what it leads to; a folder that has a file's name stays, and so does
  /// what lies behind a link in the place of a folder.
  func remove(_ paths: [String]) throws(MachineFailure) -> Int {
    var probe = FolderProbe(root: output.root)
    var folder = ""
    var removed = 0
    for path in paths {
      do {
        let parent = try probe.parent(of: path)
        let next = Self.deepestFolder(parent, path)
        try leave(folder, for: next)
        folder = next
        if parent == .folder, try removeFile(path) { removed += 1 }
      } catch {
        throw output.failure(error, to: "remove", path)
      }
    }
    do {
      try leave(folder, for: "")
    } catch {
      throw output.failure(error, to: "remove", folder)
    }
    return removed
  }

  private static func deepestFolder(_ parent: FolderProbe.Parent, _ path: String) -> String {
    switch parent {
    case .folder: FolderProbe.parentPath(path)
    case .missing(let folder), .blocked(let folder): FolderProbe.parentPath(folder)
    }
  }

  private func removeFile(_ path: String) throws(SystemError) -> Bool {
    do {
      try SystemCall.removeFile(path, in: output.root)
      return true
    } catch {
      if error.code == ENOENT { return false }
      let kind = (try? SystemCall.status(path, in: output.root))?.kind
      if kind == .folder { return false }
      throw error
    }
  }

  /// Removes the folder and those above it that are empty and don't hold `next`.
  private func leave(_ folder: String, for next: String) throws(SystemError) {
    var folder = folder
    while !folder.isEmpty, PathKey(folder) != PathKey(next), !PathOrder.isInside(next, folder) {
      do {
        try SystemCall.removeFolder(folder, in: output.root)
      } catch {
        switch error.code {
        case ENOENT: break
        case ENOTEMPTY, EEXIST, EBUSY, ENOTDIR: return
        default: throw error
        }
      }
      folder = FolderProbe.parentPath(folder)
    }
  }
}
