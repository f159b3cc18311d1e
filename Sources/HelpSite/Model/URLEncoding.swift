import Text

/// How texts are written in addresses.
enum URLEncoding {
  /// The text with each byte that isn't ASCII percent-encoded.
  static func ascii(_ text: String) -> String {
    SitePath.percentEncoded(text) { $0 < 0x80 }
  }

  /// The text as one component: only letters, digits and `-._~` stay
  /// ([RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-2.3)).
  static func component(_ text: String) -> String {
    SitePath.percentEncoded(text) { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        true
      default: false
      }
    }
  }
}
