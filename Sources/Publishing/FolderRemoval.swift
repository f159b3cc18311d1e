package import Files
import Platform
package import Text

/// Removes a folder with everything in it; links in it are removed, not followed.
package struct FolderRemoval {
  /// The open folder that paths are relative to.
  private let root: Int32

  package init(root: Int32) { self.root = root }

  /// The times that somebody may put something into the folder meanwhile: a program that outlived
  /// the build that started it.
  private static let patience = 8

  /// Removes the folder; that it isn't there is no error.
  package func removeAll(_ folder: OutputPath) throws(SystemError) {
    for _ in 1..<Self.patience {
      do {
        return try removeOnce(folder)
      } catch  where [ENOTEMPTY, EEXIST].contains(error.code) {
        continue
      }
    }
    try removeOnce(folder)
  }

  private func removeOnce(_ folder: OutputPath) throws(SystemError) {
    var found = [folder]
    var next = 0
    while next < found.count {
      guard let items = try items(in: found[next]) else { return }
      for item in items {
        let path: OutputPath = "\(found[next])/\(item.name)"
        if item.kind == .folder {
          found.append(path)
        } else {
          try SystemCall.removeFile(path.text, in: root)
        }
      }
      next += 1
    }
    for folder in found.reversed() { try SystemCall.removeFolder(folder.text, in: root) }
  }

  private func items(in folder: OutputPath) throws(SystemError) -> [FolderListing.Item]? {
    do {
      let descriptor = try SystemCall.openFolder(folder.text, in: root)
      defer { SystemCall.close(descriptor) }
      return try FolderListing(of: descriptor).items
    } catch  where error.code == ENOENT {
      return nil
    }
  }
}
