#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The first such byte at or behind `start`; `memchr` looks at many at once.
  func firstIndex(ofByte byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The end of the bytes from `start` on that are none of three, looked at in eights: the byte
  /// sought stands there or within the eight behind it, or the text ends first.
  @inline(__always)
  func endOfEights(without bytes: (UInt8, UInt8, UInt8), from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let patterns = (ones &* UInt64(bytes.0), ones &* UInt64(bytes.1), ones &* UInt64(bytes.2))
    let memory = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= memory.count {
      let word = memory.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let (a, b, c) = (word ^ patterns.0, word ^ patterns.1, word ^ patterns.2)
      // A byte that became zero borrows from its top bit.
      let zeros = (a &- ones) & ~a | (b &- ones) & ~b | (c &- ones) & ~c
      guard zeros & 0x8080_8080_8080_8080 == 0 else { break }
      index += 8
    }
    return index
  }
}
