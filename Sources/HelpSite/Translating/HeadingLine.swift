import Text

/// Takes a heading's text out of the lines that it is written on.
///
/// See [CommonMark, 4.2 and 4.3](https://spec.commonmark.org/0.30/#atx-headings).
enum HeadingLine {
  /// `What is C#` of `## What is C# ##`.
  static func withoutMarks(_ line: String) -> String {
    let text = trimmed(trimmed(Substring(line).utf8).drop { $0 == UInt8(ascii: "#") })
    let end = text.lastIndex { $0 != UInt8(ascii: "#") }
    guard let end else { return "" }
    // Signs that close the heading stand apart from its text.
    return String(Substring(isSpace(text[end]) ? trimmed(text[...end]) : text))
  }

  /// The line without the sign of a break at its end, which a heading in one line hasn't.
  static func withoutBreak(_ line: Substring) -> String {
    let text = trimmed(line.utf8)
    let signs = text.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    return String(Substring(signs.isMultiple(of: 2) ? text : trimmed(text.dropLast())))
  }

  /// The text before the id at its end.
  static func withoutID(_ text: String) -> String {
    let bytes = trimmed(Substring(text).utf8)
    let start = bytes.indices.last { bytes[$0...].starts(with: "{#".utf8) }
    guard let start, bytes.last == UInt8(ascii: "}") else { return String(Substring(bytes)) }
    return withoutBreak(Substring(bytes[..<start]))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
    let start = text.drop(while: isSpace)
    return start[..<(start.lastIndex { !isSpace($0) }.map(start.index(after:)) ?? start.startIndex)]
  }
}
