import Text

/// Mends what input methods and machines do to placeholders: full-width signs, and spaces between
/// the brackets of a link.
struct PlaceholderRepair {
  private let names: Set<String>

  init(_ names: [String]) { self.names = Set(names) }

  private static let openBraces: Set<UnicodeScalar> = ["{", "｛"]
  private static let closeBraces: Set<UnicodeScalar> = ["}", "｝"]
  private static let openRound: Set<UnicodeScalar> = ["(", "（"]
  private static let closeRound: Set<UnicodeScalar> = [")", "）"]
  private static let openSquare: Set<UnicodeScalar> = ["[", "［", "【"]
  private static let closeSquare: Set<UnicodeScalar> = ["]", "］", "】"]

  /// The text with each known name in braces, and what belongs to it, written as it is exported.
  func repaired(_ text: String) -> String {
    guard !names.isEmpty, text.withBytes(Self.mayNeedRepair) else { return text }
    var result: [UnicodeScalar] = []
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard Self.openBraces.contains(scalars[index]), let (name, end) = name(in: scalars, at: index)
      else {
        result.append(scalars[index])
        index += 1
        continue
      }
      index = end
      if isAddress(name) { index = mend(&result, before: end, in: scalars) }
      result += "{\(name)}".unicodeScalars
      if index > end { result.append(")") }
    }
    return String(String.UnicodeScalarView(result))
  }

  /// Whether a full-width sign stands in a text, or a space where a bracket or brace ends.
  private static func mayNeedRepair(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { index in
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case UInt8(ascii: "{"): return next == 0x20
      case UInt8(ascii: "]"):
        return next == 0x20 && index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: "(")
      case 0x20: return next == UInt8(ascii: "}")
      // U+FF08 to U+FF5D, and U+3010 and U+3011.
      case 0xEF: return next == 0xBC || next == 0xBD
      case 0xE3: return next == 0x80 && index + 2 < bytes.count && bytes[index + 2] & 0xFE == 0x90
      default: return false
      }
    }
  }

  /// Whether a name stands in the round brackets of a link or a picture.
  private func isAddress(_ name: String) -> Bool {
    name.hasPrefix("link") || name.hasPrefix("image")
  }

  /// Makes the brackets before a name those of Markdown, and gives the index behind the closing one;
  /// `end` if the name doesn't stand in brackets.
  private func mend(
    _ result: inout [UnicodeScalar], before end: Int, in scalars: [UnicodeScalar]
  ) -> Int {
    var closing = end
    while closing < scalars.count, scalars[closing] == " " { closing += 1 }
    guard closing < scalars.count, Self.closeRound.contains(scalars[closing]) else { return end }
    var start = result.count
    func skipSpaces() { while start > 0, result[start - 1] == " " { start -= 1 } }
    skipSpaces()
    guard start > 0, Self.openRound.contains(result[start - 1]) else { return end }
    start -= 1
    skipSpaces()
    guard start > 0, Self.closeSquare.contains(result[start - 1]) else { return end }
    start -= 1
    let closed = result[start]
    result.removeSubrange(start...)
    if closed != "]", let open = result.lastIndex(where: Self.openSquare.contains) {
      result[open] = "["
    }
    result += "](".unicodeScalars
    return closing + 1
  }

  private func name(in scalars: [UnicodeScalar], at start: Int) -> (String, Int)? {
    var index = start + 1
    var name = ""
    while index < scalars.count, !Self.closeBraces.contains(scalars[index]) {
      guard name.utf8.count < 200 else { return nil }
      name.unicodeScalars.append(scalars[index])
      index += 1
    }
    name = String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    let stem = String(name.prefix { $0 != ":" })
    return index < scalars.count && names.contains(stem) ? (name, index + 1) : nil
  }
}
