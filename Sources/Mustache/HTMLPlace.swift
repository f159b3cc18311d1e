import Text

/// A place in HTML, followed byte by byte through the constant parts of templates.
///
/// The states are those of the HTML tokenizer as far as escaping depends on them
/// ([HTML, 13.2.5](https://html.spec.whatwg.org/multipage/parsing.html#tokenization)).
struct HTMLPlace: Hashable {
  enum State: Hashable {
    case text, tagOpen, endTagOpen, tagName, insideTag
    case attributeName, afterAttributeName, beforeValue
    case quoted(UInt8)
    case unquoted
    case declarationOpen, declarationDash, declaration
    /// In a comment, after so many dashes in a row (3: and an exclamation mark).
    case comment(dashes: Int)
    /// In an element whose content isn't markup, after so many bytes of its end tag.
    case content(matched: Int)
  }

  var state = State.text
  /// The name of the tag, or of the element with special content, in lower case.
  var element: [UInt8] = []
  var isEndTag = false
  /// The attribute's name in lower case, while in the attribute.
  var attribute: [UInt8] = []
  /// That of the attribute, while in its value.
  var kind = AttributeKind.plain
  var address = Address.none
  var script = ScriptPlace.code

  mutating func advance(over bytes: some Sequence<UInt8>) {
    for byte in bytes { advance(over: byte) }
  }

  private mutating func advance(over byte: UInt8) {
    switch state {
    case .text: if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen: openTag(byte)
    case .endTagOpen: openEndTag(byte)
    case .tagName: if !leaveName(byte) { Self.append(byte, to: &element) }
    case .insideTag: if !leaveName(byte) { startAttribute(byte) }
    case .attributeName, .afterAttributeName, .beforeValue: advanceInAttribute(byte)
    case .quoted(let quote): advanceInValue(byte, quote)
    case .unquoted:
      if byte.isSpace { endAttribute() } else if byte == UInt8(ascii: ">") { closeTag() }
    case .declarationOpen, .declarationDash, .declaration, .comment: advanceInComment(byte)
    case .content(let matched): advanceInContent(byte, matched)
    }
  }

  /// Tags and attributes with longer names aren't special, so that the rest need not be kept.
  private static func append(_ byte: UInt8, to name: inout [UInt8]) {
    if name.count < 24 { name.append(byte.lowercased) }
  }
}

extension HTMLPlace {
  private mutating func openTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): state = .endTagOpen
    case UInt8(ascii: "!"): state = .declarationOpen
    case UInt8(ascii: "?"): state = .declaration
    case UInt8(ascii: "<"): break
    default:
      state = byte.isLetter ? .tagName : .text
      element = byte.isLetter ? [byte.lowercased] : []
    }
  }

  private mutating func openEndTag(_ byte: UInt8) {
    isEndTag = byte.isLetter
    if byte.isLetter {
      state = .tagName
      element = [byte.lowercased]
    } else {
      state = byte == UInt8(ascii: ">") ? .text : .declaration
    }
  }

  /// Leaves a name at white space, a slash or the tag's end, and tells whether it did.
  private mutating func leaveName(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: ">") {
      closeTag()
    } else if byte.isSpace || byte == UInt8(ascii: "/") {
      endAttribute()
    } else {
      return false
    }
    return true
  }

  private mutating func closeTag() {
    endAttribute()
    let isSpecial = !isEndTag && SpecialElement(element) != nil
    state = isSpecial ? .content(matched: 0) : .text
    if !isSpecial { element = [] }
    isEndTag = false
    script = .code
  }

  private mutating func startAttribute(_ byte: UInt8) {
    state = .attributeName
    attribute = [byte.lowercased]
  }

  private mutating func endAttribute() {
    state = .insideTag
    attribute = []
    kind = .plain
    address = .none
  }

  private mutating func advanceInAttribute(_ byte: UInt8) {
    switch (state, byte) {
    case (.beforeValue, UInt8(ascii: "\"")), (.beforeValue, UInt8(ascii: "'")):
      state = .quoted(byte)
      kind = AttributeKind(attribute)
      address = kind.isAddress ? .start : .none
    case (.beforeValue, UInt8(ascii: ">")): closeTag()
    case (.beforeValue, _): if !byte.isSpace { state = .unquoted }
    case (_, UInt8(ascii: "=")): state = .beforeValue
    case (.attributeName, _) where byte.isSpace: state = .afterAttributeName
    case (.afterAttributeName, _) where byte.isSpace: break
    case (.attributeName, _): if !leaveName(byte) { Self.append(byte, to: &attribute) }
    default: if !leaveName(byte) { startAttribute(byte) }
    }
  }

  private mutating func advanceInValue(_ byte: UInt8, _ quote: UInt8) {
    if byte == quote { return endAttribute() }
    address.advance(over: byte, inList: kind == .addressList)
  }

  private mutating func advanceInComment(_ byte: UInt8) {
    switch (state, byte) {
    case (.declarationOpen, UInt8(ascii: "-")): state = .declarationDash
    case (.declarationDash, UInt8(ascii: "-")): state = .comment(dashes: 2)
    case (.comment(let dashes), UInt8(ascii: "-")): state = .comment(dashes: min(dashes % 3 + 1, 2))
    case (.comment(2), UInt8(ascii: "!")): state = .comment(dashes: 3)
    case (.comment(let dashes), UInt8(ascii: ">")):
      state = dashes >= 2 ? .text : .comment(dashes: 0)
    case (.comment, _): state = .comment(dashes: 0)
    case (_, UInt8(ascii: ">")): state = .text
    default: state = .declaration
    }
  }

  private mutating func advanceInContent(_ byte: UInt8, _ matched: Int) {
    let end = [UInt8(ascii: "<"), UInt8(ascii: "/")] + element
    if SpecialElement(element) == .script { script.advance(over: byte) }
    if matched < end.count {
      let isNext = byte.lowercased == end[matched]
      let next = isNext ? matched + 1 : byte == UInt8(ascii: "<") ? 1 : 0
      state = .content(matched: next)
    } else if byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      isEndTag = true
      script = .code
      _ = leaveName(byte)
    } else {
      state = .content(matched: 0)
    }
  }
}
