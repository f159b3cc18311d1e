import Languages

import struct Foundation.Decimal

/// A number with the unit that makes it comparable: 90 days, 22 percent, 4.90 euros.
struct Quantity: Hashable, Sendable {
  enum Unit: Hashable, Sendable {
    case period(Period)
    case percent
    case money(Currency)
  }

  let value: Decimal
  let unit: Unit
}

extension Fact.Value {
  /// `nil` for what has no unit.
  var quantity: Quantity? {
    switch self {
    case .period(let count, let period): Quantity(value: Decimal(count), unit: .period(period))
    case .percent(let share): Quantity(value: share, unit: .percent)
    case .money(let amount, let currency): Quantity(value: amount, unit: .money(currency))
    case .number, .date, .url, .text: nil
    }
  }
}
