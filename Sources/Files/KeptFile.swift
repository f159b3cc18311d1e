import Platform

/// A file that people keep, such as a translation or a ledger: it is put into its place whole.
///
/// It is written beside its place, brought to the disk, and named last. What a run left that was
/// killed is removed by the next that writes into the folder. Who writes has locked the sources, or
/// the folder, for there is one draft a folder.
package struct KeptFile {
  /// The open folder that the name counts from, or `AT_FDCWD`.
  package let folder: Int32
  /// The file's place; no folder on the way may be a link of somebody else's.
  package let path: String
  private let draft: String
  private let isSynchronized: Bool

  /// - Parameters:
  ///   - path: Counts from the folder.
  ///   - folder: Open.
  ///   - isSynchronized: Whether its bytes are on the disk before it has its name. What can be made
  ///     anew needn't wait for that; a failure of power may leave it empty then.
  package init(_ path: String, in folder: Int32, isSynchronized: Bool = true) {
    self.folder = folder
    self.path = path
    self.isSynchronized = isSynchronized
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:))
    let start = name ?? path.startIndex
    draft = path[..<start] + ".sitegen-draft"
  }

  /// Puts the bytes in the place of the file that is there, if one is; its mode stays.
  ///
  /// What is no file, such as a link or a device, is refused (`EEXIST`).
  package func replace(with bytes: [UInt8]) throws(SystemError) {
    let old = try status()
    if let old, old.kind != .file { throw SystemError(code: EEXIST) }
    do {
      try write(bytes, mode: old?.mode)
      try SystemCall.rename(draft, to: path, in: folder)
    } catch {
      try? remove()
      throw error
    }
  }

  /// Puts the bytes where nothing is yet, and returns whether nothing was.
  package func create(with bytes: [UInt8]) throws(SystemError) -> Bool {
    do {
      if try status() != nil {
        try remove()
        return false
      }
      try write(bytes)
      return try name()
    } catch {
      try? remove()
      throw error
    }
  }

  /// Names the draft without taking a name away that came in between.
  private func name() throws(SystemError) -> Bool {
    do {
      try SystemCall.link(draft, to: path, in: folder)
    } catch {
      if error.code == EEXIST {
        try remove()
        return false
      }
      // Not every file system has second names.
      try SystemCall.rename(draft, to: path, in: folder)
      return true
    }
    try remove()
    return true
  }

  private func status() throws(SystemError) -> FileStatus? {
    do {
      return try SystemCall.status(path, in: folder)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  private func write(_ bytes: [UInt8], mode: UInt32? = nil) throws(SystemError) {
    try remove()
    let file = try SystemCall.createFile(draft, in: folder)
    do {
      if let mode { try SystemCall.changeMode(of: file, to: mode) }
      try SystemCall.write(file, bytes)
      if isSynchronized { try SystemCall.synchronize(file) }
    } catch {
      SystemCall.close(file)
      throw error
    }
    try SystemCall.finishWriting(file)
  }

  /// Removes the draft, if there is one.
  private func remove() throws(SystemError) {
    do {
      try SystemCall.removeFile(draft, in: folder)
    } catch {
      if error.code != ENOENT { throw error }
    }
  }
}
