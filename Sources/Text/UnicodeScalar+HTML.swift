extension UnicodeScalar {
  /// Whether HTML can't hold the character: controls other than tab and line end, noncharacters.
  ///
  /// See [13.2.3.5](https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream).
  package var isForbiddenInHTML: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: isNoncharacter
    }
  }

  /// What a message calls such a character.
  package var forbiddenKind: String { isNoncharacter ? "noncharacter" : "control character" }

  /// Whether Unicode keeps the number for no character at all.
  package var isNoncharacter: Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}
