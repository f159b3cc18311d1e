import Platform
package import Text

/// A folder that the user names, outside of the site's own rules, made if it isn't there.
package struct UserFolder: Sendable {
  /// The path as the user wrote it.
  package let path: String
  private let folder: SourceFolder

  /// Opens the folder.
  ///
  /// - Parameter path: Its parent must be there.
  /// - Throws: ``MachineFailure``.
  package init(_ path: String) throws(MachineFailure) {
    self.path = path
    do {
      try SystemCall.createFolder(path, in: AT_FDCWD)
    } catch {
      if error.code != EEXIST { throw error.failure(to: "create", path) }
    }
    folder = try SourceFolder(path)
  }

  /// A file's bytes; `nil` if there is none of the name.
  package func read(_ path: SourcePath, limit: Int) throws(MachineFailure) -> [UInt8]? {
    do {
      return try folder.read(path, limit: limit)
    } catch {
      if case .missing = error { return nil }
      throw error.whenReadAgain(path)
    }
  }

  /// The files below, sorted by path.
  package func files() throws(MachineFailure) -> [SourcePath] {
    try folder.list("").filter { $0.kind == .file }.map(\.path)
  }

  /// Writes a file whole, with the folders above it, without waiting for the disk: what a command
  /// makes for others can be made anew.
  package func write(_ path: SourcePath, _ bytes: [UInt8]) throws(MachineFailure) {
    if try !folder.create(path, with: bytes, isSynchronized: false) {
      try folder.replace(path, with: bytes, isSynchronized: false)
    }
  }

  /// Removes a file; its folder stays.
  package func remove(_ path: SourcePath) throws(MachineFailure) {
    do {
      let slash = path.text.utf8.lastIndex(of: UInt8(ascii: "/"))
      let parent = try folder.open(folder: path.text[..<(slash ?? path.text.startIndex)])
      let name = slash.map { String(path.text[path.text.utf8.index(after: $0)...]) } ?? path.text
      try SystemCall.removeFile(name, in: parent.number)
    } catch let error as SystemError {
      throw error.failure(to: "remove", "\(self.path)/\(path)")
    } catch let error as ReadFailure {
      throw error.whenReadAgain(path)
    } catch {
      return
    }
  }
}
