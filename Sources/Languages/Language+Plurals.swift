extension Language {
  /// The form that a thing takes beside a whole number.
  package func pluralCategory(of number: Int) -> PluralCategory {
    pluralCategory(of: PluralNumber(number))
  }

  /// The form that a thing takes beside `number`.
  package func pluralCategory(of number: PluralNumber) -> PluralCategory {
    pluralRule.category(of: number)
  }

  /// All forms that the language has, in CLDR's order; `other` is always one.
  ///
  /// Of a language that CLDR has no rule for, all there are: translators know better.
  package var pluralCategories: [PluralCategory] {
    knownRule?.categories ?? PluralCategory.allCases
  }

  /// The forms that counts below a thousand reach: those that a translation must have.
  ///
  /// Czech needs `many` for fractions only, French from a million on.
  package var countCategories: [PluralCategory] {
    guard let knownRule else { return [.other] }
    let all = knownRule.categories
    var reached: Set<PluralCategory> = []
    for number in 0..<1000 where reached.count < all.count {
      reached.insert(knownRule.category(of: PluralNumber(number)))
    }
    return PluralCategory.allCases.filter(reached.contains)
  }

  /// The forms that more than one count below a thousand takes: their texts must name the number.
  package var repeatedCategories: [PluralCategory] {
    let counts = (0..<1000).reduce(into: [:]) { $0[pluralCategory(of: $1), default: 0] += 1 }
    return PluralCategory.allCases.filter { counts[$0, default: 0] > 1 }
  }

  private var pluralRule: PluralRule { knownRule ?? .unknown }

  private var knownRule: PluralRule? {
    if let rule = PluralRule.byTag[tag] { return rule }
    // Of Portugal's, too: all that Portuguese has of its regions' rules.
    let parent = code == "pt" ? parents.first { PluralRule.byTag[$0.tag] != nil } : nil
    return PluralRule.byTag[parent?.tag ?? code]
  }
}
