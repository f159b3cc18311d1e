import Languages

/// Finds the currencies that a text names by code or by a sign that has one meaning.
enum CurrencyMarks {
  /// ISO 4217 codes, in order, each with its offset in scalars.
  static func codes(in text: [UnicodeScalar]) -> [(code: String, offset: Int)] {
    var codes: [(code: String, offset: Int)] = []
    var index = 0
    while index < text.count {
      if let code = signs[text[index]] {
        codes.append((code, index))
      } else if isCapital(text[index]) {
        let word = text[index...].prefix(while: isWordPart)
        if word.count == 3, word.allSatisfy(isCapital), index == 0 || !isWordPart(text[index - 1]) {
          let name = String(String.UnicodeScalarView(word))
          if isTraded(name) { codes.append((name, index)) }
        }
        index += word.count - 1
      }
      index += 1
    }
    return codes
  }

  /// Whether a currency stands beside a number, over one space: it is an amount.
  static func isBeside(_ number: Range<Int>, in text: [UnicodeScalar]) -> Bool {
    let before = text[..<number.lowerBound].suffix(4)
    let behind = text[number.upperBound...].prefix(4)
    return [before, behind].contains { near in
      near.contains { $0.properties.generalCategory == .currencySymbol }
        || !codes(in: Array(near)).isEmpty
    }
  }

  /// Signs that no two currencies share.
  private static let signs: [UnicodeScalar: String] = [
    "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "₺": "TRY", "₽": "RUB", "₴": "UAH",
    "₫": "VND", "₪": "ILS", "฿": "THB", "₱": "PHP", "₦": "NGN",
  ]

  /// Not those that are words in some language, such as ALL, or TOP.
  private static func isTraded(_ code: String) -> Bool {
    !["ALL", "TOP", "CUP", "MOP", "PEN", "TRY", "XXX"].contains(code) && Currency(code) != nil
  }

  private static func isCapital(_ scalar: UnicodeScalar) -> Bool {
    (0x41...0x5A).contains(scalar.value)
  }

  private static func isWordPart(_ scalar: UnicodeScalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || NumberReader.digit(scalar) != nil)
  }
}
