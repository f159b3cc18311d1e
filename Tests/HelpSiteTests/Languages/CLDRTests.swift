import Foundation
import Languages
import Testing

@testable import HelpSite

/// SiteGen's tables and the platform's data beside CLDR 49 and ISO 4217, read by others.
@Suite struct CLDRTests {
  private static let forms: [PluralCategory: String] = [
    .zero: "0", .one: "1", .two: "2", .few: "f", .many: "m", .other: "-",
  ]

  @Test func `plural forms are CLDR's in all its languages`() throws {
    let numbers = try CLDRTables.lines("numbers").map { try #require(PluralNumber($0[0])) }
    let rows = try CLDRTables.lines("plurals")
    try #require(rows.count > 20 && numbers.count > 90)
    for row in rows {
      for tag in row.dropFirst() where tag != "root" {
        let language = try #require(Language(tag), "\(tag)")
        guard PluralRule.byTag[language.code] != nil else {
          #expect(row[0].allSatisfy { $0 == "-" }, "\(tag) has a rule")
          continue
        }
        let forms = numbers.map { Self.forms[language.pluralCategory(of: $0)]! }.joined()
        #expect(forms == row[0], "\(tag)")
      }
    }
  }

  @Test func `decimals are those of ISO 4217, and of cash for whole amounts`() throws {
    let rows = try CLDRTables.lines("currencies")
    try #require(rows.count > 150)
    for row in rows {
      guard let currency = Currency(row[0]) else {
        #expect(["XAD", "XCG"].contains(row[0]), "newer than the platform: \(row)")
        continue
      }
      #expect(currency.fractionDigits(of: 1.5) == Int(row[1]), "\(row)")
      #expect(currency.fractionDigits(of: 1_000) == Int(row[2]), "\(row)")
    }
  }

  @Test func `languages inherit as CLDR says`() throws {
    let rows = try CLDRTables.lines("parents")
    try #require(rows.count > 100)
    // The parent of the first is another language, the second is newer than the platform.
    for row in rows where row[0] != "hi-Latn" && row[0] != "en-GS" {
      let parents = try #require(Language(row[0])).parents.map(\.tag)
      #expect(parents.contains(row[1]), "\(row): \(parents)")
    }
  }

  /// What CLDR 46, which the platform has, writes otherwise than CLDR 49.
  private static let newer: Set<String> = [
    "de-CH: 1’234’567.5|1234567.5", "de-LI: 1’234’567.5|1234567.5", "en-CH: 1'234'567.5|1234567.5",
    "en-EE: 16. March 2026|16 March 2026", "en-GS: March 16, 2026|16 March 2026",
    "en-HU: 2026. March 16.|16 March 2026", "en-PL: 1 234 567,5|1.234.567,5",
    "fr-CH: 1 234 567,5|1234567,5", "fr-RW: 1 234 567,5|1,234,567.5", "gl: 1.234.567,5|1 234 567,5",
    "it-CH: 1’234’567.5|1234567.5", "th: 09:00|09:00 น.", "th: 18:30|18:30 น.",
    // As contracts have it.
    "vi: ngày 16 tháng 3 năm 2026|16 tháng 3, 2026",
  ]

  @Test func `numbers, dates and times are CLDR's`() throws {
    let rows = try CLDRTables.lines("formats")
    try #require(rows.count > 300)
    var differing: [String] = []
    for row in rows {
      guard let language = Language(row[0]), language.hasFormats else { continue }
      let formats = LanguageFormats(language)
      let found = [
        formats.number(Decimal(string: "1234567.5")!),
        try #require(formats.date(year: 2026, month: 3, day: 16)),
        formats.time(try #require(ClockTime("09:00"))),
        formats.time(try #require(ClockTime("18:30"))),
      ].map(plain)
      let expected = [row[2], row[3], row[4], row[5]].map(plain)
      for (one, other) in zip(found, expected) where one != other {
        differing.append("\(row[0]): \(one)|\(other)")
      }
    }
    #expect(Set(differing) == Self.newer, "\(differing.joined(separator: "\n"))")
  }

  /// The text without marks of direction, with plain spaces and the digits 0 to 9; Babel doesn't
  /// write other digits in dates and times.
  private func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !["\u{200E}", "\u{200F}"].contains(scalar) {
      if let digit = scalar.properties.numericValue, scalar.properties.numericType == .decimal {
        scalars.append(contentsOf: String(Int(digit)).unicodeScalars)
      } else {
        scalars.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    return String(scalars)
  }
}
