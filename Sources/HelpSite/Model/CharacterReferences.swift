import Text

/// The character references that HTML writers use in attributes.
enum CharacterReferences {
  /// The bytes with references decoded; names besides the five that every writer needs stay.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard bytes.firstIndex(ofByte: UInt8(ascii: "&")) != nil else { return Array(bytes) }
    var result: [UInt8] = []
    var start = 0
    while let open = bytes.firstIndex(ofByte: UInt8(ascii: "&"), from: start) {
      result += bytes[start..<open]
      // The longest reference to a character has eight digits.
      let end = bytes[open...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
      if let end, let scalar = scalar(String(decoding: bytes[(open + 1)..<end], as: UTF8.self)) {
        result += Array(String(Character(scalar)).utf8)
        start = end + 1
      } else {
        result.append(bytes[open])
        start = open + 1
      }
    }
    return result + bytes[start...]
  }

  private static func scalar(_ reference: String) -> UnicodeScalar? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard reference.hasPrefix("#") else { return nil }
      let digits = reference.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
        .flatMap(UnicodeScalar.init)
    }
  }
}
