import Languages

/// Finds translations that type another value than the fact that their original uses.
///
/// Only what is certain: the question's original uses one fact of the unit and types nothing of it,
/// and the translation types one quantity of the unit and doesn't use the fact.
struct FactContradictions {
  let indexes: [Language: FactIndex]
  let source: Language
  let table: SiteTable

  func diagnostics(of pages: [ParsedPage]) -> [Diagnostic] {
    if indexes.isEmpty { return [] }
    return pages.flatMap { page -> [Diagnostic] in
      guard page.file.language != source, let original = table.own(page.file.key, in: source),
        let index = indexes[page.file.language]
      else { return [] }
      let originals = Dictionary(
        original.outline.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return page.outline.questions.compactMap { question in
        guard let own = question.details, let other = originals[question.id]?.details else {
          return nil
        }
        return diagnostic(of: own.facts, original: other.facts, index)
      }
    }
  }

  private func diagnostic(
    of own: FactUses, original: FactUses, _ index: FactIndex
  ) -> Diagnostic? {
    let typed = own.typed
    guard typed.count == 1, typed[0].quantity.quantities.count == 1 else { return nil }
    let quantity = typed[0].quantity.quantities[0]
    let facts = Set(original.uses.map(\.name))
      .filter { index.units[$0]?.unit == quantity.unit }
    guard facts.count == 1, let fact = facts.first, let right = index.units[fact],
      right.value != quantity.value, index.facts(like: typed[0].quantity).isEmpty,
      !own.uses.contains(where: { $0.name == fact }),
      !original.typed.contains(where: { $0.quantity.units.contains(quantity.unit) })
    else { return nil }
    return Diagnostic(
      warning: "fact.contradiction", at: typed[0].location,
      "'\(typed[0].quantity.text)' stands where the original has the fact '\(fact)'",
      hint: "write {{\(fact)}}")
  }
}
