import Platform

/// Reading and writing at places of a file that several threads share.
extension SystemCall {
  package static func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at start: Int
  ) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      let place = off_t(start + written)
      written += try retrying { pwrite(descriptor, rest.baseAddress, rest.count, place) }
    }
  }

  /// Reads until `buffer` is full or the file ends, and returns the number of bytes read.
  package static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at start: Int
  ) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let place = off_t(start + filled)
      let count = try retrying { pread(descriptor, rest.baseAddress, rest.count, place) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
