import Text

/// A number as it is written, which is what decides its plural form: `1`, but `1.0 kilometres`.
///
/// The names and their meaning are those of
/// [UTS 35, plural operand meanings](https://www.unicode.org/reports/tr35/tr35-numbers.html#Operands).
package struct PluralNumber: Hashable, Sendable {
  /// The whole part, without sign: operand `i`.
  package let whole: Int
  /// How many digits stand behind the decimal point: operand `v`.
  package let digits: Int
  /// The digits behind the point as a number: operand `f`.
  package let fraction: Int
  /// The same without trailing zeros: operand `t`.
  package let shortFraction: Int

  package init(_ number: Int) {
    whole = Int(clamping: number.magnitude)
    digits = 0
    fraction = 0
    shortFraction = 0
  }

  /// Reads `12` or `1.50`, with or without a sign; `nil` for anything else and for more than 15
  /// digits on either side of the point.
  package init?(_ text: String) {
    let unsigned = text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap(Self.number) else { return nil }
    self.whole = whole
    guard parts.count == 2 else {
      (digits, fraction, shortFraction) = (0, 0, 0)
      return
    }
    guard var rest = Self.number(parts[1]) else { return nil }
    digits = parts[1].utf8.count
    fraction = rest
    while rest != 0, rest % 10 == 0 { rest /= 10 }
    shortFraction = rest
  }

  /// Whether the number is a whole one, however it is written: operand `n` is ``whole`` then.
  package var isWhole: Bool { shortFraction == 0 }

  private static func number(_ digits: Substring) -> Int? {
    guard (1...15).contains(digits.utf8.count) else { return nil }
    guard digits.utf8.allSatisfy(\.isDigit) else { return nil }
    return Int(digits)
  }
}
