import Languages

extension DataShape {
  /// The types of facts, of which each has one.
  static let factTypes: [DataKey] =
    Period.allCases.map { DataKey($0.key, .count) } + [
      DataKey("percent", .decimal), DataKey("number", .decimal), DataKey("money", .decimal),
      DataKey("date", .date), DataKey("url", .webAddress), DataKey("text", .words),
    ]

  private static let currency = DataKey("currency", .form("^[A-Z]{3}$"))
  private static let factRules: [DataRule] = [
    .exactlyOne(factTypes.map(\.name)), .needs("money", "currency"), .needs("currency", "money"),
  ]

  /// A fact of `content/facts.yaml`.
  static let fact = DataShape(
    guide: GuidePlace("facts.yaml", table: 0),
    factTypes + [
      DataKey("of", .nounForms), currency,
      DataKey("markets", .mapping(of: .object(marketFact), keys: "^[A-Z]{2}$")),
    ], rules: factRules + [.needs("of", "number")])

  /// What a fact is in a market.
  static let marketFact = DataShape(factTypes + [currency], rules: factRules)

  /// The words of lengths of time, in a `strings.yaml`.
  static let units = DataShape(Period.allCases.map { DataKey($0.key, .nounForms) })
}

extension DataShape {
  /// A language's `strings.yaml`, whose words are told by their texts in English.
  static func strings(_ words: [String: String]) -> DataShape {
    DataShape(
      words.sorted { $0.key < $1.key }.map { key, text in
        let isText = StringTable.Key(rawValue: key).map { !$0.isPlural } ?? false
        return DataKey(key, isText ? .text : .frameWord, meaning: "In English: \(text)")
      } + [
        DataKey("synonyms", .list(of: .list(of: .text, atLeast: 2))),
        DataKey("fillers", .list(of: .text)),
        DataKey("units", .object(units)),
      ])
  }
}
