import Text

/// Decides which addresses may stand in a page (promise 2 of SECURITY.md).
enum URLScheme {
  static let allowed: Set<String> = ["http", "https", "mailto", "tel"]

  /// The scheme that a browser would see, in lower case, or `nil` for a relative address.
  ///
  /// Percent signs are decoded and control characters and white space removed first, because
  /// the [URL standard](https://url.spec.whatwg.org/#url-parsing) removes some of them too;
  /// whatever stands before a `:` that no `/`, `?` or `#` precedes counts as a scheme.
  static func of(_ address: String) -> String? {
    let mayHaveScheme =
      address.contains(byte: UInt8(ascii: ":")) || address.contains(byte: UInt8(ascii: "%"))
    guard mayHaveScheme else { return nil }
    var scheme: [UInt8] = []
    for byte in percentDecoded(address) {
      switch byte {
      case UInt8(ascii: ":"): return String(decoding: scheme, as: UTF8.self).lowercased()
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return nil
      case 0...0x20, 0x7F: continue
      default: scheme.append(byte)
      }
    }
    return nil
  }

  /// Whether the address is relative or its scheme is allowed.
  static func isAllowed(_ address: String) -> Bool {
    of(address).map(allowed.contains) ?? true
  }

  /// The bytes of `text` with each `%XX` replaced by the byte that it stands for.
  static func percentDecoded(_ text: String) -> [UInt8] { percentDecoded(Array(text.utf8)[...]) }

  static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
        let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
