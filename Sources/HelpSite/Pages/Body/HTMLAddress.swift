import Text

/// An address in an attribute of raw HTML.
struct HTMLAddress {
  /// As browsers read it: character references decoded, without spaces around it.
  let text: String
  /// Whether it is that of a picture or another file that the page shows.
  let isShown: Bool
  /// What `srcset` says of the picture: ` 2x`.
  let descriptor: String

  /// Finds the addresses of an attribute.
  ///
  /// - Parameters:
  ///   - attribute: Of the tag.
  ///   - tag: The tag's name, in lower case.
  ///   - html: The bytes that the attribute's ranges are places in.
  /// - Returns: None if it holds none.
  static func all(
    of attribute: TagScanner.Attribute, in tag: String, _ html: UnsafeBufferPointer<UInt8>
  ) -> [Self] {
    guard !attribute.value.isEmpty else { return [] }
    let name = String(decoding: html[attribute.name], as: UTF8.self).lowercased()
    let value = String(
      decoding: CharacterReferences.decoded(UnsafeBufferPointer(rebasing: html[attribute.value])),
      as: UTF8.self)
    switch name {
    case "href", "xlink:href", "action", "formaction", "cite": return one(value, isShown: false)
    case "src", "poster", "background": return one(value, isShown: true)
    case "data" where tag == "object": return one(value, isShown: true)
    case "srcset", "imagesrcset": return set(value)
    default: return []
    }
  }

  private static func one(_ value: String, isShown: Bool) -> [Self] {
    let text = value.utf8.drop(while: TagScanner.isSpace)
    let end = text.lastIndex { !TagScanner.isSpace($0) }.map(text.index(after:)) ?? text.startIndex
    return text.startIndex == end
      ? [] : [Self(text: String(Substring(text[..<end])), isShown: isShown, descriptor: "")]
  }

  /// [Candidates](https://html.spec.whatwg.org/multipage/images.html#srcset-attributes): an address up
  /// to white space, and what stands behind it up to a comma.
  private static func set(_ value: String) -> [Self] {
    var rest = value.utf8[...]
    var addresses: [Self] = []
    while true {
      rest = rest.drop { TagScanner.isSpace($0) || $0 == UInt8(ascii: ",") }
      guard !rest.isEmpty else { return addresses }
      var address = rest.prefix { !TagScanner.isSpace($0) }
      rest = rest[address.endIndex...]
      var descriptor = rest[..<rest.startIndex]
      if address.last == UInt8(ascii: ",") {
        while address.last == UInt8(ascii: ",") { address = address.dropLast() }
      } else {
        descriptor = rest.prefix { $0 != UInt8(ascii: ",") }
        rest = rest[descriptor.endIndex...]
      }
      addresses.append(
        Self(
          text: String(Substring(address)), isShown: true,
          descriptor: String(Substring(descriptor))))
    }
  }
}
