/// A value, and the mistakes met while it was made: how diagnostics are handed on everywhere.
///
/// They are thrown at the gates between the stages alone.
struct Diagnosed<Value> {
  let value: Value
  /// The mistakes, in any order.
  let diagnostics: [Diagnostic]

  init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}

extension Diagnosed {
  /// What is made of a value that is there, and the mistakes of both.
  func flatMap<Wrapped, Other>(
    _ transform: (Wrapped) -> Diagnosed<Other>
  ) -> Diagnosed<Other?> where Value == Wrapped? {
    guard let value else { return Diagnosed<Other?>(nil, diagnostics) }
    let other = transform(value)
    return Diagnosed<Other?>(other.value, diagnostics + other.diagnostics)
  }
}

extension [Diagnostic] {
  /// Takes over what was found with a value, and gives the value.
  mutating func take<Value>(_ diagnosed: Diagnosed<Value>) -> Value {
    self += diagnosed.diagnostics
    return diagnosed.value
  }
}
