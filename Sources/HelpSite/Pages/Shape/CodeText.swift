/// Tells in code what is translated from what isn't.
enum CodeText {
  /// Whether a code span holds the words of a button or a menu, which other languages have in other
  /// words: `Save all`, `Settings`, but not `save`, `GET` and `save_all`.
  static func isLabel(_ text: String) -> Bool {
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
    return hasGap || !first.properties.isCased
      || first.properties.isUppercase
        && letters.count > 1 && letters.dropFirst().allSatisfy { !$0.properties.isUppercase }
  }

  private static let labelMarks = " ,!?&…›→’'、。・：（）「」！？"

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
