import Text

extension InlineMarkdown {
  /// Words in which each sign of Markdown is one of the words.
  static func guarded(_ text: String) -> String {
    Self(pieces: .written, isGuarded: true).escaped(text, isLineStart: true)
  }

  /// Words as they stand in Markdown.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - isLineStart: Whether they begin a line of the file.
  /// - Returns: Markdown.
  func escaped(_ text: String, isLineStart: Bool) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    let marker = isLineStart && pieces == .written ? Self.endOfMarker(bytes) : nil
    for (index, byte) in bytes.enumerated() {
      if pieces == .named, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
        result.append(byte)
      } else if index == marker || isEscaped(byte, at: index, of: bytes) {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func isEscaped(_ byte: UInt8, at index: Int, of bytes: [UInt8]) -> Bool {
    let before = index > 0 ? bytes[index - 1] : nil
    let next = index + 1 < bytes.count ? bytes[index + 1] : nil
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"): return true
    case UInt8(ascii: "|"): return isInCell || isGuarded && pieces == .written
    case UInt8(ascii: "\\"): return isGuarded || next.map(Self.isPunctuation) ?? true
    case UInt8(ascii: "*"): return isGuarded || before != 0x20 || next != 0x20
    case UInt8(ascii: "_"):
      let isInWord = before.map(Self.isWord) ?? false && next.map(Self.isWord) ?? false
      return isGuarded || !isInWord && (before != 0x20 || next != 0x20)
    case UInt8(ascii: "<"):
      return isGuarded || next.map { $0.isLetter || "/!?".utf8.contains($0) } ?? true
    case UInt8(ascii: "&"):
      return isGuarded || next.map { $0.isLetter || $0 == UInt8(ascii: "#") } ?? false
    case UInt8(ascii: "!"): return isGuarded || next == nil || next == UInt8(ascii: "[")
    // At its end, a heading would lose it.
    case UInt8(ascii: "#"): return isGuarded || next == nil && pieces == .written
    case UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "\""):
      return isGuarded
    default: return false
    }
  }

  /// Where the sign stands that would make the beginning of a line something else than words.
  private static func endOfMarker(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first else { return nil }
    switch first {
    // What looks like the mark of a merge would make the page one that nobody reads.
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: "~"), UInt8(ascii: "|"), UInt8(ascii: ":"):
      return 0
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return 0
    case _ where first.isDigit:
      let end = bytes.firstIndex { !$0.isDigit } ?? bytes.count
      guard end < bytes.count, end <= 9, ".)".utf8.contains(bytes[end]) else { return nil }
      return end + 1 == bytes.count || bytes[end + 1] == 0x20 ? end : nil
    default: return nil
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !byte.isLetter && !byte.isDigit
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80
  }
}
