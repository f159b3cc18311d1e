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
}
