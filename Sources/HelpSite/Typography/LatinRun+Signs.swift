import CommonMark
import Text

/// What the characters of a text are for the finder of runs.
extension LatinRun {
  func isLetter(at index: Int) -> Bool {
    isPart(at: index) && !isDigit(at: index) && !Self.isCurrency(character(around: index))
  }

  /// Whether the byte is of a Latin letter, a digit or the sign of a currency.
  func isPart(at index: Int) -> Bool {
    switch text[index] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0x80: return false
    default: break
    }
    let character = character(around: index)
    switch character {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: return true
    default: return Self.isCurrency(character)
    }
  }

  func character(around index: Int) -> UInt32 {
    var start = index
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return text.character(at: start)
  }

  static func isCurrency(_ character: UInt32) -> Bool {
    (0xA2...0xA5).contains(character) || (0x20A0...0x20CF).contains(character)
  }

  func isDigit(at index: Int) -> Bool { text[index].isDigit }

  /// Whether a sign stands between two words, as after the prefixes of Hebrew (`ב-PayPal`), and not
  /// before what it belongs to (`-5`, `+39`).
  func joinsWords(at index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "&"): break
    case UInt8(ascii: "+") where !isDigit(at: index + 1): break
    default: return false
    }
    // What a quotation mark or parenthesis closes ends in a letter, what it opens doesn't begin here.
    var end = index
    while end > 0 {
      let character = text.character(before: end)
      guard Self.isMark(character) else { return CharacterClass.isWord(character) }
      end -= UTF8.width(UnicodeScalar(character) ?? " ")
    }
    return CharacterClass.isWord(previous)
  }

  static func isMark(_ character: UInt32) -> Bool {
    switch character {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: true
    default: false
    }
  }

  static func isLeading(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "@"),
      UInt8(ascii: "("), UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  static let joining = Set(" .,:;-/\\@&+#%'()_=?~*!|$".utf8)
  static let ending = Set(".,:;!?".utf8)
}
