import Text

/// The page from which addresses count that are to be right anywhere.
struct CopyPlace: Sendable {
  /// Scheme and host: `https://help.example.com`.
  let origin: String
  /// The page's own address, with scheme and host.
  let page: String

  /// The address that an attribute's value means, with its scheme and host.
  ///
  /// - Parameter value: As it stands in the HTML, its character references not decoded.
  /// - Returns: The address.
  func address(_ value: UnsafeBufferPointer<UInt8>) -> CopyAddress {
    let decoded = CopyText.decoded(value)
    let own = decoded.drop(while: TagScanner.isSpace)
    let bytes: [UInt8]
    if own.starts(with: "//".utf8) || Self.hasScheme(own) {
      bytes = Array(own)
    } else if own.first == UInt8(ascii: "/") {
      bytes = Array(origin.utf8) + own
    } else {
      bytes = Array(page.utf8) + own
    }
    return CopyAddress(bytes: bytes, isHidden: CopyText.isHidden(value))
  }

  private static func hasScheme(_ address: ArraySlice<UInt8>) -> Bool {
    guard let first = address.first, first.isLetter else { return false }
    let end = address.first { !$0.isLetter && !$0.isDigit && !"+-.".utf8.contains($0) }
    return end == UInt8(ascii: ":")
  }
}

extension CopyPlace {
  init(of path: String, on base: BaseURL) {
    self.init(origin: base.origin, page: base.absolute(path))
  }

  /// HTML whose links and pictures are found from anywhere.
  ///
  /// In text a quotation mark is written as an entity, so what follows one is always an attribute.
  func absolute(_ html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count + 256)
    var rest = html[...]
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      let before = rest[...quote]
      rest = rest[(quote + 1)...]
      result += before
      guard Self.addressAttributes.contains(where: { before.suffix($0.count).elementsEqual($0) })
      else { continue }
      if rest.first == UInt8(ascii: "#") {
        result += page.utf8
      } else if rest.first == UInt8(ascii: "/"), rest.dropFirst().first != UInt8(ascii: "/") {
        result += origin.utf8
      }
    }
    return result + rest
  }

  private static let addressAttributes = ["href=\"", "src=\""].map { Array($0.utf8) }
}
