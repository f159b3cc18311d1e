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
  func remove(_ paths: [OutputPath]) throws(MachineFailure) -> Int {
    var probe = FolderProbe(root: output.root)
    var folder: OutputPath = ""
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

  private static func deepestFolder(_ parent: FolderProbe.Parent, _ path: OutputPath) -> OutputPath
  {
    switch parent {
    case .folder: path.folder
    case .missing(let folder), .blocked(let folder): folder.folder
    }
  }

  private func removeFile(_ path: OutputPath) throws(SystemError) -> Bool {
    do {
      try SystemCall.removeFile(path.text, in: output.root)
      return true
    } catch {
      if error.code == ENOENT { return false }
      let kind = (try? SystemCall.status(path.text, in: output.root))?.kind
      if kind == .folder { return false }
      throw error
    }
  }

  /// Removes the folder and those above it that are empty and don't hold `next`.
  private func leave(_ folder: OutputPath, for next: OutputPath) throws(SystemError) {
    var folder = folder
    while !folder.text.isEmpty, folder != next, !next.isInside(folder) {
      do {
        try SystemCall.removeFolder(folder.text, in: output.root)
      } catch {
        switch error.code {
        case ENOENT: break
        case ENOTEMPTY, EEXIST, EBUSY, ENOTDIR: return
        default: throw error
        }
      }
      folder = folder.folder
    }
  }
}
