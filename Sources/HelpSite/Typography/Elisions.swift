import CommonMark
import Languages
import Text

/// Words that begin with an apostrophe, where a quotation in single marks might begin, too.
struct Elisions: Equatable, Sendable {
  private let words: Set<String>
  private let truncated: Set<String>

  init(_ language: Language) {
    func set(_ table: [String: String]) -> Set<String> {
      Set((table[language.code] ?? "").split(separator: " ").map(String.init))
    }
    words = set(Self.words)
    truncated = set(Self.truncated)
  }

  /// Only what is no word without its apostrophe: `'round` may begin a quotation.
  private static let words = [
    "af": "k n t", "de": "n ne nem nen ner nes s", "en": "em n n' til tis twas twere twould",
    "fy": "e k m n s t", "gd": "n s", "it": "ndrangheta", "lb": "d s t", "li": "k n s t",
    "nds": "n s t", "nl": "k m n ns r s t",
  ]

  /// Words that end with an apostrophe, where a quotation might end, too.
  private static let truncated = ["it": "mo po"]

  enum Kind {
    case word
    /// Between two apostrophes: `rock 'n' roll`.
    case enclosed
  }

  /// Whether the text behind an apostrophe is such a word, or a year without its century (`'90s`).
  ///
  /// - Parameters:
  ///   - start: The index behind the apostrophe.
  ///   - text: UTF-8.
  /// - Returns: `nil` if it is neither.
  func elision(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Kind? {
    let end = Self.end(of: start, in: text, where: \.isLetter)
    if end == start { return Self.isYear(at: start, in: text) ? .word : nil }
    guard end - start <= Self.longest, !Self.isWord(at: end, in: text) else { return nil }
    let word = String(decoding: text[start..<end].lazy.map { $0 | 0x20 }, as: UTF8.self)
    guard words.contains(word) else { return nil }
    let isQuoted = end < text.count && text[end] == UInt8(ascii: "'")
    guard isQuoted else { return .word }
    return words.contains(word + "'") ? .enclosed : nil
  }

  /// Whether the word that ends before an index ends with an apostrophe: `un po' di tutto`.
  func isTruncated(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !truncated.isEmpty else { return false }
    let start = text[..<end].suffix(Self.longest).lastIndex { !$0.isLetter }.map { $0 + 1 }
    return truncated.contains(String(decoding: text[(start ?? 0)..<end], as: UTF8.self))
  }

  private static let longest = 16
  /// What stands behind the digits: the nineties in English, German, Swedish.
  private static let decades: Set<String> = ["", "s", "er", "ern", "ers"]

  private static func isYear(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = end(of: start, in: text) { $0.isDigit }
    guard digits == start + 2 else { return false }
    let end = end(of: digits, in: text) { (0x61...0x7A).contains($0) }
    guard decades.contains(String(decoding: text[digits..<end], as: UTF8.self)) else {
      return false
    }
    guard end < text.count else { return true }
    switch text[end] {
    // A quotation ends here, or goes on with what it counts: '30 days'.
    case UInt8(ascii: "'"): return isWord(at: end + 1, in: text)
    case UInt8(ascii: " "): return end > digits
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "/"):
      return !isWord(at: end + 1, in: text)
    case UInt8(ascii: "%"): return false
    default: return !isWord(at: end, in: text)
    }
  }

  private static func end(
    of start: Int, in text: UnsafeBufferPointer<UInt8>, where belongs: (UInt8) -> Bool
  ) -> Int {
    var end = start
    while end < text.count, end - start <= longest, belongs(text[end]) { end += 1 }
    return end
  }

  private static func isWord(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    index < text.count && CharacterClass.isWord(text.character(at: index))
  }
}
