import CommonMark
import Text

/// What each straight single mark of a block is.
///
/// A mark is judged by what stands beside it, and ends belong to the beginnings that are open, as
/// with parentheses. A beginning without an end is an apostrophe.
struct SingleQuotations {
  enum Role { case begins, ends, apostrophe, unknown }

  private var roles: [Role] = []
  /// The beginnings that have no end so far.
  private var open: [Int] = []

  /// Looks through the rest of a block.
  ///
  /// - Parameters:
  ///   - text: UTF-8; the names of facts and sections in braces read like words.
  ///   - previous: The character of the block before it.
  ///   - elisions: The language's.
  init(
    in text: UnsafeBufferPointer<UInt8>, after previous: UInt32, _ elisions: Elisions
  ) {
    // What stands before a run of marks stands before each of them.
    var (index, runEnd, before) = (0, 0, previous)
    while let place = Self.next(in: text, from: index) {
      if place > runEnd { before = text.character(before: place) }
      index = place + 1
      switch text[place] {
      case UInt8(ascii: "{"):
        index = Typesetter.endOfName(in: text, at: place)
        before = index > place + 1 ? CharacterClass.word : UInt32(text[place])
      case UInt8(ascii: "'"):
        let after = index < text.count ? text.character(at: index) : CharacterClass.space
        let neighbors = QuoteSetter.Neighbors(before: before, after: after)
        let elision = neighbors.canBegin ? elisions.elision(at: index, in: text) : nil
        add(
          elision != nil || elisions.isTruncated(before: place, in: text)
            ? .apostrophe : neighbors.role(whileOpen: !open.isEmpty), after: before)
        if elision == .enclosed {
          add(.apostrophe, after: before)
          index = Self.next(in: text, from: index).map { $0 + 1 } ?? text.count
        }
      default: break
      }
      runEnd = index
    }
    for mark in open { roles[mark] = .apostrophe }
  }

  private mutating func add(_ role: Role, after before: UInt32) {
    switch role {
    case .begins:
      open.append(roles.count)
      roles.append(.begins)
    case .ends where open.popLast() == nil:
      // As of the owners' plural, or behind the number of feet.
      roles.append(CharacterClass.isLetter(before) ? .apostrophe : .unknown)
    default: roles.append(role)
    }
  }

  /// The role of a mark, by its number among all straight single marks.
  subscript(mark: Int) -> Role { mark < roles.count ? roles[mark] : .unknown }

  /// The next mark, or a brace, which may begin a name.
  private static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    text[start...].firstIndex {
      $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "{")
    }
  }
}

extension QuoteSetter.Neighbors {
  /// What a straight single mark between them is, if no elision.
  fileprivate func role(whileOpen isOpen: Bool) -> SingleQuotations.Role {
    if CharacterClass.isHebrew(before) { return .unknown }
    // Neither has apostrophes, and Hangul's particles follow a quotation without a space.
    if isUnspaced || WideCharacter.isHangul(before) || WideCharacter.isHangul(after) {
      let mayEnd = canEnd && isOpen
      if canBegin, !mayEnd || CharacterClass.isOpening(before) { return .begins }
      return mayEnd ? .ends : .unknown
    }
    if CharacterClass.isWord(before), CharacterClass.isLetter(after) { return .apostrophe }
    return canBegin ? .begins : canEnd ? .ends : .unknown
  }
}
