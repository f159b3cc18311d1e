import Platform
package import Text

/// The site folder, open for reading; nothing outside it can be reached through it.
///
/// The folder itself may be reached through a link. No link below it is followed, at any level.
package struct SourceFolder: Sendable {
  /// The path as the user gave it, for messages.
  package let path: String
  private let root: Descriptor
  /// What files are expected to hold; one that isn't here may hold anything.
  package let expected: [SourcePath: ContentHash]

  /// Folders inside folders, counted from the site folder.
  package static let maximumDepth = 64

  package init(_ path: String) throws(MachineFailure) {
    self.path = path
    expected = [:]
    do {
      root = Descriptor(try SystemCall.openFolder(path, followingLink: true))
    } catch {
      throw error.failure(to: "open", path)
    }
  }

  /// A folder that is open already.
  package init(_ path: String, root: Descriptor, expected: [SourcePath: ContentHash] = [:]) {
    self.path = path
    self.root = root
    self.expected = expected
  }

  /// The same folder, whose files have to be what they were when the hashes were taken.
  package func expecting(_ hashes: [SourcePath: ContentHash]) -> SourceFolder {
    SourceFolder(path, root: root, expected: hashes)
  }

  /// Reads one file whole; `limit` is in bytes.
  ///
  /// For many files, a ``SourceReader`` saves half of the calls.
  package func read(_ path: SourcePath, limit: Int) throws(ReadFailure) -> [UInt8] {
    var reader = SourceReader(self)
    return try reader.read(path, limit: limit)
  }

  /// Reads a file that the same run has read before, so that it has to be there.
  package func readAgain(_ path: SourcePath, limit: Int) throws(MachineFailure) -> [UInt8] {
    do {
      return try read(path, limit: limit)
    } catch {
      throw error.whenReadAgain(path)
    }
  }

  /// Opens a folder below this one, component by component; the empty path is this folder.
  package func open(folder: Substring) throws(ReadFailure) -> Descriptor {
    var current = root
    if folder.utf8.isEmpty { return current }
    for component in folder.utf8.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      let name = String(Substring(component))
      guard Self.isPlain(name) else { throw .missing }
      current = try open(name, in: current, wholePath: folder)
    }
    return current
  }

  private func open(
    _ name: String, in parent: Descriptor, wholePath: Substring
  ) throws(ReadFailure) -> Descriptor {
    do {
      return Descriptor(try SystemCall.openFolder(name, in: parent.number))
    } catch {
      guard [ENOTDIR, ELOOP].contains(error.code) else {
        throw failure(error, "\(wholePath)")
      }
      let status = try? SystemCall.status(name, in: parent.number)
      throw status?.kind == .symbolicLink ? .symbolicLink : .missing
    }
  }

  package func failure(_ error: SystemError, _ path: String) -> ReadFailure {
    switch error.code {
    case ENOENT, ENOTDIR: .missing
    case ELOOP: .symbolicLink
    case ENXIO: .notRegular
    default: .machine(error.failure(to: "read", "\(self.path)/\(path)"))
    }
  }

  /// Whether the name stays in its folder: not empty, `.` or `..`, and no NUL that would cut it.
  package static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(0)
  }
}
