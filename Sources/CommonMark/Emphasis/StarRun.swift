import Text

/// A run of stars that CommonMark left as text, between two characters.
struct StarRun {
  /// Its place in its text node.
  let range: Range<Int>
  /// The power to begin emphasis, by CommonMark's rules or only because of a full-width character
  /// beside it.
  let opening: Power
  let closing: Power

  enum Power {
    case none, common, wide
  }

  init(_ range: Range<Int>, before: UInt32, after: UInt32) {
    self.range = range
    let before = Neighbor(before)
    let after = Neighbor(after)
    opening = Self.power(
      inside: after, outside: before, isInsideWide: after.isWide && !after.closes)
    closing = Self.power(
      inside: before, outside: after, isInsideWide: before.isWide && !before.opens)
  }

  /// Whether the run is emphasis only if full-width characters count as letters.
  var isRevived: Bool { opening == .wide || closing == .wide }

  private static func power(
    inside: Neighbor, outside: Neighbor, isInsideWide: Bool
  ) -> Power {
    if inside.isSpace { return .none }
    if !inside.isPunctuation || outside.isSpace || outside.isPunctuation { return .common }
    return isInsideWide || !inside.isWide && outside.isWide ? .wide : .none
  }

  /// A character beside the run.
  private struct Neighbor {
    let value: UInt32
    let isSpace: Bool
    let isPunctuation: Bool

    init(_ value: UInt32) {
      self.value = value
      let properties = UnicodeScalar(value)?.properties
      isSpace = value == 0 || properties?.isWhitespace ?? false
      switch properties?.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        isPunctuation = true
      case .mathSymbol, .currencySymbol, .modifierSymbol: isPunctuation = value < 0x80
      default: isPunctuation = false
      }
    }

    var isWide: Bool { WideCharacter.isFullWidth(value) || WideCharacter.isHangul(value) }

    var opens: Bool { category == .openPunctuation || category == .initialPunctuation }

    /// Such as a full stop: no emphasis begins before it.
    var closes: Bool {
      switch value {
      case 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF61, 0xFF64: true
      default: category == .closePunctuation || category == .finalPunctuation
      }
    }

    private var category: Unicode.GeneralCategory? {
      UnicodeScalar(value)?.properties.generalCategory
    }
  }
}
