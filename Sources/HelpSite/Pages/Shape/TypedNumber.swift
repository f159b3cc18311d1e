import Foundation

/// A number that stands in a text.
struct TypedNumber: Hashable, Sendable {
  /// Two where a separator can be read in two ways: `1.234`.
  let values: [Decimal]
  /// Whether a translation must have it in digits too: small counts become words, and the parts of
  /// dates and times are written in another way.
  let isRequired: Bool
  /// The number as it is written.
  let text: String

  /// Its digits between signs: 9 and 45 in `9.45`, which may be a time.
  var groups: [Decimal] { Self.groups(ArraySlice(text.unicodeScalars)) }

  /// Whether it is a time or a date of these numbers, written with other signs or with twenty-four
  /// hours: `21.30` of 9 and 30.
  func isTime(of numbers: Set<Decimal>) -> Bool {
    let groups = groups
    return !groups.isEmpty
      && groups.allSatisfy { group in
        groups.count > 1 && numbers.contains(group)
          || (13...24).contains(group) && numbers.contains(group - 12)
      }
  }

  /// The numbers of a text, each with its offset in scalars.
  static func numbers(in text: [UnicodeScalar]) -> [(TypedNumber, offset: Int)] {
    NumberReader.numbers(in: text).flatMap { found -> [(TypedNumber, offset: Int)] in
      let written = String(String.UnicodeScalarView(text[found.range]))
      if found.values.isEmpty {
        return groups(text[found.range]).map {
          (TypedNumber(values: [$0], isRequired: false, text: written), found.range.lowerBound)
        }
      }
      let factor = factor(behind: found.range.upperBound, in: text)
      let values = found.values.map { $0 * factor }
      let isCount = values.allSatisfy { $0 <= 12 && $0.isWhole }
      return [
        (
          TypedNumber(values: values, isRequired: !isCount, text: written), found.range.lowerBound
        )
      ]
    }
  }

  /// The numbers between the signs of a date, a time or a version.
  private static func groups(_ text: ArraySlice<UnicodeScalar>) -> [Decimal] {
    text.split { NumberReader.digit($0) == nil }.compactMap { digits in
      digits.count > 18
        ? nil
        : Decimal(string: String(decoding: digits.compactMap(NumberReader.digit), as: UTF8.self))
    }
  }

  /// What an East Asian sign makes of the number before it: `1万` is 10,000.
  private static func factor(behind end: Int, in text: [UnicodeScalar]) -> Decimal {
    guard end < text.count else { return 1 }
    return switch text[end] {
    case "千": 1_000
    case "万", "萬", "만": 10_000
    case "亿", "億", "억": 100_000_000
    default: 1
    }
  }
}

extension Decimal {
  fileprivate var isWhole: Bool {
    var value = self
    var rounded = Decimal()
    NSDecimalRound(&rounded, &value, 0, .plain)
    return rounded == self
  }
}
