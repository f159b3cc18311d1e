/// The grammatical cases in which CLDR has the words of lengths of time: `do 90 dni`, the genitive.
///
/// Not in Foundation: where its ICU can't be asked, there are none.
package struct PeriodCases: Sendable {
  package typealias Forms = [PluralCategory: String]

  /// By the case's name in CLDR: `genitive`.
  ///
  /// `{n}` stands for the number. A plural form that is missing is that of the nominative, and so is
  /// a whole case that a unit hasn't.
  private let forms: [Period: [String: Forms]]
  /// The cases that the language has besides the nominative, sorted.
  package let names: [String]

  package init(_ language: Language) {
    var forms: [Period: [String: Forms]] = [:]
    let mended = MendedFormats(language: language)
    for period in Period.allCases {
      var cases = Self.cases(of: period, in: language)
      for name in cases.keys {
        cases[name]?.merge(mended.forms(of: period, in: name)) { $1 }
      }
      forms[period] = cases
    }
    self.forms = forms
    names = Set(forms.values.flatMap(\.keys)).sorted()
  }

  /// The plural forms of a unit in a case.
  package func forms(of period: Period, in name: String) -> Forms {
    forms[period]?[name] ?? [:]
  }

  private static func cases(of period: Period, in language: Language) -> [String: Forms] {
    #if canImport(_FoundationICU)
      guard language.hasFormats else { return [:] }
      for candidate in [language] + language.parents {
        let bundle = candidate.tag.replacing("-", with: "_")
        guard
          let table = ICUResource(
            bundle, part: "unit", "units", "duration", period.rawValue, "case")
        else { continue }
        return table.tables.mapValues { texts in
          Forms(
            uniqueKeysWithValues: texts.compactMap { key, text in
              PluralCategory(rawValue: key).map { ($0, text.replacing("{0}", with: "{n}")) }
            })
        }
      }
    #endif
    return [:]
  }
}
