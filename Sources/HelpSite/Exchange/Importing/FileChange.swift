import Files
import Text

/// A file of the site to write.
struct FileChange: Sendable {
  let path: SourcePath
  let bytes: [UInt8]
  /// Of the file that was changed; `nil` if there was none.
  let former: ContentHash?

  /// Writes the file whole.
  ///
  /// - Throws: ``MachineFailure``, also if somebody has changed the file, or made it, meanwhile.
  func write(in folder: SourceFolder) throws(MachineFailure) {
    guard let former else {
      guard try folder.create(path, with: bytes) else { throw MachineFailure.changed(path) }
      return
    }
    let present = try folder.readAgain(path, limit: .max)
    guard ContentHash(of: present) == former else { throw MachineFailure.changed(path) }
    try folder.replace(path, with: bytes)
  }
}
