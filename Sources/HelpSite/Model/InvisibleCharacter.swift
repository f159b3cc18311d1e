/// A character that hides or reorders what stands around it (promise 7 of SECURITY.md).
struct InvisibleCharacter {
  let scalar: UnicodeScalar

  /// The first of a text, or `nil`.
  ///
  /// Joiners and the marks of direction, which Arabic and Persian need, are none.
  static func first(in text: String) -> Self? {
    var text = text
    guard text.withUTF8(mayBeIn) else { return nil }
    return text.unicodeScalars.first { isInvisible($0.value) }.map { Self(scalar: $0) }
  }

  /// Whether a text may have one: all begin with one of three bytes, which most texts don't have.
  static func mayBeIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.firstIndex(ofByte: 0xE2) != nil || text.firstIndex(ofByte: 0xEF) != nil
      || text.firstIndex(ofByte: 0xF3) != nil
  }

  func diagnostic(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      warning: "text.invisible", at: place,
      "the invisible character \(Self.code(of: scalar)) can make text look like another",
      hint: "delete it")
  }

  /// `U+202E`.
  static func code(of scalar: UnicodeScalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x200B, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
