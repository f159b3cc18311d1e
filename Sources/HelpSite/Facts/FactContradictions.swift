/// Finds translations that type another value than the fact that their original uses.
///
/// Only what is certain: the question's original uses one fact of the unit and types nothing of it,
/// and the translation types one quantity of the unit and doesn't use the fact.
struct FactContradictions {
  let indexes: [Language: FactIndex]
  let source: Language
  let table: SiteTable

  func diagnostics(of pages: [ParsedPage]) -> [Diagnostic] {
    pages.flatMap { page -> [Diagnostic] in
      guard page.file.language != source, let original = table.own(page.file.key, in: source),
        let index = indexes[page.file.language]
      else { return [] }
      return page.outline.questions.enumerated().compactMap { number, question in
        guard let other = original.outline.questions.firstIndex(where: { $0.id == question.id })
        else { return nil }
        return diagnostic(of: page.facts, number, original: original.facts, other, index)
      }
    }
  }

  private func diagnostic(
    of own: FactUses, _ question: Int, original: FactUses, _ other: Int, _ index: FactIndex
  ) -> Diagnostic? {
    let typed = own.typed.filter { $0.question == question }
    guard typed.count == 1, typed[0].quantity.quantities.count == 1 else { return nil }
    let quantity = typed[0].quantity.quantities[0]
    let facts = Set(original.uses.filter { $0.question == other }.map(\.name))
      .filter { index.units[$0]?.unit == quantity.unit }
    guard facts.count == 1, let fact = facts.first, let right = index.units[fact],
      right.value != quantity.value, index.facts(like: typed[0].quantity).isEmpty,
      !own.uses.contains(where: { $0.question == question && $0.name == fact }),
      !original.typed.contains(where: { typed in
        typed.question == other && typed.quantity.units.contains(quantity.unit)
      })
    else { return nil }
    return Diagnostic(
      warning: "fact.contradiction", at: typed[0].location,
      "'\(typed[0].quantity.text)' stands where the original has the fact '\(fact)'",
      hint: "write {{\(fact)}}")
  }
}
