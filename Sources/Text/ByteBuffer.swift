/// Bytes that grow at the end, made once and used again for page after page.
///
/// Unlike an array it has no reference count and no checks, which is most of what writing a page
/// costs otherwise.
package struct ByteBuffer: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline private(set) package var count = 0

  @inlinable package init(capacity: Int = 4096) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// The byte that was appended last; `nil` if there is none.
  @inlinable package var last: UInt8? { count > 0 ? start[count - 1] : nil }

  /// Calls `body` with the bytes, which are valid until it returns.
  @inlinable package borrowing func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: start, count: count))
  }
}

extension ByteBuffer {
  @inlinable package mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  @inlinable package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    append(base, count: bytes.count)
  }

  @inlinable package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  @inlinable package mutating func append(_ text: StaticString) {
    append(text.utf8Start, count: text.utf8CodeUnitCount)
  }

  @inlinable package mutating func append(_ text: String) {
    text.withBytes { append($0) }
  }

  @inlinable
  @inline(__always)
  package mutating func append(_ bytes: UnsafePointer<UInt8>, count added: Int) {
    reserve(added)
    (start + count).update(from: bytes, count: added)
    count += added
  }

  /// Makes the capital letters of ASCII from `first` on small ones.
  package mutating func lowercase(from first: Int) {
    for index in first..<count { start[index] = start[index].lowercased }
  }

  package mutating func removeAll(keepingCapacity: Bool = true) {
    removeLast(count)
    guard !keepingCapacity else { return }
    start.deallocate()
    capacity = 16
    start = .allocate(capacity: capacity)
  }

  @inlinable package mutating func removeLast(_ removed: Int) {
    count -= removed
  }

  @inlinable
  @inline(__always)
  mutating func reserve(_ added: Int) {
    if capacity - count < added { grow(by: added) }
  }

  @usableFromInline
  @inline(never)
  mutating func grow(by added: Int) {
    capacity = max(capacity * 2, count + added)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
