import Text

/// Text made ready to find terms in: letters that don't care for case and accents, one space for
/// white space and hyphens.
struct FoldedText {
  /// The letters, and 0x20 for what is between words.
  private(set) var letters: [UInt32] = []
  /// The characters as they are written, one for each letter.
  private(set) var written: [UInt32] = []
  /// Where each letter's character begins, as ``append(_:from:)`` was told.
  private(set) var places: [Int] = []
  private let table: FoldingTable
  private let joinsDoubles: Bool
  private let isUnspaced: Bool

  /// What stands between blocks, in no term.
  private static let blockEnd: UInt32 = 0x0A
  /// What stands for code, facts and pictures, in no term.
  private static let object: UInt32 = 0xFFFC

  init(_ rules: StemRules) {
    table = FoldingTable.table(keepsAccents: rules.keepsAccents)
    joinsDoubles = rules.joinsDoubles
    isUnspaced = rules.isUnspaced
  }

  /// A text of its own; names in braces are no words.
  init(_ text: String, _ rules: StemRules) {
    self.init(rules)
    text.withBytes { append($0, from: 0) }
  }

  mutating func endBlock() { add(Self.blockEnd, Self.blockEnd, 0) }

  mutating func appendObject() { add(Self.object, Self.object, 0) }

  mutating func appendSpace() {
    if let last = letters.last, last != 0x20 { add(0x20, 0x20, 0) }
  }

  /// Adds running text.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - origin: What is added to a byte's index to tell its place.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, from origin: Int) {
    var index = 0
    while index < text.count {
      let character = text.character(at: index)
      let place = origin + index
      if character == 0x7B, let end = Self.endOfName(in: text, at: index) {
        add(Self.object, Self.object, place)
        index = end
        continue
      }
      index += CharacterClass.byteCount(of: character)
      let letter = table[character]
      if letter == 0 { continue }
      if CharacterClass.isSpace(character) || Self.isHyphen(character) {
        if let last = letters.last, last != 0x20 {
          add(0x20, Self.isHyphen(character) ? 0x2D : 0x20, place)
        }
      } else if joinsDoubles, letter == letters.last, letter > 0x60, letter < 0x2000 {
        continue
      } else {
        add(letter, character, place)
      }
    }
  }

  private mutating func add(_ letter: UInt32, _ character: UInt32, _ place: Int) {
    if isUnspaced, letters.last == 0x20, CharacterClass.isUnspaced(letter),
      letters.count > 1, CharacterClass.isUnspaced(letters[letters.count - 2])
    {
      letters.removeLast()
      written.removeLast()
      places.removeLast()
    }
    letters.append(letter)
    written.append(character)
    places.append(place)
  }

  private static func isHyphen(_ character: UInt32) -> Bool {
    // The dot between words of katakana, too.
    character == 0x2D || (0x2010...0x2015).contains(character) || character == 0x30FB
  }

  /// The index behind a name in braces, such as a fact's.
  private static func endOfName(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let end = Typesetter.endOfName(in: text, at: start)
    if end > start + 1 { return end }
    let name = text[(start + 1)...].prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    return !name.isEmpty && name.endIndex < text.count && text[name.endIndex] == UInt8(ascii: "}")
      ? name.endIndex + 1 : nil
  }
}

extension FoldedText {
  /// Whether a word goes on at both sides of an index.
  func isInsideWord(at index: Int) -> Bool {
    guard index > 0, index < letters.count else { return false }
    return Self.isOfWord(letters[index - 1]) && Self.isOfWord(letters[index])
  }

  /// The letters without those that come and go, and without hyphens where words are joined.
  func joined(_ rules: StemRules) -> [UInt32] {
    guard rules.joinsWords, !rules.weakLetters.isEmpty || written.contains(0x2D) else {
      return letters
    }
    return letters.indices.filter {
      !hasHyphen(at: $0) && !rules.weakLetters.contains(letters[$0])
    }.map { letters[$0] }
  }

  /// Whether what is between two words is a hyphen.
  func hasHyphen(at index: Int) -> Bool {
    written.indices.contains(index) && letters[index] == 0x20 && written[index] == 0x2D
  }

  /// Whether a word in Latin letters goes on at both sides of an index.
  func isInsideLatinWord(at index: Int) -> Bool {
    guard isInsideWord(at: index) else { return false }
    return Self.isLatin(letters[index - 1]) && Self.isLatin(letters[index])
  }

  /// The same of words that stand in text without spaces as one: Latin ones and those in katakana.
  func isInsideForeignWord(at index: Int) -> Bool {
    guard isInsideWord(at: index) else { return false }
    let (before, after) = (letters[index - 1], letters[index])
    return Self.isLatin(before) && Self.isLatin(after)
      || Self.isKatakana(before) && Self.isKatakana(after)
  }

  private static func isLatin(_ letter: UInt32) -> Bool {
    CharacterClass.isDigit(letter) || letter < 0x250
  }

  private static func isKatakana(_ letter: UInt32) -> Bool { (0x30A1...0x30FE).contains(letter) }

  static func isOfWord(_ letter: UInt32) -> Bool { CharacterClass.isWord(letter) }

  /// The letters from an index to the end of its word.
  func rest(from index: Int) -> ArraySlice<UInt32> {
    letters[index...].prefix(while: Self.isOfWord)
  }

  /// The letters from the start of its word to an index.
  func start(before index: Int) -> ArraySlice<UInt32> {
    var start = index
    while start > 0, Self.isOfWord(letters[start - 1]) { start -= 1 }
    return letters[start..<index]
  }
}
