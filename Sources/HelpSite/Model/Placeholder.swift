import Text

/// One `{{name}}` or `{{name:value}}` in an author's text.
struct Placeholder: Hashable, Sendable {
  /// The range of the braces and all between them, in bytes of the text.
  let range: Range<Int>
  /// Lower-case letters, digits and hyphens.
  let name: String
  /// What follows a colon; only sections have it.
  let argument: String?

  /// What stands between the braces, without spaces.
  var inner: String { argument.map { name + ":" + $0 } ?? name }

  /// A text with facts in the place of their forms: `{{name}}` for `{{name:genitive}}`.
  ///
  /// In which form a language has a fact is its own affair.
  static func withoutForms(_ text: String) -> String {
    guard mayStand(in: text), text.contains(byte: UInt8(ascii: ":")) else { return text }
    return text.withBytes { bytes in
      var plain: [UInt8] = []
      var start = 0
      for case .placeholder(let placeholder) in findings(in: bytes)
      where placeholder.argument != nil {
        plain += bytes[start..<placeholder.range.lowerBound]
        plain += "{{\(placeholder.name)}}".utf8
        start = placeholder.range.upperBound
      }
      return String(decoding: plain + bytes[start...], as: UTF8.self)
    }
  }

  enum Finding: Hashable {
    case placeholder(Placeholder)
    /// A name in single braces, which mean nothing.
    case singleBraces(Placeholder)
    /// Two opening braces that begin no placeholder, up to where it may have been meant to end.
    case malformed(Range<Int>)
  }

  /// Whether a text has a brace at all: the quick look before a search.
  static func mayStand(in text: String) -> Bool { text.contains(byte: open) }

  /// The placeholders of a text in order; nothing else is looked at.
  static func findings(in text: UnsafeBufferPointer<UInt8>) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while let start = text.firstIndex(ofByte: open, from: index) {
      let braces = start + 1 < text.count && text[start + 1] == open ? 2 : 1
      index = start + braces
      if let placeholder = placeholder(in: text, at: start, braces: braces) {
        findings.append(braces == 2 ? .placeholder(placeholder) : .singleBraces(placeholder))
        index = placeholder.range.upperBound
      } else if braces == 2 {
        findings.append(.malformed(start..<endOfMalformed(in: text, from: index)))
      }
    }
    return findings
  }

  /// The index behind the closing braces on the same line, or where the text may be cut for a
  /// message.
  private static func endOfMalformed(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var end = start
    while end < text.count, end < start + 40, text[end] != close { end += 1 }
    while end < text.count, text[end] == close { end += 1 }
    // Not within a character.
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// The names in double braces, in order.
  static func names(in text: String) -> [String] {
    guard mayStand(in: text) else { return [] }
    return text.withBytes { bytes in
      findings(in: bytes).compactMap { finding in
        if case .placeholder(let placeholder) = finding { placeholder.name } else { nil }
      }
    }
  }

  /// The placeholder that is all of a text, or `nil` if the text is anything else.
  init?(whole text: UnsafeBufferPointer<UInt8>) {
    guard text.count >= 5, text[0] == Self.open, text[1] == Self.open,
      let placeholder = Self.placeholder(in: text, at: 0, braces: 2),
      placeholder.range.count == text.count
    else { return nil }
    self = placeholder
  }

  private init(range: Range<Int>, name: String, argument: String?) {
    self.range = range
    self.name = name
    self.argument = argument
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

  private static func placeholder(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, braces: Int
  ) -> Placeholder? {
    var end = start + braces
    while end < text.count, text[end] != close, text[end] != open { end += 1 }
    guard end + braces <= text.count, text[end] == close, text[end + braces - 1] == close else {
      return nil
    }
    let inside = text[start + braces..<end].split(
      separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    let parts = inside.map(trimmed)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(mayStand) }) else { return nil }
    return Placeholder(
      range: start..<end + braces, name: parts[0], argument: parts.count > 1 ? parts[1] : nil)
  }

  private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let start = bytes.drop { $0 == 0x20 }
    let end = start.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? start.startIndex
    return String(decoding: start[start.startIndex..<end], as: UTF8.self)
  }

  private static func mayStand(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
