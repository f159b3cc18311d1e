/// Reads what ``RecordWriter`` wrote; anything else ends in ``Malformed``, never in a crash.
package struct RecordReader {
  package struct Malformed: Error {
    package init() {}
  }

  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline private(set) package var offset = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads what ``RecordWriter/sealed`` gave, if it is as it was written.
  package init(sealed bytes: UnsafeBufferPointer<UInt8>) throws(Malformed) {
    let end = bytes.count - ContentHash.size
    guard end >= 0 else { throw Malformed() }
    self.init(UnsafeBufferPointer(rebasing: bytes[..<end]))
    var checksum = RecordReader(UnsafeBufferPointer(rebasing: bytes[end...]))
    guard try checksum.hash() == ContentHash(of: self.bytes) else { throw Malformed() }
  }

  package var isAtEnd: Bool { offset == bytes.count }

  private mutating func byte() throws(Malformed) -> UInt8 {
    guard offset < bytes.count else { throw Malformed() }
    defer { offset += 1 }
    return bytes[offset]
  }

  package mutating func number() throws(Malformed) -> Int {
    var result: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: result)) }
    }
    throw Malformed()
  }

  package mutating func flag() throws(Malformed) -> Bool { try byte() == 1 }

  package mutating func text() throws(Malformed) -> String {
    let range = try raw()
    return String(decoding: bytes[range], as: UTF8.self)
  }

  package mutating func hash() throws(Malformed) -> ContentHash {
    var words: [UInt64] = [0, 0]
    for index in words.indices {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        words[index] |= UInt64(try byte()) << shift
      }
    }
    return ContentHash(high: words[0], low: words[1])
  }

  /// The place of bytes that were written as they are.
  package mutating func raw() throws(Malformed) -> Range<Int> {
    let count = try number()
    guard count >= 0, count <= bytes.count - offset else { throw Malformed() }
    defer { offset += count }
    return offset..<offset + count
  }

  @inlinable package mutating func optional<Value>(
    _ read: (inout Self) throws(Malformed) -> Value
  ) throws(Malformed) -> Value? {
    try flag() ? try read(&self) : nil
  }

  @inlinable package mutating func list<Element>(
    _ read: (inout Self) throws(Malformed) -> Element
  ) throws(Malformed) -> [Element] {
    let count = try number()
    guard count >= 0, count <= bytes.count - offset else { throw Malformed() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }
}
