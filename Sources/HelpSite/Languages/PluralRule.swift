/// Which form a counted thing takes beside a number, as CLDR's rules say.
struct PluralRule: Sendable {
  /// The forms that the rule can give, in CLDR's order.
  let categories: [PluralCategory]
  private let conditions: [(category: PluralCategory, anyOf: [[Relation]])]

  /// Reads rules such as `one: i = 1 and v = 0; two: n = 2`; `other` is what is left.
  init(_ rules: String) {
    conditions = rules.split(whereSeparator: { $0 == ";" || $0 == "\n" }).map { rule in
      let parts = rule.split(separator: ":")
      let category = PluralCategory(rawValue: String(parts[0].filter { $0 != " " }))!
      let anyOf = parts[1].split(separator: " or ").map {
        $0.split(separator: " and ").map(Relation.init)
      }
      return (category, anyOf)
    }
    let named = Set(conditions.map(\.category))
    categories = PluralCategory.allCases.filter { $0 == .other || named.contains($0) }
  }

  /// The form of a thing beside `number`.
  func category(of number: PluralNumber) -> PluralCategory {
    let condition = conditions.first { condition in
      condition.anyOf.contains { relations in relations.allSatisfy { $0.holds(for: number) } }
    }
    return condition?.category ?? .other
  }

  /// By tag where a region has its own rule, else by language code.
  static let byTag: [String: PluralRule] = {
    var rules: [String: PluralRule] = [:]
    for entry in table {
      let rule = PluralRule(entry.rules)
      for tag in entry.tags.split(separator: " ") { rules[String(tag)] = rule }
    }
    return rules
  }()

  /// Of a language that CLDR has no rule for: forms that are named for a number are for it.
  static let unknown = PluralRule("zero: n = 0; one: n = 1; two: n = 2")
}

/// One comparison of a rule: `n % 100 = 3..10,13`.
private struct Relation: Sendable {
  private let operand: Character
  private let divisor: Int?
  private let isEqual: Bool
  private let ranges: [ClosedRange<Int>]

  init(_ text: Substring) {
    let words = text.split(separator: " ")
    operand = words[0].first!
    divisor = words[1] == "%" ? Int(words[2]) : nil
    isEqual = words[words.count - 2] == "="
    ranges = words[words.count - 1].split(separator: ",").map { range in
      let ends = range.split(separator: "..").map { Int($0)! }
      return ends[0]...ends[ends.count - 1]
    }
  }

  func holds(for number: PluralNumber) -> Bool {
    guard let value = value(of: number) else { return !isEqual }
    let compared = divisor.map { value % $0 } ?? value
    return ranges.contains { $0.contains(compared) } == isEqual
  }

  /// `nil` for the value of a number that isn't whole, which equals none of a rule's.
  private func value(of number: PluralNumber) -> Int? {
    switch operand {
    case "n": number.isWhole ? number.whole : nil
    case "i": number.whole
    case "v": number.digits
    case "f": number.fraction
    default: number.shortFraction
    }
  }
}
