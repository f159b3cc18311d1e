import Text

/// What became of a text, word by word.
struct WordDifference {
  enum Piece: Equatable {
    /// In both texts, as the new one has it.
    case same(String)
    case removed(String)
    case added(String)
  }

  let pieces: [Piece]

  /// Whether both texts have the same words.
  var isEmpty: Bool { !pieces.contains { if case .same = $0 { false } else { true } } }

  init(from old: String, to new: String) {
    let (old, new) = (Self.words(of: old), Self.words(of: new))
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    var pieces = new[..<start].map { Piece.same($0.text) }
    pieces += Self.middle(Array(old[start..<oldEnd]), Array(new[start..<newEnd]))
    pieces += new[newEnd...].map { Piece.same($0.text) }
    self.pieces = Self.joined(pieces)
  }

  /// A word with the white space before it, which doesn't make it another.
  private struct Word: Equatable {
    let text: String
    let key: [UInt8]

    init(_ text: Substring) {
      self.text = String(text)
      var part = PartText()
      part.append(String(text.drop(while: \.isWhitespace)))
      key = part.bytes
    }

    static func == (one: Self, other: Self) -> Bool { one.key == other.key }
  }

  /// Characters of scripts without spaces are words of their own.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var start = text.startIndex
    var hasLetter = false
    for index in text.indices {
      let character = text[index]
      let isAlone = CharacterClass.isUnspaced(character.unicodeScalars.first!.value)
      if hasLetter, character.isWhitespace || isAlone {
        words.append(Word(text[start..<index]))
        (start, hasLetter) = (index, false)
      }
      if isAlone {
        let end = text.index(after: index)
        words.append(Word(text[start..<end]))
        (start, hasLetter) = (end, false)
      } else if !character.isWhitespace {
        hasLetter = true
      }
    }
    if hasLetter { words.append(Word(text[start...])) }
    return words
  }

  /// The difference of two lists of words by their longest common subsequence; of very long ones, as a
  /// whole.
  private static func middle(_ old: [Word], _ new: [Word]) -> [Piece] {
    guard old.count * new.count <= CommonLengths.pairLimit, !old.isEmpty, !new.isEmpty else {
      return old.map { .removed($0.text) } + new.map { .added($0.text) }
    }
    let common = CommonLengths(old, new)
    var (row, column) = (0, 0)
    var pieces: [Piece] = []
    while row < old.count || column < new.count {
      if row < old.count, column < new.count, old[row] == new[column] {
        pieces.append(.same(new[column].text))
        (row, column) = (row + 1, column + 1)
      } else if column == new.count || row < old.count && common.leavesOutOld(row, column) {
        pieces.append(.removed(old[row].text))
        row += 1
      } else {
        pieces.append(.added(new[column].text))
        column += 1
      }
    }
    return pieces
  }

  /// Neighbours of a kind as one piece.
  private static func joined(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    for piece in pieces {
      switch (result.last, piece) {
      case (.same(let text), .same(let more)): result[result.count - 1] = .same(text + more)
      case (.removed(let text), .removed(let more)):
        result[result.count - 1] = .removed(text + more)
      case (.added(let text), .added(let more)): result[result.count - 1] = .added(text + more)
      default: result.append(piece)
      }
    }
    return result
  }
}

extension WordDifference {
  /// The new text with `[-what is gone-]` and `{+what is new+}` where they belong.
  func text(isColored: Bool) -> String {
    pieces.map { piece in
      switch piece {
      case .same(let text): Self.printable(text)
      case .removed(let text): Self.marked(text, "[-", "-]", isColored ? 31 : nil)
      case .added(let text): Self.marked(text, "{+", "+}", isColored ? 32 : nil)
      }
    }.joined()
  }

  /// The marks stand behind the white space before the words.
  private static func marked(
    _ text: String, _ begin: String, _ end: String, _ color: Int?
  ) -> String {
    let words = text.drop(while: \.isWhitespace)
    let space = text[..<words.startIndex]
    let marked = begin + printable(String(words)) + end
    return printable(String(space)) + (color.map { "\u{1B}[\($0)m\(marked)\u{1B}[0m" } ?? marked)
  }

  private static func printable(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { PrintableText.of(String($0)) }.joined(separator: "\n")
  }
}
