import Text

/// Which form a counted thing takes beside a number, as CLDR's rules say.
package struct PluralRule: Sendable {
  /// The forms that the rule can give, in CLDR's order.
  package let categories: [PluralCategory]
  private let conditions: [(category: PluralCategory, anyOf: [[Relation]])]

  /// Reads rules such as `one: i = 1 and v = 0; two: n = 2`; `other` is what is left.
  package init(_ rules: String) {
    var conditions: [(category: PluralCategory, anyOf: [[Relation]])] = []
    var words: [Substring] = []
    // Character by character it would take milliseconds to read all rules.
    for word in rules.utf8.split(whereSeparator: { [0x20, 0x0A, 0x3B].contains($0) }) {
      if word.last == UInt8(ascii: ":") {
        let category = PluralCategory(rawValue: String(Substring(word.dropLast())))!
        conditions.append((category, [[]]))
      } else if word.elementsEqual("or".utf8) {
        conditions[conditions.count - 1].anyOf.append([])
      } else if !word.elementsEqual("and".utf8) {
        words.append(Substring(word))
        guard word.first?.isDigit == true,
          let relation = Relation(words)
        else { continue }
        let last = conditions.count - 1
        conditions[last].anyOf[conditions[last].anyOf.count - 1].append(relation)
        words = []
      }
    }
    self.conditions = conditions
    let named = Set(conditions.map(\.category))
    categories = PluralCategory.allCases.filter { $0 == .other || named.contains($0) }
  }

  /// The form of a thing beside `number`.
  package func category(of number: PluralNumber) -> PluralCategory {
    let condition = conditions.first { condition in
      condition.anyOf.contains { relations in relations.allSatisfy { $0.holds(for: number) } }
    }
    return condition?.category ?? .other
  }

  /// The rules by tag where a region has its own, else by language code.
  package static let byTag: [String: PluralRule] = {
    var rules: [String: PluralRule] = [:]
    for entry in table {
      let rule = PluralRule(entry.rules)
      for tag in entry.tags.split(separator: " ") { rules[String(tag)] = rule }
    }
    return rules
  }()

  /// Of a language that CLDR has no rule for: forms that are named for a number are for it.
  package static let unknown = PluralRule("zero: n = 0; one: n = 1; two: n = 2")
}

/// One comparison of a rule: `n % 100 = 3..10,13`.
private struct Relation: Sendable {
  private let operand: UInt8
  private let divisor: Int?
  private let isEqual: Bool
  private let ranges: [ClosedRange<Int>]

  /// Takes the words `n % 100 = 3..10,13`; `nil` if they go on.
  init?(_ words: [Substring]) {
    guard let sign = words.dropLast().last, sign == "=" || sign == "!=" else { return nil }
    operand = words[0].utf8.first!
    divisor = words.count > 3 ? Int(words[2]) : nil
    isEqual = sign == "="
    ranges = words[words.count - 1].utf8.split(separator: UInt8(ascii: ",")).map { range in
      let ends = range.split(separator: UInt8(ascii: ".")).map { Int(Substring($0))! }
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
    case UInt8(ascii: "n"): number.isWhole ? number.whole : nil
    case UInt8(ascii: "i"): number.whole
    case UInt8(ascii: "v"): number.digits
    case UInt8(ascii: "f"): number.fraction
    default: number.shortFraction
    }
  }
}
