import Text

/// The words of a text outside of code.
///
/// What one language has in code, `true` or `express`, another may have in plain words. Only hashes
/// are kept, so that a large site's words take little room.
struct PlainWords: Sendable {
  private var hashes: Set<UInt32> = []

  mutating func add(_ text: [UnicodeScalar]) {
    Self.forEachWord(of: text) { hashes.insert($0) }
  }

  /// Whether all words of a piece of code are there, in capitals or not.
  ///
  /// None of code whose signs are set as those of a text when it stands outside: `--force`. Words
  /// that are missing here may be in `others`.
  func hold(_ code: String, or others: PlainWords = PlainWords()) -> Bool {
    guard code.utf8.allSatisfy({ $0 < 0x80 }), !code.contains("--"), !code.contains("...") else {
      return false
    }
    return holdAll(of: code, or: others)
  }

  /// Whether all words are there: `five hundred thirty-two`.
  func holdAll(of words: String, or others: PlainWords = PlainWords()) -> Bool {
    var (count, isMissing) = (0, false)
    Self.forEachWord(of: Array(words.unicodeScalars)) {
      count += 1
      isMissing = isMissing || !hashes.contains($0) && !others.hashes.contains($0)
    }
    return count > 0 && !isMissing
  }

  /// Gives the hash of each word (FNV-1a): what stands between spaces, quotes, brackets, commas and `=`,
  /// without the mark that ends a sentence; marks alone are a word: the `*` of `"*"`.
  private static func forEachWord(of text: [UnicodeScalar], _ body: (UInt32) -> Void) {
    let start: UInt32 = 2_166_136_261
    // The hash so far, and that up to the last sign which isn't a full stop and the like.
    var (hash, end) = (start, start)
    for scalar in text {
      if isBetween(scalar) {
        if hash != start { body(end == start ? hash : end) }
        (hash, end) = (start, start)
      } else {
        let isCapital = (0x41...0x5A).contains(scalar.value)
        hash = (hash ^ (isCapital ? scalar.value | 0x20 : scalar.value)) &* 16_777_619
        if !isStop(scalar) { end = hash }
      }
    }
    if hash != start { body(end == start ? hash : end) }
  }

  private static func isBetween(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x3B...0x3E, 0x5B, 0x5D, 0x60, 0x7B, 0x7D:
      true
    case 0x80...0xBF, 0x2000...0x206F, 0x2E80...: true
    default: false
    }
  }

  private static func isStop(_ scalar: UnicodeScalar) -> Bool {
    switch scalar {
    case ".", ":", "!", "?", "*", "_": true
    default: false
    }
  }
}
