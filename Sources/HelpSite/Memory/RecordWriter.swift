/// Writes values one after the other, in a form that ``RecordReader`` reads.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// `capacity`: the bytes that are likely to be written.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ hash: ContentHash) {
    for word in [hash.high, hash.low] {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
  }

  mutating func write(raw: ArraySlice<UInt8>) {
    write(raw.count)
    bytes.append(contentsOf: raw)
  }

  mutating func write(raw: UnsafeBufferPointer<UInt8>) {
    write(raw.count)
    bytes.append(contentsOf: raw)
  }

  mutating func write<Value>(_ value: Value?, _ write: (inout Self, Value) -> Void) {
    self.write(value != nil)
    if let value { write(&self, value) }
  }

  mutating func write<Element>(_ elements: [Element], _ write: (inout Self, Element) -> Void) {
    self.write(elements.count)
    for element in elements { write(&self, element) }
  }
}
