/// One `{{name}}` or `{{name:value}}` in an author's text.
struct Placeholder: Hashable, Sendable {
  /// Of the braces and all between them, in bytes of the text.
  let range: Range<Int>
  /// Lower-case letters, digits and hyphens.
  let name: String
  /// What follows a colon; only sections have it.
  let argument: String?

  enum Finding: Hashable {
    case placeholder(Placeholder)
    /// Two opening braces that begin no placeholder, at this offset.
    case malformed(Int)
  }

  /// The placeholders of a text in order; nothing else is looked at.
  static func findings(in text: UnsafeBufferPointer<UInt8>) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index + 1 < text.count {
      guard text[index] == open, text[index + 1] == open else {
        index += 1
        continue
      }
      if let placeholder = placeholder(in: text, at: index) {
        findings.append(.placeholder(placeholder))
        index = placeholder.range.upperBound
      } else {
        findings.append(.malformed(index))
        index += 2
      }
    }
    return findings
  }

  /// The placeholder that is all of a text, or `nil` if the text is anything else.
  init?(whole text: UnsafeBufferPointer<UInt8>) {
    guard text.count >= 5, text[0] == Self.open, text[1] == Self.open,
      let placeholder = Self.placeholder(in: text, at: 0), placeholder.range.count == text.count
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
    in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Placeholder? {
    var end = start + 2
    while end < text.count, text[end] != close, text[end] != open { end += 1 }
    guard end + 1 < text.count, text[end] == close, text[end + 1] == close else { return nil }
    let inside = text[start + 2..<end].split(
      separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    let parts = inside.map(trimmed)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(mayStand) }) else { return nil }
    return Placeholder(
      range: start..<end + 2, name: parts[0], argument: parts.count > 1 ? parts[1] : nil)
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
