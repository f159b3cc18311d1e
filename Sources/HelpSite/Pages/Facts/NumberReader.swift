import struct Foundation.Decimal
import struct Foundation.Locale

/// Reads numbers as people type them: `90`, `4,90`, `1 234.50`, `٩٠`.
enum NumberReader {
  /// A number at a place of a text.
  struct Found {
    let range: Range<Int>
    /// Two where the one separator can be read in two ways; empty for what is no plain number,
    /// such as a version or a date.
    let values: [Decimal]
  }

  /// All numbers of a text, in order.
  static func numbers(in text: [UnicodeScalar]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < text.count {
      guard digit(text[index]) != nil else {
        index += 1
        continue
      }
      let end = end(of: text, from: index)
      let isPart =
        isJoined(text, index - 1) || isJoined(text, end, isBehind: true) || isEscape(text, index)
      found.append(Found(range: index..<end, values: isPart ? [] : values(text[index..<end])))
      index = end
    }
    return found
  }

  static func digit(_ scalar: UnicodeScalar) -> UInt8? {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) ? UInt8(scalar.value) : nil
    }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return 0x30 + UInt8(value)
  }

  private static func isSeparator(_ scalar: UnicodeScalar) -> Bool {
    ".,'\u{2019}\u{66B}\u{66C}".unicodeScalars.contains(scalar) || isSpace(scalar)
  }

  private static func isSpace(_ scalar: UnicodeScalar) -> Bool {
    " \u{A0}\u{202F}\u{2009}".unicodeScalars.contains(scalar)
  }

  /// The index behind the last digit, over separators that stand between digits; a space only where
  /// three digits and no more follow.
  private static func end(of text: [UnicodeScalar], from start: Int) -> Int {
    var end = start
    var digits = 0
    while end < text.count {
      if digit(text[end]) != nil {
        digits += 1
        end += 1
        continue
      }
      guard isSeparator(text[end]) else { break }
      let group = text[(end + 1)...].prefix { digit($0) != nil }.count
      guard group > 0, !isSpace(text[end]) || group == 3 && digits <= 3 else { break }
      digits = 0
      end += 1
    }
    return end
  }

  /// Whether a letter or a sign there makes the digits part of a word, a date or a range.
  private static func isJoined(
    _ text: [UnicodeScalar], _ index: Int, isBehind: Bool = false
  ) -> Bool {
    guard text.indices.contains(index) else { return false }
    let scalar = text[index]
    guard scalar == "-" || scalar == "/" || scalar == ":" || scalar == "\u{2013}" else {
      return !isBehind && scalar.isASCII && scalar.properties.isAlphabetic
    }
    let other = isBehind ? index + 1 : index - 1
    return text.indices.contains(other) && digit(text[other]) != nil
  }

  /// Whether digits are those of an escape in an address: `a%20b`, but not `%20` as Turkish has it.
  private static func isEscape(_ text: [UnicodeScalar], _ index: Int) -> Bool {
    guard index > 1, text[index - 1] == "%" else { return false }
    let before = text[index - 2]
    return before.isASCII && (before.properties.isAlphabetic || digit(before) != nil)
  }

  private static func values(_ text: ArraySlice<UnicodeScalar>) -> [Decimal] {
    let groups = text.split(whereSeparator: isSeparator)
      .map { String(decoding: $0.compactMap(digit), as: UTF8.self) }
    guard groups.map(\.count).reduce(0, +) <= 18 else { return [] }
    let separators = text.filter(isSeparator)
    let whole = decimal(groups.joined())
    guard let last = separators.last else { return whole.map { [$0] } ?? [] }
    let areGroups = groups.dropFirst().allSatisfy { $0.count == 3 } && groups[0].count <= 3
    let areOneKind = Set(separators).count == 1
    let fraction = decimal(groups.dropLast().joined() + "." + groups.last!)
    let isFraction =
      !isSpace(last) && separators.dropLast().allSatisfy { $0 != last }
      && groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
    return [areGroups && areOneKind ? whole : nil, isFraction ? fraction : nil].compactMap(\.self)
  }

  private static func decimal(_ text: String) -> Decimal? {
    Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
  }
}
