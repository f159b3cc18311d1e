import Platform
package import Text

extension SourceFolder {
  /// Writes a file in the place of the one that is there, which stays whole until the new one is.
  ///
  /// The folder must be there; no link is followed. See ``KeptFile`` for `isSynchronized`.
  package func replace(
    _ path: SourcePath, with bytes: [UInt8], isSynchronized: Bool = true
  ) throws(MachineFailure) {
    let (folder, name) = try folder(of: path)
    do {
      try KeptFile(name, in: folder.number, isSynchronized: isSynchronized).replace(with: bytes)
    } catch {
      throw error.failure(to: "write", "\(self.path)/\(path)")
    }
  }

  /// Writes a file that isn't there yet, with the folders above it.
  ///
  /// - Returns: Whether it was written; a file that is there stays as it is.
  package func create(
    _ path: SourcePath, with bytes: [UInt8], isSynchronized: Bool = true
  ) throws(MachineFailure) -> Bool {
    var made = ""
    for component in SitePath.names(of: path.text).dropLast() {
      made += made.isEmpty ? component : "/" + component
      try createFolder(SourcePath(made))
    }
    let (folder, name) = try folder(of: path)
    do {
      return try KeptFile(name, in: folder.number, isSynchronized: isSynchronized)
        .create(with: bytes)
    } catch {
      throw error.failure(to: "write", "\(self.path)/\(path)")
    }
  }

  /// Removes a file that SiteGen wrote.
  package func remove(_ path: SourcePath) throws(MachineFailure) {
    let (folder, name) = try folder(of: path)
    do {
      try SystemCall.removeFile(name, in: folder.number)
    } catch {
      throw error.failure(to: "remove", "\(self.path)/\(path)")
    }
  }

  private func createFolder(_ path: SourcePath) throws(MachineFailure) {
    let (folder, name) = try folder(of: path)
    do {
      try SystemCall.createFolder(name, in: folder.number)
    } catch {
      if error.code != EEXIST { throw error.failure(to: "create", "\(self.path)/\(path)") }
    }
  }

  /// The open folder that a path lies in, and the last name of the path.
  private func folder(of path: SourcePath) throws(MachineFailure) -> (Descriptor, name: String) {
    let path = path.text
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    precondition(Self.isPlain(name), "the name of a file that SiteGen writes")
    do {
      return (try open(folder: path[..<(slash ?? path.startIndex)]), name)
    } catch {
      if case .machine(let failure) = error { throw failure }
      throw MachineFailure(
        action: "write", path: "\(self.path)/\(path)",
        reason: "its folder is not there, or a link stands in its place")
    }
  }
}
