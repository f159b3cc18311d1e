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
  package var pluralCategories: [PluralCategory] { pluralRule.categories }

  /// The forms that counts below a thousand reach: those that a translation must have.
  ///
  /// Czech needs `many` for fractions only, French from a million on.
  package var countCategories: [PluralCategory] {
    let all = pluralCategories
    var reached: Set<PluralCategory> = []
    for number in 0..<1000 where reached.count < all.count {
      reached.insert(pluralCategory(of: number))
    }
    return PluralCategory.allCases.filter(reached.contains)
  }

  private var pluralRule: PluralRule {
    PluralRule.byTag[tag] ?? PluralRule.byTag[code] ?? .invariant
  }
}
