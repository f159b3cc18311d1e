import Text

/// The candidates of an attribute `srcset`: `a.png 1x, b.png 2x`.
///
/// See [HTML, parsing a srcset attribute](https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute).
enum SourceSet {
  private static let comma = UInt8(ascii: ",")

  /// Their addresses; a comma within one is a part of it.
  static func addresses(in text: [UInt8]) -> [[UInt8]] {
    var addresses: [[UInt8]] = []
    var rest = text[...]
    while true {
      rest = rest.drop { TagScanner.isSpace($0) || $0 == comma }
      guard !rest.isEmpty else { return addresses }
      var address = rest.prefix { !TagScanner.isSpace($0) }
      rest = rest[address.endIndex...]
      if address.last == comma {
        while address.last == comma { address.removeLast() }
      } else {
        rest = withoutDescriptors(rest)
      }
      addresses.append(Array(address))
    }
  }

  /// What stands behind the comma that ends a candidate; one in parentheses doesn't.
  private static func withoutDescriptors(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isInside = false
    return text.drop { byte in
      if byte == UInt8(ascii: "(") { isInside = true }
      if byte == UInt8(ascii: ")") { isInside = false }
      return isInside || byte != comma
    }
  }
}
