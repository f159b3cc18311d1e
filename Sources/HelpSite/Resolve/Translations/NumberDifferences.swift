import Foundation

/// The numbers that stand in one of two texts alone.
struct NumberDifferences {
  private(set) var added: [Placed<TypedNumber>]
  private(set) var lacking: [Placed<TypedNumber>]
  /// The values of those, and of numbers that the other text has too, only not as often; none where
  /// one takes the place of another.
  private let surplus: (added: [[Decimal]], lacking: [[Decimal]])

  init(own: PartShape, other: PartShape) {
    // Those that both write alike come first: `1,000` is one thousand, and not the 1 of `1 day`.
    let same = ShapeComparison.unmatched(own.numbers, other.numbers, by: { [$0.values] })
    let rest = ShapeComparison.unmatched(same.own, same.other, by: \.values)
    let added = Self.required(rest.own, beside: other)
    let lacking = Self.required(rest.other, beside: own)
    // What takes the place of another number is told, whatever else is there.
    guard added.isEmpty || lacking.isEmpty else {
      (self.added, self.lacking, surplus) = (added, lacking, ([], []))
      return
    }
    surplus = (added.map(\.value.values), lacking.map(\.value.values))
    self.added = Self.withoutRepetitions(added, of: own, in: other)
    self.lacking = Self.withoutRepetitions(lacking, of: other, in: own)
  }

  /// What one part of a page lacks and another has besides: a note that stands elsewhere.
  static func moved(between parts: [Self]) -> Set<[Decimal]> {
    Set(parts.flatMap(\.surplus.added)).intersection(parts.flatMap(\.surplus.lacking))
  }

  func without(_ moved: Set<[Decimal]>) -> Self {
    guard added.isEmpty || lacking.isEmpty else { return self }
    var rest = self
    rest.added.removeAll { moved.contains($0.value.values) }
    rest.lacking.removeAll { moved.contains($0.value.values) }
    return rest
  }

  /// The numbers without those that may be times or dates that the other text writes with other
  /// signs, `21.30` beside `9:30 pm`, and without those that it has in code.
  private static func required(
    _ numbers: [Placed<TypedNumber>], beside other: PartShape
  ) -> [Placed<TypedNumber>] {
    let loose = Set(other.numbers.lazy.filter { !$0.value.isRequired }.flatMap(\.value.values))
    return numbers.filter { number in
      number.value.isRequired && !number.value.isTime(of: loose)
        && !number.value.values.contains(where: other.codeNumbers.contains)
        && !isInWords(number.value.values, beside: other)
        && !isInEnglish(number.value.values, beside: other)
    }
  }

  /// Whether the other text says the number in words of English: `twenty-six`.
  private static func isInEnglish(_ values: [Decimal], beside other: PartShape) -> Bool {
    guard values.count == 1, let number = Int(values[0].description),
      let words = EnglishNumber.words(for: number)
    else { return false }
    let hyphened = words.split(separator: " ").suffix(2).joined(separator: "-")
    let first = words.split(separator: " ").dropLast(2).joined(separator: " ")
    return other.plainWords.holdAll(of: words)
      || other.plainWords.holdAll(of: first + " " + hyphened)
  }

  /// Whether words of the other text may say the number: `half a million` beside `50万`.
  private static func isInWords(_ values: [Decimal], beside other: PartShape) -> Bool {
    other.scales.contains { scale in
      values.contains { value in quarters.contains { value * 4 == scale * $0 } }
    }
  }

  /// What words count by: a quarter, a half, one and a half, up to twelve, tens and hundreds.
  private static let quarters: [Decimal] = {
    let small: [Int] = [1, 2, 3, 6, 10]
    let counts = (1...12).map { 4 * $0 }
    let tens = (2...9).flatMap { [40 * $0, 400 * $0] }
    return (small + counts + [400] + tens).map { Decimal($0) }
  }()

  /// The numbers without those that their own text says several times, and the other at least once.
  private static func withoutRepetitions(
    _ numbers: [Placed<TypedNumber>], of own: PartShape, in other: PartShape
  ) -> [Placed<TypedNumber>] {
    var counts: [[Decimal]: Int] = [:]
    for number in own.numbers where number.value.isRequired {
      counts[number.value.values, default: 0] += 1
    }
    let said = Set(other.numbers.flatMap(\.value.values))
    return numbers.filter { number in
      let values = number.value.values
      return counts[values, default: 0] < 2 || values.allSatisfy { !said.contains($0) }
    }
  }
}
