import Platform

/// Waiting, and the system's word about folders.
extension SystemCall {
  /// A pipe: what is written into one end can be read from the other.
  package static func pipe() throws(SystemError) -> (read: Descriptor, write: Descriptor) {
    var ends: [Int32] = [-1, -1]
    let result = Platform.pipe(&ends)
    guard result == 0 else { throw SystemError(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (Descriptor(ends[0]), Descriptor(ends[1]))
  }

  /// Waits until one of them can be read, at most so long; `nil` is for ever.
  ///
  /// - Returns: Those that can be read; none if the time is over, or if a signal came.
  package static func wait(for descriptors: [Int32], _ time: Duration?) -> Set<Int32> {
    var waiting = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let milliseconds = time.map { Int32(max(1, $0 / .milliseconds(1))) } ?? -1
    guard poll(&waiting, nfds_t(waiting.count), milliseconds) > 0 else { return [] }
    return Set(waiting.filter { $0.revents != 0 }.map(\.fd))
  }
}

#if os(Linux)
  extension SystemCall {
    package static func openInotify() throws(SystemError) -> Int32 {
      let number = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard number >= 0 else { throw SystemError(code: errno) }
      return number
    }

    /// Watches a folder; `nil` if none is there, or if it may not be looked into.
    package static func watch(
      _ path: String, _ mask: UInt32, by inotify: Int32
    ) throws(SystemError) -> Int32? {
      let watch = inotify_add_watch(inotify, path, mask)
      if watch >= 0 { return watch }
      let code = errno
      guard [ENOENT, ENOTDIR, ELOOP, EACCES].contains(code) else { throw SystemError(code: code) }
      return nil
    }

    package static func unwatch(_ watch: Int32, by inotify: Int32) {
      _ = inotify_rm_watch(inotify, watch)
    }

    /// Some of the events that wait to be read; `nil` if there is none.
    package static func events(of inotify: Int32) throws(SystemError) -> [NotifierEvent]? {
      // A name has 255 bytes at most.
      var bytes = [UInt8](repeating: 0, count: 64 << 10)
      let count = Platform.read(inotify, &bytes, bytes.count)
      if count < 0, [EAGAIN, EINTR].contains(errno) { return nil }
      guard count >= 0 else { throw SystemError(code: errno) }
      return bytes.withUnsafeBytes { events(in: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    private static func events(in bytes: UnsafeRawBufferPointer) -> [NotifierEvent] {
      let headSize = MemoryLayout<inotify_event>.size
      var events: [NotifierEvent] = []
      var start = 0
      while start + headSize <= bytes.count {
        let head = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        let name = bytes[(start + headSize)...].prefix(Int(head.len)).prefix { $0 != 0 }
        events.append(
          NotifierEvent(
            watch: head.wd, mask: head.mask, name: String(decoding: name, as: UTF8.self)))
        start += headSize + Int(head.len)
      }
      return events
    }
  }
#endif
