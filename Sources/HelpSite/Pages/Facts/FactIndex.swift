import Languages

/// Which facts have which value, for the readers of one language.
struct FactIndex: Sendable {
  let finder: QuantityFinder
  /// The facts of each quantity in the language's own market.
  private let own: [Quantity: [String]]
  /// The same in all other markets.
  private let elsewhere: [Quantity: [String]]
  /// The unit of each fact that has one, in the language's market.
  let units: [String: Quantity]

  init(_ facts: [String: Fact], in settings: LanguageSettings) {
    var own: [Quantity: [String]] = [:]
    var elsewhere: [Quantity: [String]] = [:]
    var units: [String: Quantity] = [:]
    for fact in facts.values.sorted(by: { $0.name < $1.name }) {
      let here = fact.value(in: settings.market).quantity
      if let here {
        own[here, default: []].append(fact.name)
        units[fact.name] = here
      }
      let others = Set(([fact.value] + fact.markets.values).compactMap(\.quantity)).subtracting(
        [here].compactMap(\.self))
      for other in others { elsewhere[other, default: []].append(fact.name) }
    }
    self.own = own
    self.elsewhere = elsewhere
    self.units = units
    let all = Set((Array(own.keys) + Array(elsewhere.keys)).map(\.unit))
    finder = QuantityFinder(QuantityForms(units: all, language: settings.formatLanguage))
  }

  /// The facts that a typed quantity repeats: those of the reader's market, else of another.
  func facts(like typed: TypedQuantity) -> [String] {
    let here = typed.quantities.flatMap { own[$0] ?? [] }
    return here.isEmpty ? typed.quantities.flatMap { elsewhere[$0] ?? [] } : here
  }
}

extension SourceTree {
  /// One index a language; empty if the site has no facts.
  func factIndexes() -> [Language: FactIndex] {
    guard !facts.values.isEmpty else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: configuration.languages.map {
        ($0.language, FactIndex(facts.values, in: $0))
      })
  }
}
