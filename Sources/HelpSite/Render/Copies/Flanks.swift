/// The characters beside the stars of emphasis, by which CommonMark tells whether they are any
/// ([6.2](https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis)).
struct Flanks {
  let before: Unicode.Scalar
  let first: Unicode.Scalar?
  let last: Unicode.Scalar?
  let after: Unicode.Scalar

  /// Whether the first stars begin emphasis, and the last ones end it.
  var areEmphasis: Bool {
    guard let first, let last, first != "*", last != "*" else { return false }
    return Self.opens(outside: before, inside: first) && Self.opens(outside: after, inside: last)
  }

  /// Both ends by one rule, for each looks from the stars inward and outward.
  private static func opens(outside: Unicode.Scalar, inside: Unicode.Scalar) -> Bool {
    !isSpace(inside)
      && (!mayBePunctuation(inside) || isSpace(outside) || isPunctuation(outside))
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  /// What all versions of CommonMark take for it.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return mayBePunctuation(scalar) }
    return switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .closePunctuation, .finalPunctuation,
      .initialPunctuation, .otherPunctuation, .openPunctuation:
      true
    default: false
    }
  }

  /// What some take for it: symbols too.
  private static func mayBePunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return true
    case .connectorPunctuation, .dashPunctuation, .closePunctuation, .finalPunctuation,
      .initialPunctuation, .otherPunctuation, .openPunctuation:
      return true
    default: return false
    }
  }
}
