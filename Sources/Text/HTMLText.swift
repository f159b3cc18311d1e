/// Text made safe for HTML, where the program itself writes markup.
package enum HTMLText {
  /// Text for between tags and for a quoted attribute value alike.
  package static func escaped(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      default: result.append(byte)
      }
    }
    return result
  }

  /// An address for the attribute of a link, as cmark writes it: what can't stand in an address, and
  /// isn't percent-encoded already, as `%XX`.
  package static func address(_ address: String) -> [UInt8] {
    if address.withBytes({ $0.allSatisfy(mayStandInPath) }) { return Array(address.utf8) }
    var result: [UInt8] = []
    result.reserveCapacity(address.utf8.count)
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "'"): result += "&#x27;".utf8
      case UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "*"), UInt8(ascii: "/"),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"):
        result.append(byte)
      case _ where SitePath.isUnreserved(byte): result.append(byte)
      default: result += SitePath.percentEncoded(byte)
      }
    }
    return result
  }

  /// Whether a byte is of those that most addresses of a site's own pages are made of.
  private static func mayStandInPath(_ byte: UInt8) -> Bool {
    SitePath.isUnreserved(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#")
  }

  /// Every character as a numeric entity: the same text for readers, none for simple harvesters.
  package static func entities(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { Array("&#\($0.value);".utf8) }
  }
}
