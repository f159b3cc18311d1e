import Text

extension PseudoLanguage {
  /// A text of one line in the language: its words, and the marks of its ends.
  func text(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let found = PseudoWords(bytes)
      guard found.hasLetters else { return nil }
      let ends = ends(width: found.width)
      let words = words(found, of: bytes)
      return String(decoding: Array(ends.start.utf8) + words + ends.end.utf8, as: UTF8.self)
    } ?? text
  }

  /// The words of a text in the language, without marks.
  ///
  /// - Parameter text: UTF-8.
  /// - Returns: UTF-8.
  func words(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] { words(PseudoWords(text), of: text) }

  private func words(_ found: PseudoWords, of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count * 2)
    var start = 0
    for word in found.words {
      result += text[start..<word.lowerBound]
      append(word, of: text, to: &result)
      start = word.upperBound
    }
    return result + text[start...]
  }

  private func append(
    _ word: Range<Int>, of text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
  ) {
    switch self {
    case .accented:
      var index = word.lowerBound
      while index < word.upperBound {
        let character = text.character(at: index)
        index += CharacterClass.byteCount(of: character)
        result.append(character: Self.accented(character))
        if Self.takesAccent(character) { result.append(character: Self.accent) }
      }
    case .mirrored:
      let isTurned = Self.hasLeftToRightLetter(text, word)
      if isTurned { result.append(character: Self.override) }
      result += text[word]
      if isTurned { result.append(character: Self.endOfOverride) }
    }
  }

  /// What stands before and behind a text of that many characters.
  func ends(width: Int) -> (start: String, end: String) {
    guard self == .accented else { return ("", "") }
    // Two fifths more, the mark at the end aside.
    let wanted = max(2, (width * 2 + 4) / 5)
    var padding = " "
    var words = Self.padding.makeIterator()
    var length = 1
    while length < wanted || padding.last == " " {
      guard let next = words.next() else {
        words = Self.padding.makeIterator()
        continue
      }
      padding.append(next)
      length += 1
    }
    return ("[", padding + "]")
  }

  private static let padding = "one two three four five six seven eight nine ten "
}

extension PseudoLanguage {
  private static let small = Array("åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž".unicodeScalars).map(\.value)
  private static let large = Array("ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ".unicodeScalars).map(\.value)
  /// A combining acute accent.
  private static let accent: UInt32 = 0x301
  /// RIGHT-TO-LEFT OVERRIDE ([UAX 9](https://www.unicode.org/reports/tr9/)).
  private static let override: UInt32 = 0x202E
  /// POP DIRECTIONAL FORMATTING.
  private static let endOfOverride: UInt32 = 0x202C

  private static func accented(_ character: UInt32) -> UInt32 {
    switch character {
    case 0x41...0x5A: large[Int(character - 0x41)]
    case 0x61...0x7A: small[Int(character - 0x61)]
    default: character
    }
  }

  /// Whether a letter of Greek, Cyrillic, Armenian or Georgian, which has no other form.
  private static func takesAccent(_ character: UInt32) -> Bool {
    switch character {
    case 0x386...0x3FF, 0x400...0x481, 0x48A...0x52F, 0x531...0x556, 0x561...0x587,
      0x10A0...0x10FF:
      CharacterClass.isLetter(character)
    default: false
    }
  }

  /// Whether a word has a letter of a script that is written from left to right.
  private static func hasLeftToRightLetter(
    _ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>
  ) -> Bool {
    var index = word.lowerBound
    while index < word.upperBound {
      let character = text.character(at: index)
      index += CharacterClass.byteCount(of: character)
      if CharacterClass.isLetter(character), !isRightToLeft(character) { return true }
    }
    return false
  }

  /// Hebrew, Arabic, Syriac, Thaana, N'Ko and their forms of presentation, and marks.
  private static func isRightToLeft(_ character: UInt32) -> Bool {
    switch character {
    case 0x300...0x36F, 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF,
      0x1_E800...0x1_EFFF:
      true
    default: false
    }
  }

  /// Whether the direction of a text was turned.
  func hasTurned(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard self == .mirrored else { return false }
    var index = 0
    while let place = text.firstIndex(ofByte: 0xE2, from: index) {
      if text.character(at: place) == Self.override { return true }
      index = place + 1
    }
    return false
  }
}
