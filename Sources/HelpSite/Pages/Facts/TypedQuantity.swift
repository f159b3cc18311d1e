import Languages

import struct Foundation.Decimal

/// A quantity that an author typed.
struct TypedQuantity: Sendable {
  /// Two where a separator can be read in two ways: `1.234`.
  let values: [Decimal]
  /// The unit; more than one where currencies share a sign.
  let units: [Quantity.Unit]
  /// The quantity as it is written, with its unit.
  let text: String
  /// The offset in bytes of the text that was searched.
  let offset: Int

  /// Whether it is 100 %, which is a figure of speech more often than a value.
  var isAll: Bool { units == [.percent] && values == [100] }

  var quantities: [Quantity] {
    units.flatMap { unit in values.map { Quantity(value: $0, unit: unit) } }
  }
}
