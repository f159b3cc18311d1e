import CXXHash

/// A stable fingerprint of bytes: XXH3, 128 bits.
///
/// It tells contents apart; it is no guard against an attacker who makes two contents alike.
package struct ContentHash: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  /// The size in bytes.
  package static let size = 16

  @inlinable package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(of bytes: UnsafeBufferPointer<UInt8>) {
    let hash = XXH3_128bits(bytes.baseAddress, bytes.count)
    self.init(high: hash.high64, low: hash.low64)
  }

  package init(of bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { Self(of: $0) } }

  /// Ten hexadecimal digits, for the names of assets.
  package var short: String { String(hex.prefix(10)) }

  /// 32 hexadecimal digits.
  package var hex: String {
    String(unsafeUninitializedCapacity: 2 * Self.size) { digits in
      Self.write(high, to: digits.prefix(Self.size))
      Self.write(low, to: digits.dropFirst(Self.size))
      return 2 * Self.size
    }
  }

  private static func write(_ word: UInt64, to digits: Slice<UnsafeMutableBufferPointer<UInt8>>) {
    var (digits, rest) = (digits, word)
    for index in digits.indices.reversed() {
      let digit = UInt8(rest & 0xF)
      digits[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      rest >>= 4
    }
  }

  /// Reads 32 hexadecimal digits in lower case.
  package init?(hex: ArraySlice<UInt8>) {
    guard hex.count == 32 else { return nil }
    var words: (high: UInt64, low: UInt64) = (0, 0)
    for byte in hex {
      guard let digit = byte.hexValue, byte == byte.lowercased else { return nil }
      words.high = words.high << 4 | words.low >> 60
      words.low = words.low << 4 | UInt64(digit)
    }
    self.init(high: words.high, low: words.low)
  }
}
