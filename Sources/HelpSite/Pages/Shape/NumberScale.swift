import struct Foundation.Decimal

/// The words and signs that make more of the number before them: `15 million`, `1万`.
enum NumberScale {
  /// What the number is to be multiplied by; several where the word has several meanings, and 1
  /// where it is a word, which the other text may have too.
  static func factors(behind end: Int, in text: [UnicodeScalar]) -> [Decimal] {
    guard end < text.count else { return [1] }
    if let factor = signs[text[end]] { return [factor] }
    let start = text[end].properties.isWhitespace ? end + 1 : end
    let letters = text[min(start, text.count)...].prefix(12).prefix { $0.properties.isAlphabetic }
    guard letters.count > 2 || letters.first.map({ $0.value >= 0x370 }) ?? false else { return [1] }
    let word = String(String.UnicodeScalarView(letters)).lowercased()
    let factors = words.filter { word.hasPrefix($0.start) }.map(\.factor)
    return factors.isEmpty ? [1] : [1] + factors
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
