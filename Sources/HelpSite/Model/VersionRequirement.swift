import Text

/// The versions of SiteGen that a site can be built with: `>= 0.2`, `>= 0.2, < 0.4`, `0.2`.
///
/// A version alone means that one and all that begin with it: `0.2` is any `0.2.x`.
struct VersionRequirement {
  private let terms: [Term]

  private struct Term {
    enum Relation { case atLeast, below, within }

    let relation: Relation
    let version: [Int]
  }

  /// Terms with commas between, all of which have to hold; `nil` if `text` isn't made of such.
  init?(_ text: String) {
    let terms = text.split(separator: ",", omittingEmptySubsequences: false).map(Self.term)
    guard terms.allSatisfy({ $0 != nil }) else { return nil }
    self.terms = terms.compactMap(\.self)
  }

  private static func term(_ text: Substring) -> Term? {
    guard let match = text.wholeMatch(of: /\ *(>=|<|)\ *([0-9]{1,9}(?:\.[0-9]{1,9}){0,2})\ */)
    else {
      return nil
    }
    let relation: Term.Relation =
      switch match.1 {
      case ">=": .atLeast
      case "<": .below
      default: .within
      }
    return Term(relation: relation, version: numbers(match.2))
  }

  private static func numbers(_ version: some StringProtocol) -> [Int] {
    version.split(separator: ".").compactMap { Int($0) }
  }

  /// Whether a version such as `0.2.0` will do.
  func admits(_ version: String) -> Bool {
    let version = Self.numbers(version)
    return terms.allSatisfy { term in
      // `0.2` is what `0.2.0` is, when it is compared.
      let wanted = term.version + [Int](repeating: 0, count: 3 - term.version.count)
      return switch term.relation {
      case .atLeast: !version.lexicographicallyPrecedes(wanted)
      case .below: version.lexicographicallyPrecedes(wanted)
      case .within: version.starts(with: term.version)
      }
    }
  }
}
