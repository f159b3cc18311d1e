import Foundation
import Languages
import TestSupport
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
        // A unit that banks count in.
        #expect(row[0] == "XAD", "\(row)")
        continue
      }
      #expect(currency.fractionDigits(of: 1.5) == Int(row[1]), "\(row)")
      #expect(currency.fractionDigits(of: 1_000) == Int(row[2]), "\(row)")
    }
  }

  @Test func `no other code of the platform is a currency that people pay with`() throws {
    let codes = Set(try CLDRTables.lines("currencies").map { $0[0] })
    let others = Locale.Currency.isoCurrencies.map(\.identifier).filter { !codes.contains($0) }
    try #require(others.count > 100)
    let accepted = others.filter { Currency($0) != nil }
    #expect(accepted == [], "withdrawn, or never money")
  }

  /// What is otherwise than in CLDR, as Babel reads it: days as contracts count them, without a
  /// number where CLDR 46's Hebrew has none, and the hour as Vietnamese clocks have it.
  private static let ownUnits: [String: Set<String>] = [
    "he": ["day 1: יום|1 יום", "year 1: שנה|1 שנה", "year 2: שנתיים|2 שנים"],
    "nb": Set(dayCounts.map { "day \($0): \($0) \($0 == 1 ? "dag" : "dager")|\($0) døgn" }),
    "sv": Set(dayCounts.map { "day \($0): \($0) \($0 == 1 ? "dag" : "dagar")|\($0) dygn" }),
    "vi": Set(dayCounts.map { "hour \($0): \($0) giờ|\($0) tiếng" }),
  ]

  /// Languages whose texts have no space between a figure and a sign of Han: in CLDR units have one.
  private static let unspaced: Set<String> = ["ja", "zh-Hant"]

  private static let dayCounts = [1, 2, 3, 5, 11, 21, 100]

  @Test func `lengths of time are CLDR's in the languages of the frame`() throws {
    let rows = try CLDRTables.lines("units")
    let strings = packageRoot.appending(path: "templates/strings")
    let files = try FileManager.default.contentsOfDirectory(
      at: strings, includingPropertiesForKeys: nil)
    let tags = files.map { $0.deletingPathExtension().lastPathComponent }
    #expect(Set(rows.map { $0[0] }) == Set(tags))
    var differing: [String: Set<String>] = [:]
    for row in rows {
      let period = try #require(Period(rawValue: row[1]))
      let formats = LanguageFormats(try #require(Language(row[0])))
      for (count, expected) in zip(Self.dayCounts, row[2...]) {
        let text = plain(formats.text(count, period))
        let other = Self.unspaced.contains(row[0]) ? expected.replacing(" ", with: "") : expected
        if text != plain(other) {
          differing[row[0], default: []].insert("\(row[1]) \(count): \(text)|\(plain(other))")
        }
      }
    }
    #expect(differing == Self.ownUnits)
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
