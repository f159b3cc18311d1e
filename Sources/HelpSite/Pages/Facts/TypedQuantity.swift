import Languages

import struct Foundation.Decimal

/// A quantity that an author typed.
struct TypedQuantity: Sendable {
  /// Two where a separator can be read in two ways: `1.234`.
  let values: [Decimal]
  /// More than one where currencies share a sign.
  let units: [Quantity.Unit]
  /// As it is written, with its unit.
  let text: String
  /// In bytes of the text that was searched.
  let offset: Int

  var quantities: [Quantity] {
    units.flatMap { unit in values.map { Quantity(value: $0, unit: unit) } }
  }
}
