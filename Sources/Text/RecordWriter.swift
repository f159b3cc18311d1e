/// Writes values one after the other, in a form that ``RecordReader`` reads.
package struct RecordWriter: ~Copyable {
  @usableFromInline var buffer: ByteBuffer

  /// `capacity`: the bytes that are likely to be written.
  @inlinable package init(capacity: Int = 256) { buffer = ByteBuffer(capacity: capacity) }

  /// What was written.
  @inlinable package var bytes: [UInt8] { buffer.withBytes { Array($0) } }

  /// What was written, with its hash behind it.
  package var sealed: [UInt8] {
    mutating get {
      write(ContentHash(of: bytes))
      return bytes
    }
  }

  @inlinable package mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      buffer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    buffer.append(UInt8(rest))
  }

  @inlinable package mutating func write(_ flag: Bool) { buffer.append(flag ? 1 : 0) }

  @inlinable package mutating func write(_ text: String) {
    write(text.utf8.count)
    buffer.append(text)
  }

  @inlinable package mutating func write(_ hash: ContentHash) {
    for word in [hash.high, hash.low] {
      for shift in stride(from: 0, to: 64, by: 8) {
        buffer.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
  }

  @inlinable package mutating func write(raw: ArraySlice<UInt8>) {
    write(raw.count)
    raw.withUnsafeBufferPointer { append($0) }
  }

  /// Writes bytes without their number, which the reader must know.
  @inlinable package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    buffer.append(bytes)
  }

  @inlinable package mutating func write<Value>(
    _ value: Value?, _ write: (inout Self, Value) -> Void
  ) {
    self.write(value != nil)
    if let value { write(&self, value) }
  }

  @inlinable package mutating func write<Element>(
    _ elements: [Element], _ write: (inout Self, Element) -> Void
  ) {
    self.write(elements.count)
    for element in elements { write(&self, element) }
  }
}
