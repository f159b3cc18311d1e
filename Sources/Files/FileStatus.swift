import Platform

/// What stands at a path.
package enum FileKind: Sendable {
  case file
  case folder
  case symbolicLink
  /// A FIFO, a socket or a device.
  case special
}

/// The part of `struct stat` that SiteGen asks for.
package struct FileStatus: Equatable {
  /// A file's own number, the same whichever path leads to it.
  package struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  package let kind: FileKind
  /// Bytes.
  package let size: Int
  package let identity: Identity
  /// Who may do what with it: 0o644.
  package let mode: UInt32
  /// When it was written last, in seconds since 1970.
  package let modified: Int

  init(_ info: stat) {
    kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .special
      }
    mode = UInt32(info.st_mode) & 0o7777
    #if canImport(Darwin)
      modified = Int(info.st_mtimespec.tv_sec)
    #else
      modified = Int(info.st_mtim.tv_sec)
    #endif
    size = Int(info.st_size)
    identity = Identity(
      device: UInt64(truncatingIfNeeded: info.st_dev),
      number: UInt64(truncatingIfNeeded: info.st_ino))
  }
}
