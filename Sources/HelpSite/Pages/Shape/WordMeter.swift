import Text

/// Collects the words of a text that another language would have in other words.
///
/// Words of code and addresses are none: `refunds.md`, `help.example.com`, `a@b.example`, `/en/faq`.
struct WordMeter: ~Copyable {
  private var letters = ByteBuffer(capacity: 256)
  /// The words that begin with a small letter: names begin with a capital one.
  private var plainWords = 0
  /// The words that are written as names are: `Visa`, but not `FAQ` and `PayPal`.
  private var names = 0
  /// The letters of scripts without capitals.
  private var uncased = 0

  private static let proseWords = 3
  private static let proseLetters = 8

  var wording: Wording { letters.withBytes { Wording(hash: ContentHash(of: $0), kind: kind) } }

  var kind: Wording.Kind {
    if plainWords >= Self.proseWords || uncased >= Self.proseLetters { return .prose }
    return plainWords + names + uncased > 0 ? .few : .nothing
  }

  mutating func removeAll() {
    letters.removeAll()
    (plainWords, names, uncased) = (0, 0, 0)
  }

  /// Adds the words of one text node.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let start = index
      if Self.isFact(text, at: index) {
        index = Self.end(ofFactIn: text, from: index)
      } else if text[index].isSpace {
        index += 1
      } else {
        repeat { index += 1 } while index < text.count && !Self.isEnd(text, at: index, from: start)
        add(word: UnsafeBufferPointer(rebasing: text[start..<index]))
      }
    }
  }

  private mutating func add(word: UnsafeBufferPointer<UInt8>) {
    if Self.isAddress(word) { return }
    if kind != .prose { count(word) }
    var index = 0
    while index < word.count {
      let byte = word[index]
      guard byte >= 0x80 else {
        let letter = byte.lowercased
        if letter.isLetter { letters.append(letter) }
        index += 1
        continue
      }
      let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + width, word.count)
      if !Self.isSign(word, at: index) {
        letters.append(UnsafeBufferPointer(rebasing: word[index..<end]))
      }
      index = end
    }
  }

  private mutating func count(_ word: UnsafeBufferPointer<UInt8>) {
    // Most words, at a glance.
    guard !word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
      if word.count > 1 { plainWords += 1 }
      return
    }
    let letters = String(decoding: word, as: UTF8.self).unicodeScalars
      .filter(\.properties.isAlphabetic)
    guard let first = letters.first else { return }
    if !first.properties.isCased {
      uncased += letters.count
    } else if letters.count > 1, !word.contains(where: Self.isDigit),
      letters.dropFirst().allSatisfy(\.properties.isLowercase)
    {
      if first.properties.isLowercase { plainWords += 1 } else { names += 1 }
    }
  }
}

extension WordMeter {
  /// Whether a word ends before the index.
  ///
  /// In scripts without spaces, those from U+3000 on, an address ends where they begin and begins
  /// where they end.
  private static func isEnd(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int
  ) -> Bool {
    let byte = text[index]
    return byte.isSpace || isFact(text, at: index)
      || byte & 0xC0 != 0x80 && (byte >= 0xE3) != (text[start] >= 0xE3)
  }

  private static func isFact(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    text[index] == UInt8(ascii: "{") && index + 1 < text.count
      && text[index + 1] == UInt8(ascii: "{")
  }

  private static func end(ofFactIn text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let end = text.end(without: UInt8(ascii: "}"), from: start)
    return min(end + 2, text.count)
  }

  /// Whether a word is a path, the name of a file or host, or an address of mail.
  private static func isAddress(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in word.indices where !word[index].isLetter {
      switch word[index] {
      case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "\\"): return true
      case UInt8(ascii: "."):
        if index > 0, index + 1 < word.count, isNamePart(word[index - 1]),
          isNamePart(word[index + 1])
        {
          return true
        }
      default: break
      }
    }
    return false
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isLetter || isDigit(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether the character is none of a word: Latin-1's signs, general punctuation, that of East
  /// Asia, and full-width forms.
  private static func isSign(_ word: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let next = index + 1 < word.count ? word[index + 1] : 0
    return switch word[index] {
    case 0xC2: true
    case 0xE2: next <= 0x81
    case 0xE3: next == 0x80
    case 0xEF: next == 0xBC
    default: false
    }
  }
}
