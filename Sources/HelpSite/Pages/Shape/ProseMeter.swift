/// Measures texts of all scripts.
enum ProseMeter {
  /// How long a text is, in letters of an alphabet: a sign of Chinese says what three say.
  static func length(of text: [UnicodeScalar]) -> Int {
    text.reduce(0) { $0 + weight(of: $1) }
  }

  private static func weight(of scalar: UnicodeScalar) -> Int {
    switch scalar.value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: 3
    case 0x3040...0x30FF, 0xAC00...0xD7AF: 2
    default: scalar.properties.isAlphabetic ? 1 : 0
    }
  }
}
