import Foundation

/// Years of calendars that count from another year than ours: `พ.ศ. 2559`, `令和5年`, `民國105年`,
/// `سال ۱۳۹۵`.
enum CalendarYear {
  /// The years of ours that a number stands for beside what shows its calendar; empty if nothing
  /// does.
  static func years(of value: Decimal, at range: Range<Int>, in text: [UnicodeScalar]) -> [Decimal]
  {
    guard value >= 1, value < 2_700, (1...4).contains(range.count) else { return [] }
    let before = text[max(0, range.lowerBound - 20)..<range.lowerBound]
    // A Buddhist year: those of ours are lower.
    if value >= 2_400 { return before.contains(where: isThai) ? [value - 543] : [] }
    let behind = text[range.upperBound...].first { !$0.properties.isWhitespace }
    if behind == "年" || behind == "년" {
      let head = String(String.UnicodeScalarView(before.suffix(2)))
      return eras[head].map { [value + $0] } ?? []
    }
    guard (1_300...1_500).contains(value) else { return [] }
    // The solar year begins in March.
    if text[range].allSatisfy({ (0x6F0...0x6F9).contains($0.value) }) {
      return [value + 621, value + 622]
    }
    // The lunar one of the Hijra is eleven days shorter than ours.
    guard behind == "ه" else { return [] }
    let year = (NSDecimalNumber(decimal: value).intValue * 970_224 + 621_577_400) / 1_000_000
    return [Decimal(year), Decimal(year + 1)]
  }

  private static func isThai(_ scalar: UnicodeScalar) -> Bool {
    (0xE01...0xE4E).contains(scalar.value)
  }

  /// The year before the first of an era.
  private static let eras: [String: Decimal] = [
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911,
  ]
}
