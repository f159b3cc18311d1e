extension HTMLPlace {
  /// How a value is escaped here, or `nil` where none can stand.
  var escaping: Escaping? {
    switch state {
    case .text: .text
    case .quoted: escapingInAttribute
    case .content:
      switch SpecialElement(element) {
      case .text: .markup
      case .script: escapingInScript
      default: nil
      }
    default: nil
    }
  }

  private var escapingInAttribute: Escaping? {
    if AttributeKind(attribute) == .code { return nil }
    return switch address {
    case .none: .markup
    case .scheme(let scheme): scheme.isEmpty ? .addressStart : .addressOpen
    case .open: .addressOpen
    case .settled: .addressRest
    case .refused: nil
    }
  }

  private var escapingInScript: Escaping? {
    switch script {
    case .code, .slash: .scriptCode
    case .string: .scriptString
    case .escape, .lineComment, .blockComment, .star: nil
    }
  }

  /// What to do instead, where no value can stand.
  var hint: String {
    switch state {
    case .beforeValue, .unquoted: "put the attribute's value in quotes"
    case .quoted where address == .refused: "begin the address with a value or an allowed scheme"
    case .quoted: "put the value in a data attribute"
    case .comment, .declaration, .declarationOpen, .declarationDash: "move it out of the comment"
    case .content where SpecialElement(element) == .script: "put it in a string of the script"
    case .content: "set a class, or a data attribute, outside the element"
    default: "a tag's and its attributes' names have to be constant"
    }
  }

  /// Moves over a value that isn't known yet.
  mutating func advanceOverValue() {
    address.advanceOverValue()
    if case .content = state { state = .content(matched: 0) }
    if script == .slash { script = .code }
  }

  /// Returns the place after a part that may be left out or repeated, or `nil` if what follows it
  /// would be two things.
  static func meeting(_ before: Self, _ after: Self) -> Self? {
    if before == after { return before }
    var place = before
    if before.isBetweenAttributes, after.isBetweenAttributes || after.state == .unquoted {
      guard (before.element, before.isEndTag) == (after.element, after.isEndTag) else { return nil }
      place.attribute = []
      place.state = before.state == .tagName ? .tagName : .insideTag
      return place
    }
    place.address = .meeting(before.address, after.address)
    var expected = after
    if case .comment = before.state, case .comment = after.state {
      place.state = .comment(dashes: 0)
      expected.state = place.state
    }
    expected.address = place.address
    return place == expected ? place : nil
  }

  private var isBetweenAttributes: Bool {
    switch state {
    case .tagName, .insideTag, .attributeName, .afterAttributeName: true
    default: false
    }
  }
}
