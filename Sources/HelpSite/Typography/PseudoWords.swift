import CommonMark
import Text

/// Where the words of a text are that pseudo-languages change.
///
/// Names in braces stay as they are, and so do addresses.
struct PseudoWords {
  /// The ranges of the words in bytes, in order.
  private(set) var words: [Range<Int>] = []
  /// How many characters the words and the spaces beside them have; full-width ones are two.
  private(set) var width = 0
  /// Whether one of the words has a letter.
  private(set) var hasLetters = false

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      guard !Self.isSpace(text[index]) else {
        index += 1
        width += 1
        continue
      }
      var pieces: [Range<Int>] = []
      var start = index
      while index < text.count, !Self.isSpace(text[index]) {
        if let end = Self.endOfName(in: text, at: index) {
          pieces.append(start..<index)
          (start, index) = (end, end)
        } else {
          index += 1
        }
      }
      pieces.append(start..<index)
      if !Self.isAddress(text, pieces[0].lowerBound..<index) { add(pieces, of: text) }
    }
  }

  private mutating func add(_ pieces: [Range<Int>], of text: UnsafeBufferPointer<UInt8>) {
    for piece in pieces where !piece.isEmpty {
      words.append(piece)
      var index = piece.lowerBound
      while index < piece.upperBound {
        let character = text.character(at: index)
        index += CharacterClass.byteCount(of: character)
        width +=
          WideCharacter.isFullWidth(character) || WideCharacter.isHangul(character)
          ? 2 : (0x300...0x36F).contains(character) ? 0 : 1
        if !hasLetters { hasLetters = CharacterClass.isLetter(character) }
      }
    }
  }

  /// The index behind a name in braces that begins here: a fact's in two, a frame word's in one.
  private static func endOfName(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard text[start] == UInt8(ascii: "{") else { return nil }
    let end = Typesetter.endOfName(in: text, at: start)
    if end > start + 1 { return end }
    let name = text[(start + 1)...].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    return !name.isEmpty && name.endIndex < text.count && text[name.endIndex] == UInt8(ascii: "}")
      ? name.endIndex + 1 : nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// Whether a word is an address of a page or of a mailbox.
  private static func isAddress(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    let word = text[word]
    return word.contains(UInt8(ascii: "@")) || word.starts(with: "www.".utf8)
      || word.indices.contains { word[$0...].starts(with: "://".utf8) }
  }
}
