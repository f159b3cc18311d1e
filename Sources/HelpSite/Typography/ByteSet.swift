/// A set of bytes.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: (UInt64, UInt64) = (0, 0)
  /// The bytes themselves if they are three: most languages' signs, sought eight bytes at a time.
  private var three: (UInt8, UInt8, UInt8)?

  init(_ bytes: some Sequence<UInt8>) {
    let list = Array(bytes)
    if list.count == 3 { three = (list[0], list[1], list[2]) }
    for byte in list {
      let bit = UInt64(1) << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: low |= bit
      case 1: middle |= bit
      case 2: high.0 |= bit
      default: high.1 |= bit
      }
    }
  }

  /// The index of the first byte of the set at or behind `start`.
  func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count {
      if let three { index = text.endOfEights(without: three, from: index) }
      let end = three == nil ? text.count : min(index + 8, text.count)
      while index < end {
        if contains(text[index]) { return index }
        index += 1
      }
    }
    return nil
  }

  private func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: low
      case 1: middle
      case 2: high.0
      default: high.1
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }
}
