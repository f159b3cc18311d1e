import Languages

/// The words beside a number in one language: `{n} device`, `{n} devices`.
///
/// `{n}` stands for the number.
struct NounForms: Hashable, Sendable {
  typealias Plurals = [PluralCategory: String]

  /// The words as they stand alone; empty where CLDR's are right.
  var plain: Plurals = [:]
  /// The words in other grammatical forms, such as cases, by their names.
  var named: [String: Plurals] = [:]

  /// All words in a fixed order, a line each.
  var text: String {
    let all = [plain] + named.sorted { $0.key < $1.key }.map(\.value)
    return all.flatMap { plurals in PluralCategory.allCases.compactMap { plurals[$0] } }
      .joined(separator: "\n")
  }

  /// Takes the words of another in the place of its own.
  mutating func merge(_ other: NounForms) {
    plain.merge(other.plain) { $1 }
    named.merge(other.named) { $0.merging($1) { $1 } }
  }
}
