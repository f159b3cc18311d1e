/// What CLDR has otherwise than the platform, whose ICU is changed for other uses.
///
/// Where CLDR itself isn't what the language's books have, it is said. Tables are by tag or, where
/// all regions have the same, by code.
package struct MendedFormats {
  package let language: Language

  /// The numbering system, where ICU has another one.
  package var numberingSystem: String? { own(Self.numberingSystems) }

  private static let numberingSystems = ["bn": "beng", "mr": "deva"]

  /// The language whose numbers have the digits, groups and signs of this one's.
  package var numbers: String? { own(Self.numbers) }

  private static let numbers = ["es-CR": "pl", "fr-MA": "fr", "kn": "en", "ur": "en"]

  /// The pattern of a date in the long form.
  ///
  /// Vietnamese is as in the country's contracts; CLDR has a comma in the place of two words.
  package var date: String? { own(Self.dates) }

  private static let dates = [
    "ar": "d MMMM y", "en-AT": "d MMMM y", "en-DE": "d MMMM y", "en-FI": "d MMMM y",
    "th": "d MMMM G y", "vi": "'ngày' d MMMM 'năm' y",
  ]

  /// The pattern of the first of a month, which some languages count otherwise than the other days.
  ///
  /// CLDR has none.
  package var firstOfMonth: String? {
    if language.tag == "pt-PT" || language.parents.contains(where: { $0.tag == "pt-PT" }) {
      return nil
    }
    return own(Self.firsts)
  }

  private static let firsts = [
    "fr": "'1er' MMMM y", "it": "'1º' MMMM y", "pt": "'1º' 'de' MMMM 'de' y",
  ]

  /// The pattern of a time of day.
  package var time: String? { own(Self.times) }

  private static let times = [
    "en-CZ": "HH:mm", "en-HU": "HH:mm", "en-ZM": "HH:mm", "es-AR": "HH:mm", "es-CL": "HH:mm",
    "es-PY": "HH:mm", "es-UY": "HH:mm", "fr-CA": "HH'\u{A0}h\u{A0}'mm", "hi": "h:mm\u{A0}a",
  ]

  /// The words for the halves of a day.
  package var dayHalves: [String]? {
    if let halves = own(Self.dayHalves) { return halves }
    let isInternational =
      language.parents.contains { $0.tag == "en-001" } && language.tag != "en-IN"
    return isInternational || language.tag == "en-001" ? ["am", "pm"] : nil
  }

  private static let dayHalves = [
    "el": ["π.μ.", "μ.μ."], "en-CA": ["a.m.", "p.m."], "es-CO": ["a.\u{A0}m.", "p.\u{A0}m."],
    "hi": ["am", "pm"], "pt-MO": ["a.m.", "p.m."], "sq": ["p.d.", "m.d."],
  ]

  private func own<Value>(_ table: [String: Value]) -> Value? {
    table[language.tag] ?? (language.script == nil ? table[language.code] : nil)
  }

  /// Days as contracts count them, where CLDR has spans of 24 hours (`90 dygn`) or, in ICU 76's
  /// Hebrew, an abbreviation.
  package func days(_ category: PluralCategory) -> String? { Self.days[language.code]?[category] }

  private static let days: [String: [PluralCategory: String]] = [
    "be": [.one: "дзень", .few: "дні", .many: "дзён", .other: "дня"],
    "et": [.one: "päev", .other: "päeva"],
    "he": [.other: "ימים"],
    "lv": [.zero: "dienu", .one: "diena", .other: "dienas"],
    "nb": [.one: "dag", .other: "dager"],
    "nn": [.one: "dag", .other: "dagar"],
    "no": [.one: "dag", .other: "dager"],
    "sv": [.one: "dag", .other: "dagar"],
  ]

  /// The plural forms of a unit in a grammatical case, where CLDR's are another case's.
  ///
  /// Or those of spans of 24 hours. `{n}` stands for the number.
  package func forms(of period: Period, in grammaticalCase: String) -> [PluralCategory: String] {
    Self.cases["\(language.code) \(period.rawValue) \(grammaticalCase)"] ?? [:]
  }

  private static let cases: [String: [PluralCategory: String]] = [
    "fi minute illative": [.other: "{n} minuuttiin"],
    "fi year partitive": [.other: "{n} vuotta"],
    "nb day genitive": [.one: "{n} dags", .other: "{n} dagers"],
    "nn day genitive": [.one: "{n} dags", .other: "{n} dagars"],
    "no day genitive": [.one: "{n} dags", .other: "{n} dagers"],
    "sv day genitive": [.one: "{n} dags", .other: "{n} dagars"],
  ]
}
