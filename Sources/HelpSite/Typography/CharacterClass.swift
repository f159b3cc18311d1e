import CommonMark
import Text

/// What a character is beside a quotation mark or a line's end; characters are their Unicode values.
enum CharacterClass {
  static let space: UInt32 = 0x20
  /// Stands for code and pictures, which read like a word.
  static let word: UInt32 = 0x61

  /// How many bytes the character has in UTF-8.
  static func byteCount(of character: UInt32) -> Int {
    character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x1_0000 ? 3 : 4
  }

  static func isSpace(_ character: UInt32) -> Bool {
    switch character {
    case 0...0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  static func isDigit(_ character: UInt32) -> Bool { (0x30...0x39).contains(character) }

  /// Whether the character is part of a word: anything but spaces, digits, signs and punctuation.
  static func isLetter(_ character: UInt32) -> Bool {
    switch character {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xB5, 0xBA: true
    case 0...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x3030: false
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: false
    default: !isPunctuation(character)
    }
  }

  /// Whether the character is a word's or a number's.
  static func isWord(_ character: UInt32) -> Bool { isLetter(character) || isDigit(character) }

  /// The punctuation of scripts that have their own: Greek, Armenian, Hebrew, Arabic, Devanagari.
  private static func isPunctuation(_ character: UInt32) -> Bool {
    switch character {
    case 0x37E, 0x387, 0x55B...0x55E, 0x589, 0x58A, 0x5BE, 0x5C0, 0x5C3, 0x60C, 0x61B, 0x61F,
      0x66A, 0x6D4, 0x964, 0x965:
      true
    default: false
    }
  }

  static func isHebrew(_ character: UInt32) -> Bool { (0x5D0...0x5EA).contains(character) }

  /// Whether a quotation may begin behind the character as behind a space.
  static func isOpening(_ character: UInt32) -> Bool {
    switch character {
    case 0x28, 0x2D, 0x2F, 0x3D, 0x3E, 0x5B, 0x7B, 0xA1, 0xAB, 0xBF, 0x2018, 0x201A, 0x201C, 0x201E,
      0x2010...0x2015, 0x2039, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0xFF08, 0xFF3B,
      0xFF5B:
      true
    default: false
    }
  }

  /// Whether a quotation can't begin with the character.
  static func isClosing(_ character: UInt32) -> Bool {
    switch character {
    case 0x21, 0x29, 0x2C, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0xBB, 0x60C, 0x61B, 0x61F, 0x6D4, 0x203A,
      0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF01, 0xFF09, 0xFF0C,
      0xFF0E, 0xFF1A,
      0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D:
      true
    default: false
    }
  }

  /// Whether the character is of a script that has no spaces between words, or a full-width sign.
  static func isUnspaced(_ character: UInt32) -> Bool {
    WideCharacter.isFullWidth(character) || isSoutheastAsian(character)
  }

  /// Thai, Lao, Myanmar and Khmer.
  private static func isSoutheastAsian(_ character: UInt32) -> Bool {
    switch character {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: true
    default: false
    }
  }

  /// Marks that Chinese and Japanese share with Latin: as wide as the characters beside them.
  static func isOfEitherWidth(_ character: UInt32) -> Bool {
    switch character {
    case 0xB7, 0x2014, 0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2025, 0x2026: true
    default: false
    }
  }
}
