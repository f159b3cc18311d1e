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
    for byte in address.withBytes(SitePath.percentDecoded) {
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
}
