import Languages
import Testing

/// What grammars have, which CLDR's data follow.
@Suite struct PeriodCaseTests {
  private func text(_ tag: String, _ count: Int, _ period: Period, _ name: String) throws -> String?
  {
    let language = try #require(Language(tag))
    return PeriodCases(language).forms(of: period, in: name)[language.pluralCategory(of: count)]
  }

  @Test(
    arguments: [
      ("de", 90, .day, "dative", "{n} Tagen"), ("de", 1, .month, "genitive", "{n} Monats"),
      ("de-AT", 90, .day, "dative", "{n} Tagen"), ("pl", 1, .day, "genitive", "{n} dnia"),
      ("pl", 3, .month, "genitive", "{n} miesięcy"), ("pl", 5, .week, "locative", "{n} tygodniach"),
      ("ru", 21, .day, "genitive", "{n} дня"), ("ru", 5, .hour, "prepositional", "{n} часах"),
      ("cs", 2, .year, "instrumental", "{n} lety"), ("hu", 90, .day, "terminative", "{n} napig"),
      ("fi", 5, .year, "partitive", "{n} vuotta"),
      ("fi", 15, .minute, "illative", "{n} minuuttiin"),
      ("fi", 90, .day, "illative", "{n} päivään"), ("sv", 90, .day, "genitive", "{n} dagars"),
      ("nb", 2, .week, "genitive", "{n} ukers"), ("nb", 90, .day, "genitive", "{n} dagers"),
      ("sr-Latn", 1, .month, "genitive", "{n} meseca"), ("el", 1, .month, "genitive", "{n} μήνα"),
      ("hi", 90, .day, "oblique", "{n} दिनों"),
    ] as [(String, Int, Period, String, String)])
  func `a unit has the cases of its language`(
    tag: String, count: Int, period: Period, name: String, expected: String
  ) throws {
    #expect(try text(tag, count, period, name) == expected)
  }

  @Test(arguments: [
    ("en", ""), ("it", ""), ("ar", ""), ("ja", ""), ("tr", ""), ("xx", ""),
    ("de", "accusative dative genitive"),
    ("pl", "accusative dative genitive instrumental locative vocative"),
    ("hu", "accusative instrumental terminative translative"), ("nn", "genitive"),
  ])
  func `the cases of a language are CLDR's`(tag: String, names: String) throws {
    let cases = PeriodCases(try #require(Language(tag)))
    #expect(cases.names.joined(separator: " ") == names)
  }

  /// Where CLDR 46 or SiteGen has better words than CLDR 41.
  private static let mended: Set<String> = [
    "de year genitive one {n} Jahres", "fi minute illative other {n} minuuttiin",
    "fi year partitive other {n} vuotta", "ml year accusative one {n} വർഷത്തെ",
    "ml year accusative other {n} വർഷത്തെ", "ml year dative other {n} വർഷത്തിന്",
    "ml year genitive other {n} വർഷത്തിന്റെ", "nn month genitive other {n} månadars",
    "no day genitive one {n} dags", "no day genitive other {n} dagers",
    "sv day genitive one {n} dags", "sv day genitive other {n} dagars",
  ]

  @Test func `the forms of all units are those that another reader finds in CLDR`() throws {
    let rows = try CLDRTables.lines("cases")
    try #require(rows.count > 400)
    var differing: Set<String> = []
    for row in rows {
      let language = try #require(Language(row[0]))
      let forms = PeriodCases(language).forms(
        of: try #require(Period(rawValue: row[1])), in: row[2])
      let counted = Set((0...121).map { language.pluralCategory(of: $0) })
      for text in row[3...] {
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        let category = try #require(PluralCategory(rawValue: words[0]))
        // CLDR 41 has spans of 24 hours for Polish days. A form that isn't there is the nominative's.
        if row[0] == "pl", row[1] == "day" { continue }
        if counted.contains(category), let found = forms[category], found != words[1] {
          differing.insert("\(row[0]) \(row[1]) \(row[2]) \(category.rawValue) \(found)")
        }
      }
    }
    #expect(differing == Self.mended)
  }
}
