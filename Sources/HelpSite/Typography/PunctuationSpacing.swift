import Languages
import Text

/// The spaces that French sets beside punctuation, as the Imprimerie nationale wants them.
///
/// In Canada only the colon and the quotation marks have one.
struct PunctuationSpacing: Equatable, Sendable {
  private let isFull: Bool

  /// The rules of a language, or `nil` if it has none.
  init?(_ language: Language) {
    guard language.code == "fr" else { return nil }
    isFull = language.region != "CA"
  }

  /// U+202F, between quotation marks and what they hold.
  static let narrow: UInt32 = 0x202F
  private static let wide: UInt32 = 0xA0

  /// The space before a sign, if it has one.
  func space(before sign: UInt8) -> UInt32? {
    switch sign {
    case UInt8(ascii: ":"): Self.wide
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "%"):
      isFull ? Self.narrow : nil
    default: nil
    }
  }

  /// Whether a sign is punctuation between these characters, and not part of a time, an address or
  /// a smiley.
  func isPunctuation(_ sign: UInt8, after before: UInt32, before after: UInt32) -> Bool {
    // Behind a number or a fact alone.
    if sign == UInt8(ascii: "%") {
      return !CharacterClass.isWord(after)
        && (CharacterClass.isDigit(before) || before == UInt32(UInt8(ascii: "}")))
    }
    if CharacterClass.isSpace(after) { return true }
    guard before != CharacterClass.space || sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?")
    else { return false }
    switch after {
    case 0x21, 0x3F, 0x2026: return sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?")
    case 0x29, 0x5D: return sign != UInt8(ascii: ":")
    case 0x22, 0x27, 0xBB, 0x2019, 0x201D: return true
    case 0x2C, 0x2E: return sign != UInt8(ascii: ":")
    default: return false
    }
  }
}
