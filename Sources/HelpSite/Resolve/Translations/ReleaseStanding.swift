import Languages

/// How far a language is from what its release asks for.
struct ReleaseStanding: Sendable {
  let language: Language
  let terms: ReleaseTerms
  /// What must be there and isn't, in the order of the terms.
  let lacking: [PartSelection]
  /// How many of a hundred parts of the source count as translated, rounded down.
  let coverage: Int
  /// Whether the ledger says that the language was published.
  let isPromised: Bool

  /// Whether the language has all that is asked for.
  var isReady: Bool { lacking.isEmpty && coverage >= terms.coverage }

  /// Whether readers get the language: once it is promised, it stays.
  var isReleased: Bool { isReady || isPromised }

  private static let namedParts = 3

  /// `coverage 40% of 90%, lacks refunds#how-long and 2 more`; empty if the language is ready.
  var shortfall: String {
    var words: [String] = []
    if coverage < terms.coverage { words.append("coverage \(coverage)% of \(terms.coverage)%") }
    if !lacking.isEmpty {
      let rest = lacking.count - Self.namedParts
      let names = lacking.prefix(Self.namedParts).map(\.description).joined(separator: ", ")
      words.append("lacks \(names)" + (rest > 0 ? " and \(rest) more" : ""))
    }
    return words.joined(separator: ", ")
  }
}
