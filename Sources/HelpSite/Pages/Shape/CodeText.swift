/// Tells in code what is translated from what isn't.
enum CodeText {
  /// Whether a code span holds the words of a button or a menu, which other languages have in other
  /// words: `Save all`, `Settings`, but not `save`, `GET` and `save_all`.
  static func isLabel(_ code: String) -> Bool {
    var text = words(of: code)
    // A word in a list, `days;`, and not `break;`.
    let isEntry =
      text.hasSuffix(";") && !text.contains(" ") && !CodeWords.isStatement(text.dropLast())
    if isEntry { text.removeLast() }
    var letters: [UnicodeScalar] = []
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        letters.append(scalar)
      } else if !scalar.properties.isWhitespace, !labelMarks.unicodeScalars.contains(scalar) {
        return false
      }
    }
    guard let first = letters.first else { return false }
    let hasGap = text.unicodeScalars.contains(where: \.properties.isWhitespace)
    return isEntry || hasGap && !CodeWords.beginCode(text) || !first.properties.isCased
      || first.properties.isUppercase
        && letters.count > 1 && letters.dropFirst().allSatisfy { !$0.properties.isUppercase }
  }

  /// A label without the marks of Markdown around it, and in another alphabet than that of code also
  /// without quotes and brackets: `**## Notes**`, `"저장 (로그인)"`.
  private static func words(of code: String) -> String {
    let isForeign = code.unicodeScalars.contains { !$0.isASCII && $0.properties.isAlphabetic }
    if isForeign, code.contains(" ") { return code.filter { !"\"()*#".contains($0) }.trimmed }
    if code.first == "[", code.last == "]", code.contains(" ") {
      return String(code.dropFirst().dropLast())
    }
    if code.first == "\"", code.last == "\"", code.contains(" "),
      code.dropFirst().first?.isUppercase == true
    {
      return String(code.dropFirst().dropLast())
    }
    guard let first = code.first, "*#".contains(first) else { return code }
    let inside = code.drop { "*# ".contains($0) }
    return String(
      inside.prefix(
        upTo: inside.lastIndex { !"*# ".contains($0) }.map(inside.index(after:))
          ?? inside.startIndex))
  }

  private static let labelMarks = " ,!?&—–；…›→’'、。・：（）「」！？"

  /// A block of code without its comments, and without what is left empty by that.
  static func withoutComments(_ code: String) -> String {
    let text = removing(from: removing(from: code, "<!--", "-->"), "/*", "*/")
    return text.split(separator: "\n").map(withoutComment).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private static func removing(from text: String, _ start: String, _ end: String) -> String {
    var (rest, kept) = (text[...], "")
    while let open = rest.firstRange(of: start),
      let close = rest[open.upperBound...].firstRange(of: end)
    {
      kept += rest[..<open.lowerBound]
      rest = rest[close.upperBound...]
    }
    return kept + rest
  }

  private static let signs = ["//", "# ", "-- "]

  /// The line up to a sign that stands at its beginning or behind a space, without the spaces there.
  private static func withoutComment(_ line: Substring) -> String {
    var text = line
    // "## Terms" heads a text, or is a comment.
    if line.drop(while: \.isWhitespace).drop(while: { $0 == "#" }).first == " ",
      line.drop(while: \.isWhitespace).first == "#"
    {
      return ""
    }
    // A comment in a list of filters: "! This is one".
    let start = line.drop(while: \.isWhitespace)
    if start.hasPrefix("! "),
      start.dropFirst(2).first.map({ $0.isLetter && !$0.isLowercase }) ?? false
    {
      return ""
    }
    for sign in signs {
      for place in text.ranges(of: sign)
      where place.lowerBound == text.startIndex
        || text[text.index(before: place.lowerBound)].isWhitespace
      {
        text = text[..<place.lowerBound]
        break
      }
    }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
