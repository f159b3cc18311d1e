import CommonMark
import Text

/// Finds what reads from left to right in text from right to left, where it needs to be kept
/// together: telephone and order numbers, dates, amounts, names with signs at their ends, addresses.
///
/// What begins and ends with a Latin letter stays in order by itself
/// ([UAX 9](https://www.unicode.org/reports/tr9/)), and so does a number. Elsewhere browsers turn
/// the order of the parts around, or put a sign to the other side.
struct LatinRun {
  let text: UnsafeBufferPointer<UInt8>
  /// The last character of the block before the text.
  let previous: UInt32
  private var index = 0

  init(_ text: UnsafeBufferPointer<UInt8>, after previous: UInt32 = CharacterClass.space) {
    self.text = text
    self.previous = previous
  }

  /// The next run that has to be kept together.
  mutating func next() -> Range<Int>? {
    while let start = firstPart(from: index) {
      var run = run(from: start)
      index = max(run.upperBound, start + 1)
      if run.count > 2, text[start] == Self.opening, text[run.upperBound - 1] == Self.closing {
        run = start + 1..<run.upperBound - 1
      }
      if needsIsolation(run) { return run }
    }
    return nil
  }

  private static let opening = UInt8(ascii: "(")
  private static let closing = UInt8(ascii: ")")

  /// The index of a letter or digit, or of the sign before one that belongs to it.
  private func firstPart(from start: Int) -> Int? {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if isPart(at: index) { return index }
        if Self.isLeading(byte), index + 1 < text.count, isPart(at: index + 1),
          !joinsWords(at: index)
        {
          return index
        }
        index += 1
      } else {
        // Latin letters begin with C3 to C9, signs of currencies with C2 or E2.
        if (0xC2...0xC9).contains(byte) || byte == 0xE2, isPart(at: index) { return index }
        index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
    }
    return nil
  }

  /// The run that starts here, up to where its parentheses are closed; empty if they never are.
  private func run(from start: Int) -> Range<Int> {
    var open = text[start] == Self.opening ? 1 : 0
    var end = endOfWord(at: isPart(at: start) ? start : start + 1)
    var balanced = start
    while true {
      end = endOfSigns(start, end, &open)
      if open == 0 { balanced = end }
      var next = end
      while next < text.count, next - end < 4, Self.joining.contains(text[next]) { next += 1 }
      guard next < text.count, isPart(at: next), joins(end, next),
        open == 0 || next - balanced < Self.longestOpen
      else { break }
      for byte in text[end..<next] {
        open += byte == Self.opening ? 1 : byte == Self.closing ? -1 : 0
        if open < 0 { return start..<balanced }
      }
      end = endOfWord(at: next)
    }
    return start..<balanced
  }

  private func endOfWord(at start: Int) -> Int {
    var end = start
    while end < text.count, isPart(at: end) { end += 1 }
    return end
  }

  /// The index behind the signs that belong to the word before them: `C++`, `https://a.example/`,
  /// `(b)`.
  private func endOfSigns(_ start: Int, _ word: Int, _ open: inout Int) -> Int {
    var end = word
    while end < text.count {
      switch text[end] {
      case Self.closing where open > 0: open -= 1
      case UInt8(ascii: "%"), UInt8(ascii: "$"):
        guard isDigit(at: end - 1), end + 1 == text.count || !isPart(at: end + 1) else {
          return end
        }
      case UInt8(ascii: "+"), UInt8(ascii: "#"):
        guard !isDigit(at: word - 1), end + 1 == text.count || !isPart(at: end + 1) else {
          return end
        }
      case UInt8(ascii: "/"):
        guard end > start + 2, text[start..<end].contains(UInt8(ascii: "/")) else { return end }
      default: return end
      }
      end += 1
    }
    return end
  }

  /// Whether the word at `next` goes on what ends at `end`.
  ///
  /// Numbers in a sentence don't go on behind its punctuation. A number and a word behind a space
  /// belong together only if the word is a unit or a currency.
  private func joins(_ end: Int, _ next: Int) -> Bool {
    let between = text[end..<next]
    guard endsInNumber(end), between.contains(0x20) else { return true }
    if between.contains(where: Self.ending.contains) { return false }
    return isDigit(at: next) || text[next - 1] != 0x20 || endOfWord(at: next) - next <= 3
  }

  /// Whether an amount ends here: `5`, `5%`, `5€`.
  private func endsInNumber(_ end: Int) -> Bool {
    switch text[end - 1] {
    case UInt8(ascii: "%"), UInt8(ascii: "$"): true
    default: isDigit(at: end - 1) || Self.isCurrency(character(around: end - 1))
    }
  }

  private func needsIsolation(_ run: Range<Int>) -> Bool {
    guard run.count > 1 else { return false }
    // A sign behind a number goes with it.
    let hasSign = [UInt8(ascii: "%"), UInt8(ascii: "$")].contains(text[run.upperBound - 1])
    let last = run.upperBound - (hasSign ? 2 : 1)
    if isLetter(at: run.lowerBound), isLetter(at: last) || isDigit(at: last) { return false }
    if run.contains(where: isLetter) { return true }
    let signs = (run.lowerBound...last).filter { !isDigit(at: $0) }
    // A number such as 1,234.50 or 09:00, and a span of two, read well by themselves.
    if signs.allSatisfy({ Self.ending.contains(text[$0]) || text[$0] == UInt8(ascii: "/") }) {
      return false
    }
    guard signs.count == 1, text[signs[0]] == UInt8(ascii: "-") else { return true }
    let (first, second) = (signs[0] - run.lowerBound, last - signs[0])
    return first == 0 || first > 4 || second > 4 || first > second
  }

  /// How far a closing parenthesis is looked for, so that many open ones don't make a text slow.
  private static let longestOpen = 40
}
