/// Measures texts of all scripts.
enum ProseMeter {
  /// Whether a text is longer than names and titles are, so that it can't be alike in two languages.
  ///
  /// In scripts with capitals, words count that begin without one: names begin with one.
  static func isProse(_ text: String) -> Bool {
    var plainWords = 0
    var uncased = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      guard properties.isAlphabetic else {
        isInWord = isInWord && scalar == "'" || scalar == "’"
        continue
      }
      if !properties.isCased {
        uncased += 1
      } else if !isInWord, properties.isLowercase {
        plainWords += 1
      }
      isInWord = true
    }
    return plainWords >= 4 || uncased >= 16
  }

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
