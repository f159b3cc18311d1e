import Text

import struct Foundation.Decimal

extension ShapeComparison {
  var numberDifferences: NumberDifferences { NumberDifferences(own: own, other: other) }

  func numbers(without moved: Set<[Decimal]>) -> [Diagnostic] {
    let differences = numberDifferences.without(moved)
    let found =
      differences.lacking.map {
        warning(
          "translation.numbers", at: place,
          "\(name) lacks the number '\($0.value.text)' of its original", see: $0.location)
      }
      + differences.added.map {
        warning(
          "translation.numbers", at: $0.location,
          "the original of \(name) has no number '\($0.value.text)'", see: nil)
      }
    return Self.grouped(found, "numbers")
  }

  /// A currency may be left out where another word says it, but not be another one.
  func currencies() -> [Diagnostic] {
    let known = Set(other.currencies.map(\.value))
    guard !known.isEmpty, let added = own.currencies.first(where: { !known.contains($0.value) })
    else { return [] }
    return [
      warning(
        "translation.numbers", at: added.location,
        "\(name) names the currency \(added.value), its original "
          + known.sorted().joined(separator: ", "), see: other.currencies[0].location)
    ]
  }

  /// Languages need more or fewer letters for the same, but not a third or the threefold; short
  /// texts say nothing.
  func length() -> [Diagnostic] {
    guard max(own.length, other.length) >= 160 else { return [] }
    let words: String
    if own.length * 20 < other.length * 9 {
      words = "is much shorter than its original"
    } else if own.length * 9 > other.length * 20 {
      words = "is much longer than its original"
    } else {
      return []
    }
    return [warning("translation.length", at: place, "\(name) \(words)", see: nil)]
  }
}
