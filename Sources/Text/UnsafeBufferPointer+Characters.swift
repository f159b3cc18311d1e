/// Characters of a text that is known to be UTF-8.
extension UnsafeBufferPointer<UInt8> {
  /// The character that starts at an index, as its Unicode value.
  @inlinable package func character(at index: Int) -> UInt32 {
    let first = self[index]
    guard first >= 0xC0 else { return UInt32(first) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for byte in self[Swift.min(index + 1, count)..<Swift.min(index + width, count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return value
  }

  /// The character that ends before an index above 0, as its Unicode value.
  @inlinable package func character(before index: Int) -> UInt32 {
    var start = index - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return character(at: start)
  }
}
