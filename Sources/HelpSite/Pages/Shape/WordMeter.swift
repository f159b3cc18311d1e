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
    let before = letters.count
    var index = 0
    while index < text.count {
      if text[index].isSpace {
        index += 1
      } else if Self.isFact(text, at: index) {
        index = Self.end(ofFactIn: text, from: index)
      } else {
        index = addWord(of: text, from: index)
      }
    }
    letters.lowercase(from: before)
  }

  /// Adds the word that begins at `start`, and gives its end.
  ///
  /// In scripts without spaces, those from U+3000 on, a word of another script ends where they begin
  /// and begins where they end.
  private mutating func addWord(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let before = letters.count
    let isSpaceless = text[start] >= Self.spaceless
    var isAddress = false
    // What lies from `run` to `index` are letters that weren't appended yet.
    var (run, index) = (start, start)
    while index < text.count {
      let byte = text[index]
      var end = index + 1
      var isLetter = true
      if byte >= 0x80 {
        if (byte >= Self.spaceless) != isSpaceless { break }
        end = min(index + Self.width(of: byte), text.count)
        isLetter = !Self.isSign(text, at: index)
      } else if isSpaceless {
        break
      } else if !byte.isLetter {
        if byte.isSpace || Self.isFact(text, at: index) { break }
        isLetter = false
        isAddress = isAddress || Self.isOfAddress(text, at: index, from: start)
      }
      if !isLetter {
        letters.append(UnsafeBufferPointer(rebasing: text[run..<index]))
        run = end
      }
      index = end
    }
    if isAddress {
      letters.removeLast(letters.count - before)
    } else {
      letters.append(UnsafeBufferPointer(rebasing: text[run..<index]))
      if kind != .prose { count(UnsafeBufferPointer(rebasing: text[start..<index])) }
    }
    return index
  }

  /// Counts a word for the kind of the text; what follows its first letters says no more.
  private mutating func count(_ word: UnsafeBufferPointer<UInt8>) {
    // Most words, at a glance.
    guard !word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
      if word.count > 1 { plainWords += 1 }
      return
    }
    var first: LetterCase?
    var count = 0
    var index = 0
    while index < word.count, let scalar = UnicodeScalar(word.character(at: index)) {
      index += Self.width(of: word[index])
      guard let letter = LetterCase(scalar) else { continue }
      count += 1
      if count == 1 { first = letter }
      if count > 1, first != .uncased, letter == .upper { return }
      if count == Self.proseLetters { break }
    }
    switch first {
    case nil: break
    case .uncased: uncased += count
    case .lower, .upper:
      if count < 2 || word.contains(where: \.isDigit) { return }
      if first == .lower { plainWords += 1 } else { names += 1 }
    }
  }
}

/// What a letter is in scripts that have capitals.
private enum LetterCase {
  case upper
  case lower
  /// A letter of a script without capitals, or a sign that belongs to one.
  case uncased

  /// `nil` if the character is no letter.
  init?(_ scalar: UnicodeScalar) {
    if scalar.isASCII {
      guard UInt8(scalar.value).isLetter else { return nil }
      self = scalar.value >= 0x61 ? .lower : .upper
      return
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: self = .upper
    case .lowercaseLetter: self = .lower
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: self = .uncased
    default: return nil
    }
  }
}

extension WordMeter {
  /// The first byte of the first character from U+3000 on.
  private static let spaceless: UInt8 = 0xE3

  private static func isFact(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    text[index] == UInt8(ascii: "{") && index + 1 < text.count
      && text[index + 1] == UInt8(ascii: "{")
  }

  /// How many bytes the character has that begins with `byte`.
  private static func width(of byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  private static func end(ofFactIn text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let end = text.end(without: UInt8(ascii: "}"), from: start)
    return min(end + 2, text.count)
  }

  /// Whether the byte makes its word a path, the name of a file or host, or an address of mail.
  private static func isOfAddress(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int
  ) -> Bool {
    switch text[index] {
    case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "\\"): true
    case UInt8(ascii: "."):
      index > start && index + 1 < text.count && isNamePart(text[index - 1])
        && isNamePart(text[index + 1])
    default: false
    }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }

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
