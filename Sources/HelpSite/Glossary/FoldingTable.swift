import Foundation

/// What letters become when it doesn't matter how they are written.
struct FoldingTable: Sendable {
  /// By Unicode value; 0: the character is left out.
  private let folded: [UInt32]

  /// - Parameter keepsAccents: Whether letters with accents stay others than those without.
  private init(keepsAccents: Bool) {
    var folded = (0..<Self.size).map { UInt32($0) }
    for value in 0..<Self.size {
      guard let scalar = UnicodeScalar(UInt32(value)) else { continue }
      let category = scalar.properties.generalCategory
      if category == .format || Self.isAccent(UInt32(value)) {
        folded[value] = 0
        continue
      }
      let lower = scalar.properties.lowercaseMapping
      let hasParts = !keepsAccents && Self.isComposed(UInt32(value))
      let plain = hasParts ? lower.decomposedStringWithCanonicalMapping : lower
      folded[value] = plain.unicodeScalars.first?.value ?? UInt32(value)
    }
    for (letter, plain) in Self.special { folded[Int(letter)] = plain }
    self.folded = folded
  }

  private static let plain = Self(keepsAccents: false)
  private static let accented = Self(keepsAccents: true)

  /// The table, which is made once; `keepsAccents` tells that accents make other letters.
  static func table(keepsAccents: Bool) -> Self { keepsAccents ? accented : plain }

  private static let size = 0x2000

  /// Whether letters of a script come with accents: Latin, Greek, Cyrillic, Arabic.
  private static func isComposed(_ value: UInt32) -> Bool {
    switch value {
    case 0xC0...0x24F, 0x370...0x52F, 0x600...0x6FF, 0x1E00...0x1FFF: true
    default: false
    }
  }

  /// Whether a mark is left out of words, as those for vowels of Hebrew and Arabic mostly are.
  private static func isAccent(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F, 0x483...0x487, 0x591...0x5BD, 0x5BF...0x5C7, 0x610...0x61A, 0x64B...0x65F,
      0x670, 0x6D6...0x6ED:
      UnicodeScalar(value)?.properties.generalCategory == .nonspacingMark
    default: false
    }
  }

  /// Letters that no canonical mapping makes plain, and those of Arabic that are written alike.
  private static let special: [(UInt32, UInt32)] = [
    (0xDF, 0x73), (0xF8, 0x6F), (0xD8, 0x6F), (0x111, 0x64), (0x110, 0x64), (0x142, 0x6C),
    (0x141, 0x6C), (0x131, 0x69), (0x130, 0x69), (0xE6, 0x61), (0xC6, 0x61), (0x153, 0x6F),
    (0x152, 0x6F), (0x3C2, 0x3C3), (0x671, 0x627), (0x649, 0x64A), (0x6CC, 0x64A),
    (0x6A9, 0x643), (0x629, 0x647), (0x640, 0), (0x5DA, 0x5DB), (0x5DD, 0x5DE), (0x5DF, 0x5E0),
    (0x5E3, 0x5E4), (0x5E5, 0x5E6),
  ]

  /// The letter that a character counts as; 0 if it is as if it weren't there.
  subscript(character: UInt32) -> UInt32 {
    if character < UInt32(Self.size) { return folded[Int(character)] }
    switch character {
    // Full-width forms of ASCII.
    case 0xFF01...0xFF5E: return self[character - 0xFEE0]
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return 0
    default: return character
    }
  }
}
