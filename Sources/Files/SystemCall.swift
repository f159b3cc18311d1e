import Platform

/// The system calls of the file layer: interrupted ones are repeated, failed ones throw their `errno`.
///
/// Paths are relative to an open folder and may have several components. The last one is never
/// followed if it is a link; the caller has made sure of those before it.
package enum SystemCall {
  package static func retrying(_ call: () -> Int) throws(SystemError) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw SystemError(code: code) }
    }
  }

  /// Opens for reading; a FIFO is opened without waiting for its writer.
  package static func openFile(_ path: String, in folder: Int32) throws(SystemError) -> Int32 {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    return Int32(try retrying { Int(openat(folder, path, flags)) })
  }

  package static func openFolder(
    _ path: String, in folder: Int32 = AT_FDCWD, followingLink: Bool = false
  ) throws(SystemError) -> Int32 {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
    return Int32(try retrying { Int(openat(folder, path, flags)) })
  }

  /// Creates a file for writing; one that is there already is an error (`EEXIST`).
  ///
  /// With `isRead`, it can be read too.
  package static func createFile(
    _ path: String, in folder: Int32, isRead: Bool = false
  ) throws(SystemError) -> Int32 {
    let flags = (isRead ? O_RDWR : O_WRONLY) | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return Int32(try retrying { Int(openat(folder, path, flags, 0o644)) })
  }

  package static func createFolder(_ path: String, in folder: Int32 = AT_FDCWD) throws(SystemError)
  {
    _ = try retrying { Int(mkdirat(folder, path, 0o755)) }
  }

  package static func close(_ descriptor: Int32) {
    _ = Platform.close(descriptor)
  }

  /// Closes a file that was written; some file systems report a full disk only here.
  package static func finishWriting(_ descriptor: Int32) throws(SystemError) {
    let result = Platform.close(descriptor)
    if result != 0, errno != EINTR { throw SystemError(code: errno) }
  }

  package static func status(_ path: String, in folder: Int32 = AT_FDCWD) throws(SystemError)
    -> FileStatus
  {
    var info = stat()
    _ = try retrying { Int(fstatat(folder, path, &info, AT_SYMLINK_NOFOLLOW)) }
    return FileStatus(info)
  }

  package static func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    var info = stat()
    _ = try retrying { Int(fstat(descriptor, &info)) }
    return FileStatus(info)
  }

  /// Reads until `buffer` is full or the file ends, and returns the number of bytes read.
  package static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = try retrying {
        Platform.read(descriptor, rest.baseAddress, rest.count)
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Returns the first `size` bytes of a file, or all there are.
  package static func contents(of descriptor: Int32, size: Int) throws(SystemError) -> [UInt8] {
    var outcome = Result<Void, SystemError>.success(())
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      do throws(SystemError) {
        count = try read(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        outcome = .failure(error)
      }
    }
    try outcome.get()
    return bytes
  }

  package static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer)
    throws(SystemError)
  {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      written += try retrying {
        Platform.write(descriptor, rest.baseAddress, rest.count)
      }
    }
  }

  package static func write(_ descriptor: Int32, _ bytes: [UInt8]) throws(SystemError) {
    let outcome = bytes.withUnsafeBytes { bytes in
      Result { () throws(SystemError) in try write(descriptor, bytes) }
    }
    try outcome.get()
  }

  package static func changeMode(of descriptor: Int32, to mode: UInt32) throws(SystemError) {
    _ = try retrying { Int(fchmod(descriptor, mode_t(mode))) }
  }

  /// Brings a file's bytes to the disk; where that can't be asked for, nothing happens.
  package static func synchronize(_ descriptor: Int32) throws(SystemError) {
    do {
      _ = try retrying { Int(fsync(descriptor)) }
    } catch {
      if ![EINVAL, ENOTSUP, ENOSYS].contains(error.code) { throw error }
    }
  }

  /// Reserves the space of a file that will replace another, where the system can.
  ///
  /// ext4 writes such a file to the disk when it is renamed, unless its blocks are allocated
  /// (`auto_da_alloc` in mount options, ext4(5)): 1.1 ms against 30 µs a file.
  package static func reserve(_ size: Int, in descriptor: Int32) {
    #if os(Linux)
      _ = posix_fallocate(descriptor, 0, size)
    #endif
  }

  /// Moves a file over a file, or a folder to where nothing or an empty folder is.
  package static func rename(_ source: String, to target: String, in folder: Int32)
    throws(SystemError)
  {
    _ = try retrying { Int(renameat(folder, source, folder, target)) }
  }

  /// Moves a file to where nothing is; what is there is an error (`EEXIST`), as far as the file
  /// system has second names.
  package static func moveFile(_ source: String, to target: String, in folder: Int32)
    throws(SystemError)
  {
    do {
      try link(source, to: target, in: folder)
    } catch {
      guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(error.code) else { throw error }
      return try rename(source, to: target, in: folder)
    }
    try removeFile(source, in: folder)
  }

  /// Gives a file a second name.
  package static func link(_ path: String, to name: String, in folder: Int32) throws(SystemError) {
    _ = try retrying { Int(linkat(folder, path, folder, name, 0)) }
  }

  package static func removeFile(_ path: String, in folder: Int32) throws(SystemError) {
    _ = try retrying { Int(unlinkat(folder, path, 0)) }
  }

  /// Removes an empty folder.
  package static func removeFolder(_ path: String, in folder: Int32 = AT_FDCWD) throws(SystemError)
  {
    _ = try retrying { Int(unlinkat(folder, path, AT_REMOVEDIR)) }
  }

  /// Takes the lock of an open folder; without `waiting`, a lock held by another is `EWOULDBLOCK`.
  package static func lock(_ descriptor: Int32, waiting: Bool) throws(SystemError) {
    let operation = waiting ? LOCK_EX : LOCK_EX | LOCK_NB
    _ = try retrying { Int(flock(descriptor, operation)) }
  }

  package static func unlock(_ descriptor: Int32) {
    _ = flock(descriptor, LOCK_UN)
  }

  /// The absolute path without links, `.` and `..`.
  package static func resolve(_ path: String) throws(SystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemError(code: errno) }
    defer { free(resolved) }
    // Where a path is looked up by its text, another text would be another folder.
    guard let path = String(validatingCString: resolved) else { throw SystemError(code: EILSEQ) }
    return path
  }
}
