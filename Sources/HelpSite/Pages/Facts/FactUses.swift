import Text

/// The facts that a text uses, and the quantities that it types.
struct FactUses: Sendable {
  var uses: [Use] = []
  var typed: [Typed] = []

  struct Use: Hashable, Sendable {
    let name: String
    let location: SourceLocation
  }

  struct Typed: Sendable {
    let quantity: TypedQuantity
    let location: SourceLocation
  }

  var names: Set<String> { Set(uses.map(\.name)) }

  /// What stands in one running text.
  mutating func collect(
    _ text: UnsafeBufferPointer<UInt8>, at place: SourceLocation, _ index: FactIndex
  ) {
    for case .placeholder(let placeholder) in Placeholder.findings(in: text) {
      let location = place.moved(by: placeholder.range.lowerBound)
      uses.append(Use(name: placeholder.name, location: location))
    }
    for quantity in index.finder.quantities(in: text) {
      typed.append(Typed(quantity: quantity, location: place.moved(by: quantity.offset)))
    }
  }

  /// The facts in an address, whose columns aren't known.
  mutating func collect(usesIn address: UnsafeBufferPointer<UInt8>, at place: SourceLocation) {
    for case .placeholder(let placeholder) in Placeholder.findings(in: address) {
      uses.append(Use(name: placeholder.name, location: place))
    }
  }

  /// A warning for each typed quantity that a fact has.
  func leaks(_ index: FactIndex) -> [Diagnostic] {
    typed.compactMap { typed in
      let facts = typed.quantity.isAll ? [] : index.facts(like: typed.quantity)
      guard !facts.isEmpty else { return nil }
      let names = facts.map { "{{\($0)}}" }
      let last = names.count > 1 ? " or \(names.last!), whichever is meant" : names[0]
      return Diagnostic(
        warning: "fact.leak", at: typed.location,
        "'\(typed.quantity.text)' is typed where a fact has the value",
        hint: "write \(names.count > 1 ? names.dropLast().joined(separator: ", ") : "")\(last)")
    }
  }
}
