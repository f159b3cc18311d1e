import Text

/// A character that hides or reorders what stands around it (promise 7 of SECURITY.md).
struct InvisibleCharacter {
  let scalar: UnicodeScalar

  /// The first of a text, or `nil`.
  ///
  /// Joiners and the marks of direction, which Arabic and Persian need, are none.
  static func first(in text: String) -> Self? {
    guard text.withBytes(mayBeIn) else { return nil }
    return text.unicodeScalars.first { isInvisible($0.value) }.map { Self(scalar: $0) }
  }

  /// Whether a text may have one: all begin with bytes that most texts don't have.
  static func mayBeIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in text.enumerated() where byte >= 0xE1 {
      let next = index + 1 < text.count ? text[index + 1] : 0
      switch byte {
      case 0xE2, 0xEF, 0xF3: return true
      case 0xE1 where [0x85, 0x9E, 0xA0].contains(next): return true
      case 0xE3 where next == 0x85, 0xF0 where next == 0x9D: return true
      default: break
      }
    }
    return false
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

  /// Controls of direction, spaces without width, fillers, tags, and the empty braille pattern.
  static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x200B, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2800, 0x3164, 0xFFA0, 0x1D173...0x1D17A: true
    default: false
    }
  }
}
