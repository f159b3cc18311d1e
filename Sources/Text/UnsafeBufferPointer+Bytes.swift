import Platform

extension StringProtocol {
  @inlinable package func contains(byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.firstIndex(ofByte: byte) != nil }
      ?? utf8.contains(byte)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first such byte at or behind `start`; `memchr` looks at many at once.
  @usableFromInline package func firstIndex(ofByte byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The end of the bytes from `start` on that are others: where the first such byte stands, or the
  /// end of all.
  @inlinable package func end(without byte: UInt8, from start: Int = 0) -> Int {
    firstIndex(ofByte: byte, from: start) ?? count
  }

  /// The number of bytes with which both begin alike, looked at in eights.
  @inlinable package func countOfSameBytes(as other: Self) -> Int {
    let (own, others) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    let end = Swift.min(own.count, others.count)
    var index = 0
    while index + 8 <= end {
      let difference =
        own.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        ^ others.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      if difference != 0 { return index + difference.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, own[index] == others[index] { index += 1 }
    return index
  }

  /// Whether two of these bytes follow each other.
  @inlinable package func hasPair(ofByte byte: UInt8) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let memory = UnsafeRawBufferPointer(self)
    var index = 0
    while index + 9 <= memory.count {
      let bytes = memory.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let next = memory.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self)
      // Zero where both are the byte; such a one borrows from its top bit.
      let others = (bytes ^ ones &* UInt64(byte)) | (next ^ ones &* UInt64(byte))
      if (others &- ones) & ~others & ones << 7 != 0 { return true }
      index += 8
    }
    return memory[index...].indices.contains {
      $0 + 1 < memory.count && memory[$0] == byte && memory[$0 + 1] == byte
    }
  }

  /// The end of the bytes from `start` on that are none of three, looked at in eights: the byte
  /// sought stands there or within the eight behind it, or the text ends first.
  ///
  /// With `orControls`, those below U+0020 are sought too.
  @inlinable
  @inline(__always)
  package func endOfEights(
    without bytes: (UInt8, UInt8, UInt8), orControls: Bool = false, from start: Int
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let patterns = (ones &* UInt64(bytes.0), ones &* UInt64(bytes.1), ones &* UInt64(bytes.2))
    let memory = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= memory.count {
      let word = memory.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let (a, b, c) = (word ^ patterns.0, word ^ patterns.1, word ^ patterns.2)
      // A byte that became zero borrows from its top bit.
      var zeros = (a &- ones) & ~a | (b &- ones) & ~b | (c &- ones) & ~c
      if orControls { zeros |= (word &- ones &* 0x20) & ~word }
      guard zeros & 0x8080_8080_8080_8080 == 0 else { break }
      index += 8
    }
    return index
  }
}
