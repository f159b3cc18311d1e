/// Characters of Chinese, Japanese and Korean, as their Unicode values.
package enum WideCharacter {
  /// Han, Kana and Bopomofo, with their punctuation; not Hangul, which has spaces.
  @inlinable package static func isFullWidth(_ character: UInt32) -> Bool {
    switch character {
    case 0x2E80...0x2FDF, 0x3001...0x312F, 0x3190...0x31FF, 0x3220...0x325F, 0x3280...0x9FFF,
      0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE4F, 0xFF01...0xFF9F, 0xFFE0...0xFFE6,
      0x1B000...0x1B16F, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// The letters and syllables of Korean.
  @inlinable package static func isHangul(_ character: UInt32) -> Bool {
    (0x1100...0x11FF).contains(character) || (0xAC00...0xD7A3).contains(character)
  }
}
