import struct Foundation.Decimal

/// The words and signs that make more of the number before them: `15 million`, `1万`.
enum NumberScale {
  /// What the number is to be multiplied by; several where the word has several meanings, and 1
  /// where it is a word, which the other text may have too.
  static func factors(behind end: Int, in text: [UnicodeScalar]) -> [Decimal] {
    guard end < text.count else { return [1] }
    if let factor = signs[text[end]] { return [factor] }
    if let factor = letter(at: end, in: text) { return [1, factor] }
    if text[end] == " ", end + 1 < text.count, let factor = signs[text[end + 1]] {
      return [1, factor]
    }
    var start = text[end].properties.isWhitespace ? end + 1 : end
    // Romanian has a word between: 20 de milioane.
    if text[min(start, text.count)...].starts(with: "de ".unicodeScalars) { start += 3 }
    let letters = text[min(start, text.count)...].prefix(12).prefix { $0.properties.isAlphabetic }
    guard letters.count > 2 || letters.first.map({ $0.value >= 0x370 }) ?? false else { return [1] }
    let word = String(String.UnicodeScalarView(letters)).lowercased()
    let factors = words.filter { word.hasPrefix($0.start) }.map(\.factor)
    return factors.isEmpty ? [1] : [1] + factors
  }

  /// The factor of a sign that is written behind a number: `1万`; `nil` if it is none.
  static func factor(of sign: UnicodeScalar) -> Decimal? { signs[sign] }

  /// `50K`, `1.5M`: a letter right behind the digits, and no word.
  private static func letter(at index: Int, in text: [UnicodeScalar]) -> Decimal? {
    guard let factor = letters[text[index]] else { return nil }
    let next = index + 1
    let isWord = next < text.count && text[next].properties.isAlphabetic
    return isWord ? nil : factor
  }

  private static let letters: [UnicodeScalar: Decimal] = [
    "K": 1_000, "k": 1_000, "M": 1_000_000, "B": 1_000_000_000,
  ]

  /// The words of a text that no number stands before: `half a million`, `eine Million`.
  static func wordsAlone(in text: [UnicodeScalar]) -> Set<Decimal> {
    var found: Set<Decimal> = []
    var isInWord = false
    for (start, scalar) in text.enumerated() {
      let isLetter =
        scalar.isASCII
        ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic
      defer { isInWord = isLetter }
      guard isLetter, !isInWord, start + 1 < text.count,
        beginnings.contains(beginning(scalar, text[start + 1]))
      else { continue }
      let letters = text[start...].prefix(16).prefix { $0.properties.isAlphabetic }
      let behind = text[..<start].last { !$0.properties.isWhitespace }
      guard letters.count > 2, behind.flatMap(NumberReader.digit) == nil else { continue }
      let word = String(String.UnicodeScalarView(letters)).lowercased()
      for (beginning, factor) in words
      where word.hasPrefix(beginning) || word.hasPrefix("пол" + beginning) {
        found.insert(factor)
      }
    }
    return found
  }

  /// The first two letters, in small ones and as a name has them.
  private static let beginnings: Set<UInt64> = Set(
    (words.map(\.start) + ["пол"]).flatMap { start in
      [start, start.uppercased(), start.prefix(1).uppercased() + start.dropFirst()].map { text in
        let letters = Array(text.unicodeScalars.prefix(2))
        return beginning(letters[0], letters[1])
      }
    })

  private static func beginning(_ first: UnicodeScalar, _ second: UnicodeScalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  private static let signs: [UnicodeScalar: Decimal] = [
    "千": 1_000, "万": 10_000, "萬": 10_000, "만": 10_000, "亿": 100_000_000,
    "億": 100_000_000, "억": 100_000_000,
  ]

  /// The beginnings of the words; `billion` is a thousand millions or a million millions.
  private static let words: [(start: String, factor: Decimal)] =
    [
      "thousand", "tausend", "tusen", "tusind", "duizend", "mila", "тыс", "tysi", "tys", "tisíc",
      "ribu",
    ].map { ($0, 1_000) }
    + [
      "millio", "millió", "million", "millon", "millón", "milio", "milió", "milhã", "milhõ",
      "miljo", "milj", "miljoo", "mio", "mln", "млн", "миллион", "мільйон", "милион", "milyon",
      "triệu", "juta", "مليون", "ملايين", "मिलियन", "ล้าน", "εκατομμ",
    ].map { ($0, 1_000_000) }
    + [
      "billion", "bilhã", "bilhõ", "milliard", "miliard", "miljard", "mld", "mrd", "млрд",
      "миллиард", "мільярд", "милиард", "milyar", "مليار", "δισεκατομμ",
    ].map { ($0, 1_000_000_000) }
    + ["billion", "billón", "billon", "bilion", "trillion"].map { ($0, 1_000_000_000_000) }
}
