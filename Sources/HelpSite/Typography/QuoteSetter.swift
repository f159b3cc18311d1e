import CommonMark
import Text

/// Decides what becomes of each straight quotation mark of a block, by the characters beside it.
struct QuoteSetter {
  /// U+2019.
  fileprivate static let apostrophe: UInt32 = 0x2019
  private static let apostropheMark = QuoteNesting.Mark(character: apostrophe, isOpening: false)
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
  mutating func double(_ neighbors: Neighbors) -> QuoteNesting.Mark? {
    let sign = UInt8(ascii: "\"")
    // In a Hebrew word it marks an abbreviation.
    if CharacterClass.isHebrew(neighbors.before), CharacterClass.isHebrew(neighbors.after) {
      return nil
    }
    return quote(sign, neighbors)
  }

  /// The mark for a straight single one; `nil` leaves it, as behind the number of feet.
  mutating func single(_ role: SingleQuotations.Role, after before: UInt32)
    -> QuoteNesting.Mark?
  {
    switch role {
    case .begins: nesting.begin(Self.single)
    case .ends:
      nesting.end(Self.single) ?? (CharacterClass.isLetter(before) ? Self.apostropheMark : nil)
    case .apostrophe: Self.apostropheMark
    case .unknown: nil
    }
  }

  private mutating func quote(_ sign: UInt8, _ neighbors: Neighbors) -> QuoteNesting.Mark? {
    let mayEnd = neighbors.canEnd && nesting.isOpen(sign)
    if neighbors.canBegin, !mayEnd || CharacterClass.isOpening(neighbors.before) {
      return nesting.begin(sign)
    }
    return mayEnd ? nesting.end(sign) : nil
  }
}
