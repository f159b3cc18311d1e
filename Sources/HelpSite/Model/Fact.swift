import Languages
import Text

import struct Foundation.Decimal

/// A typed value that prose repeats, written once in `facts.yaml`.
struct Fact: Hashable, Sendable {
  /// Lower-case letters, digits and hyphens: `refund-window`.
  let name: String
  let value: Value
  /// Values that differ from ``value`` in some markets, by region code (`US`).
  let markets: [String: Value]
  let location: SourceLocation
  /// Those of its values.
  let words: [DataWords]

  enum Value: Hashable, Sendable {
    case period(Int, Period)
    case percent(Decimal)
    case number(Decimal, of: CountedNoun? = nil)
    case money(Decimal, Currency)
    case date(CalendarDate)
    case url(String)
    case text(LocalizedText)
  }

  func value(in market: String?) -> Value { market.flatMap { markets[$0] } ?? value }
}
