import Text

/// A name that the preview answers to besides those of this machine: `phone.example`,
/// `192.168.1.5:8080`, `[fd00::1]`.
package struct AllowedHost: Hashable, Sendable {
  /// The name in lower case, IPv6 addresses in brackets.
  private let name: String
  /// `nil`: any.
  private let port: Int?

  /// Reads a name as it stands in a `Host` field; `nil` if it is none
  /// ([RFC 9110, 7.2](https://www.rfc-editor.org/rfc/rfc9110#section-7.2)).
  package init?(_ text: String) {
    let text = text.lowercased()
    let isInBrackets = text.utf8.first == UInt8(ascii: "[")
    let end =
      isInBrackets
      ? text.utf8.firstIndex(of: UInt8(ascii: "]")).map(text.utf8.index(after:))
      : text.utf8.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
    guard let end, end > text.startIndex else { return nil }
    let name = text[..<end]
    let isSound = { (byte: UInt8) in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): !isInBrackets || byte == 0x2E
      case UInt8(ascii: ":"): isInBrackets
      default: false
      }
    }
    let inner = isInBrackets ? name.utf8.dropFirst().dropLast() : name.utf8[...]
    guard !inner.isEmpty, inner.allSatisfy(isSound) else { return nil }
    self.name = String(name)
    let rest = text.utf8[end...]
    if rest.isEmpty {
      port = nil
    } else {
      let digits = rest.dropFirst()
      guard rest.first == UInt8(ascii: ":"), let number = Int(Substring(digits)),
        digits.allSatisfy(\.isDigit),
        (1...65_535).contains(number)
      else { return nil }
      port = number
    }
  }

  private init(name: String) {
    self.name = name
    port = nil
  }

  /// The same name at any port.
  var withoutPort: Self { Self(name: name) }
}
