import CommonMark
import Text

/// Decides what becomes of each straight quotation mark of a block, by the characters beside it.
struct QuoteSetter {
  /// U+2019.
  fileprivate static let apostrophe: UInt32 = 0x2019
  private static let single = UInt8(ascii: "'")

  private var nesting: QuoteNesting

  init(_ marks: QuoteMarks) { nesting = QuoteNesting(marks) }

  mutating func beginBlock() { nesting.removeAll() }

  /// The characters beside a mark.
  struct Neighbors {
    let before: UInt32
    let after: UInt32

    /// Whether a quotation can begin between them.
    var canBegin: Bool {
      !CharacterClass.isSpace(after) && !CharacterClass.isClosing(after)
        && (CharacterClass.isSpace(before) || CharacterClass.isOpening(before) || isUnspaced
          || before == QuoteSetter.apostrophe)
    }

    /// Whether words of a script without spaces stand here, where quotations begin between letters.
    var isUnspaced: Bool {
      CharacterClass.isUnspaced(before) || CharacterClass.isUnspaced(after)
    }

    var canEnd: Bool { !CharacterClass.isSpace(before) }
  }

  /// The mark for a straight double one; `nil` leaves it, as behind the number of inches.
  mutating func double(_ neighbors: Neighbors) -> UInt32? {
    let sign = UInt8(ascii: "\"")
    // In a Hebrew word it marks an abbreviation.
    if CharacterClass.isHebrew(neighbors.before), CharacterClass.isHebrew(neighbors.after) {
      return nil
    }
    return quote(sign, neighbors)
  }

  /// The mark for a straight single one; `nil` leaves it, as behind the number of feet.
  ///
  /// - Parameters:
  ///   - neighbors: The characters beside it.
  ///   - hasEnd: Whether a sign further on may end the quotation that this one may begin.
  /// - Returns: The mark.
  mutating func single(_ neighbors: Neighbors, hasEnd: Bool) -> UInt32? {
    let (before, after) = (neighbors.before, neighbors.after)
    if CharacterClass.isHebrew(before) { return nil }
    // Neither has apostrophes, and Hangul's particles follow a quotation without a space.
    if neighbors.isUnspaced || WideCharacter.isHangul(before) || WideCharacter.isHangul(after) {
      return quote(Self.single, neighbors)
    }
    let isBehindWord = CharacterClass.isLetter(before) || CharacterClass.isDigit(before)
    if isBehindWord, CharacterClass.isLetter(after) { return Self.apostrophe }
    if neighbors.canEnd, !neighbors.canBegin, let mark = nesting.end(Self.single) { return mark }
    if CharacterClass.isLetter(before) { return Self.apostrophe }
    guard neighbors.canBegin else { return nil }
    return hasEnd ? nesting.begin(Self.single) : Self.apostrophe
  }

  private mutating func quote(_ sign: UInt8, _ neighbors: Neighbors) -> UInt32? {
    let mayEnd = neighbors.canEnd && nesting.isOpen(sign)
    if neighbors.canBegin, !mayEnd || CharacterClass.isOpening(neighbors.before) {
      return nesting.begin(sign)
    }
    return mayEnd ? nesting.end(sign) : nil
  }
}
