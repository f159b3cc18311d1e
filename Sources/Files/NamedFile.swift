import Platform

/// A file that the user names, outside of the site's own rules; a link is not followed.
package struct NamedFile: Sendable {
  /// The path as the user wrote it; a relative path counts from the working folder.
  package let path: String

  package init(_ path: String) { self.path = path }

  /// Whether anything has that name.
  package var exists: Bool {
    get throws(MachineFailure) {
      do throws(SystemError) {
        _ = try SystemCall.status(path)
        return true
      } catch {
        if error.code == ENOENT { return false }
        throw error.failure(to: "read", path)
      }
    }
  }

  /// Reads the file whole; one of more than `limit` bytes is refused.
  package func read(limit: Int) throws(MachineFailure) -> [UInt8] {
    do throws(SystemError) {
      let file = try SystemCall.openFile(path, in: AT_FDCWD)
      defer { SystemCall.close(file) }
      let status = try SystemCall.status(of: file)
      guard status.kind == .file else { throw SystemError(code: EINVAL) }
      guard status.size <= limit else { throw SystemError(code: EFBIG) }
      return try SystemCall.contents(of: file, size: status.size)
    } catch {
      throw error.failure(to: "read", path)
    }
  }

  /// Puts the bytes in the place of the file, whole or not at all.
  package func replace(with bytes: [UInt8]) throws(MachineFailure) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[...$0]) } ?? "."
    let lock = try SourceLock(folder) { _ in }
    defer { withExtendedLifetime(lock) {} }
    do {
      try KeptFile(path, in: AT_FDCWD).replace(with: bytes)
    } catch {
      throw error.failure(to: "write", path)
    }
  }
}
