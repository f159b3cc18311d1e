import Text

/// The letters before an address's first colon, and the rule which of them a page may link to.
struct AddressScheme: Hashable {
  /// The letters in lower case, the last one lowest.
  private var letters: UInt64 = 0
  private var count = 0

  var isEmpty: Bool { count == 0 }

  /// Whether it is `http`, `https`, `mailto` or `tel`.
  var isAllowed: Bool {
    guard count <= 8 else { return false }
    switch letters {
    case 0x6874_7470, 0x68_7474_7073, 0x6D61_696C_746F, 0x74_656C: return true
    default: return false
    }
  }

  mutating func append(_ byte: UInt8) {
    letters = letters << 8 | UInt64(byte.lowercased)
    count = min(count + 1, 9)
  }
}

extension AddressScheme {
  /// Finds the scheme of an address; `nil` if nothing before the first `/`, `?` or `#` is a colon.
  ///
  /// Browsers ignore control characters and white space there, so they don't count; a
  /// percent-encoded colon does, and makes a scheme that isn't allowed.
  init?(of bytes: UnsafeBufferPointer<UInt8>) {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x00...0x20, 0x7F: continue
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return nil
      case UInt8(ascii: ":"): return
      default: append(byte)
      }
      if byte == UInt8(ascii: "%") && Self.isEncodedColon(bytes, at: index) { return }
    }
    return nil
  }

  private static func isEncodedColon(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "3")
      && bytes[index + 2].lowercased == UInt8(ascii: "a")
  }
}
