/// The escapes of addresses: `%20` (RFC 3986, 2.1).
enum PercentEncoding {
  /// The bytes without escapes.
  ///
  /// - Parameters:
  ///   - text: Bytes of which each `%` must begin an escape.
  ///   - forbidden: What must not be written as an escape.
  /// - Returns: `nil` if an escape is broken or forbidden.
  static func decode(_ text: some Sequence<UInt8>, hiding forbidden: [UInt8] = []) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit),
        !forbidden.contains(high << 4 | low)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
