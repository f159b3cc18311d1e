import Foundation

/// Numbers that stand in a text without digits: `二十`, `五十万`, `XXI`.
enum WordNumber {
  /// The values, which another text may have in digits.
  static func values(in text: [UnicodeScalar]) -> [(value: Decimal, offset: Int)] {
    var found: [(value: Decimal, offset: Int)] = []
    var index = 0
    while index < text.count {
      let scalar = text[index]
      // Most have no share in a number, and looking them up takes time.
      guard mayBegin(scalar) else {
        index += 1
        continue
      }
      let isChinese = scalar.value >= 0x3007
      let end =
        text[index...].firstIndex {
          isChinese ? digits[$0] == nil && powers[$0] == nil : roman[$0] == nil
        }
        ?? text.count
      // One alone is rather a word.
      if end - index > 1 {
        let isWord = !isChinese && index > 0 && text[index - 1].properties.isAlphabetic
        let value = isChinese ? chinese(text[index..<end]) : Self.roman(text[index..<end])
        if let value, !isWord { found.append((value, index)) }
      }
      index = max(end, index + 1)
    }
    return found
  }

  private static func mayBegin(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x49, 0x56, 0x58, 0x406, 0x425: true
    case 0x3007...0x9FFF: digits[scalar] != nil || powers[scalar] != nil
    default: false
    }
  }

  private static let digits: [UnicodeScalar: Decimal] = [
    "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]

  private static let powers: [UnicodeScalar: Decimal] = [
    "十": 10, "百": 100, "千": 1_000, "万": 10_000, "萬": 10_000, "亿": 100_000_000,
    "億": 100_000_000,
  ]

  private static func chinese(_ text: ArraySlice<UnicodeScalar>) -> Decimal? {
    guard text.contains(where: { powers[$0] != nil }), text.count <= 16 else { return nil }
    var (all, group, digit): (Decimal, Decimal, Decimal?) = (0, 0, nil)
    for scalar in text {
      if let value = digits[scalar] {
        digit = value
      } else if let power = powers[scalar] {
        if power >= 10_000 {
          let factor = group + (digit ?? 0)
          all = (all + (factor == 0 ? 1 : factor)) * power
          group = 0
        } else {
          group += (digit ?? 1) * power
        }
        digit = nil
      }
    }
    return all + group + (digit ?? 0)
  }

  /// Latin letters, and Cyrillic ones of the same looks; a lower-case letter may follow.
  private static let roman: [UnicodeScalar: Int] = [
    "I": 1, "V": 5, "X": 10, "\u{406}": 1, "\u{425}": 10,
  ]

  private static func roman(_ text: ArraySlice<UnicodeScalar>) -> Decimal? {
    guard text.count <= 6 else { return nil }
    let values = text.compactMap { roman[$0] }
    let sum = zip(values, values.dropFirst() + [0]).reduce(0) { sum, pair in
      sum + (pair.0 < pair.1 ? -pair.0 : pair.0)
    }
    return sum > 0 ? Decimal(sum) : nil
  }
}
