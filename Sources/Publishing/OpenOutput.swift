import Files
import Platform
import Text

/// An output folder that is open and locked for this build alone, until it is let go.
final class OpenOutput: Sendable {
  /// The path as the user gave it, for messages.
  let path: String
  let folder: Descriptor
  /// Absolute paths of the folders that had to be made for it, outermost first.
  private let created: [String]

  init(path: String, folder: Descriptor, created: [String]) {
    self.path = path
    self.folder = folder
    self.created = created
  }

  /// The open folder, to which all paths are relative.
  var root: Int32 { folder.number }

  func failure(_ error: SystemError, to action: String, _ file: OutputPath) -> MachineFailure {
    error.failure(to: action, "\(path)/\(file)")
  }

  /// Puts a file of SiteGen's own in the place of what is there, in one step.
  func replace(
    _ name: OutputPath, with bytes: [UInt8], by staged: OutputPath
  ) throws(MachineFailure) {
    do {
      try StageWriter(root: root).write(bytes, to: staged)
      try SystemCall.rename(staged.text, to: name.text, in: root)
    } catch {
      throw failure(error, to: "write", name)
    }
  }

  /// Removes a file of SiteGen's own; that it isn't there is no error.
  func removeOwn(_ name: OutputPath) throws(MachineFailure) {
    do {
      try SystemCall.removeFile(name.text, in: root)
    } catch {
      if error.code != ENOENT { throw failure(error, to: "remove", name) }
    }
  }

  func unlock() {
    SystemCall.unlock(root)
  }

  /// Removes the folders that were made for this build and got nothing, then unlocks.
  func discard() {
    for folder in created.reversed() { try? SystemCall.removeFolder(folder) }
    unlock()
  }

  /// Removes the stage with all in it, if there is one.
  func removeStage() throws(MachineFailure) {
    do {
      try FolderRemoval(root: root).removeAll(OwnName.stage)
    } catch {
      throw failure(error, to: "remove", OwnName.stage)
    }
  }
}
