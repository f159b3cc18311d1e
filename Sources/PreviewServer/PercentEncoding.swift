import Text

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
      guard let high = rest.next()?.hexValue, let low = rest.next()?.hexValue,
        !forbidden.contains(high << 4 | low)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }
}
