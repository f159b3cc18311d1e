import Platform

/// The right to write into a folder of sources, until it is let go: nobody else reads what is about
/// to change, and changes it too.
package struct SourceLock {
  private let folder: Descriptor

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - waiting: Called with a sentence before another command is waited for.
  /// - Throws: ``MachineFailure``; a file system without locks is none.
  package init(_ path: String, waiting: (String) -> Void) throws(MachineFailure) {
    do {
      folder = Descriptor(try SystemCall.openFolder(path, followingLink: true))
      try Self.lock(folder, path, waiting)
    } catch {
      throw error.failure(to: "lock", path)
    }
  }

  private static func lock(
    _ folder: Descriptor, _ path: String, _ waiting: (String) -> Void
  ) throws(SystemError) {
    do {
      try SystemCall.lock(folder.number, waiting: false)
    } catch {
      // NFS locks files that are open for writing alone.
      if [EBADF, ENOTSUP, EOPNOTSUPP, ENOSYS, ENOLCK].contains(error.code) { return }
      guard error.code == EWOULDBLOCK else { throw error }
      waiting("another command is writing into '\(path)': waiting for it to end")
      try SystemCall.lock(folder.number, waiting: true)
    }
  }
}
