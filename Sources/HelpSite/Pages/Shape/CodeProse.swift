import Languages

/// Takes out of code what is written for people, which a translation has in other words.
enum CodeProse {
  /// A block of code without its sentences.
  ///
  /// Those are what stands between quotes, between tags, and on lines of its own; of each the numbers
  /// stay. Nor does it have what formatters change: spaces, and which quotes are taken. A diagram is
  /// all labels.
  static func removed(from code: String) -> String {
    if let kind = code.split(whereSeparator: \.isWhitespace).first, diagrams.contains(kind) {
      return String(kind)
    }
    return code.split(separator: "\n").map { withoutProse(evenly($0)[...]) }
      .filter { !$0.isEmpty }.joined(separator: "\n").replacing("\"", with: "'")
  }

  /// A line of code with one space wherever there are more, and none at its ends and beside
  /// brackets.
  static func evenly(_ line: some StringProtocol) -> String {
    let words = line.split { $0.isWhitespace }
    guard words.count > 1 else { return words.joined() }
    var text = ""
    for word in words {
      let isTight =
        text.isEmpty || text.last.map("{([".contains) ?? false
        || word.first.map("})]".contains) ?? false
      text += (isTight ? "" : " ") + word
    }
    return text
  }

  private static func withoutProse(_ line: Substring) -> String {
    if isSentence(line) {
      return (codeSpans(of: line) + [numbers(of: line)]).joined(separator: " ")
    }
    if let start = ProseLine.start(in: line) {
      return line[..<start] + numbers(of: line[start...])
    }
    var kept = ""
    var rest = line
    while let start = rest.firstIndex(where: { opening.contains($0) }) {
      let sign = rest[start]
      let inside = rest[rest.index(after: start)...]
      kept += rest[...start]
      rest = inside
      guard let end = end(of: inside, behind: sign, in: line[..<start]) else { continue }
      let text = inside[..<end]
      if end == inside.endIndex { return kept + (isProse(text) ? numbers(of: text) : String(text)) }
      // A mark that closes a text begins no other; a tag may.
      let next = quotes.contains(sign) ? inside.index(after: end) : end
      kept += isProse(text) ? numbers(of: text) : String(text)
      kept += inside[end..<next]
      rest = inside[next...]
    }
    return kept + rest
  }

  /// What stands between backticks in a sentence.
  private static func codeSpans(of line: Substring) -> [String] {
    line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset % 2 == 1 ? String($0.element) : nil }
  }

  private static let quotes = "\"'`"
  private static let opening = "\"'`>}"

  /// Where the text ends that begins behind a sign; that of a tag may go on on the next line.
  private static func end(
    of text: Substring, behind sign: Character, in before: Substring
  ) -> Substring.Index? {
    if quotes.contains(sign) { return text.firstIndex(of: sign) }
    // Looking no further than the next sign keeps this linear.
    if let end = text.firstIndex(where: { "<{>}".contains($0) }) {
      return "<{".contains(text[end]) ? end : nil
    }
    let isTag = sign == ">" && before.last.map { !$0.isWhitespace && !"-=".contains($0) } ?? false
    return isTag ? text.endIndex : nil
  }

  /// The first words of Mermaid's diagrams.
  private static let diagrams: Set<Substring> = [
    "graph", "flowchart", "sequenceDiagram", "classDiagram", "stateDiagram", "stateDiagram-v2",
    "erDiagram", "journey", "gantt", "pie", "mindmap", "timeline",
  ]

  /// The numbers, sorted: languages have them in another order.
  private static func numbers(of text: Substring) -> String {
    text.split { !$0.isNumber && $0 != "." }.filter { $0.contains(where: \.isNumber) }.sorted()
      .joined(separator: " ")
  }

  /// Whether it is made of words as people write them, not of names and signs.
  static func isProse(_ text: Substring) -> Bool {
    guard text.contains(where: \.isLetter), !CodeWords.isCommand(text) else { return false }
    let isPlain = text.allSatisfy {
      $0.isLetter || $0.isNumber || $0 == " " || !$0.isASCII || marks.contains($0)
    }
    guard isPlain else { return false }
    if Language.canonical(String(text)) == String(text), text.utf8.count <= 5 { return true }
    let isForeign = text.contains { $0.isLetter && !$0.isASCII }
    return isForeign || words(of: text) > 1 || CodeText.isLabel(text.filter { !$0.isNumber })
  }

  /// Beside those that ASCII lacks.
  private static let marks = ".,!?:;'-|&"

  private static func words(of text: Substring) -> Int {
    text.split { $0.isWhitespace }.count { $0.contains(where: \.isLetter) }
  }

  /// What stands between quotes if that is all of a line: `"We answer."`, `「お答えします。」`.
  private static func quoted(_ line: Substring) -> Substring? {
    guard line.count > 2, let first = line.first, let last = line.last,
      marksOfQuotes.contains(first),
      marksOfQuotes.contains(last)
    else { return nil }
    let inside = line.dropFirst().dropLast()
    return inside.contains(first) ? nil : inside
  }

  private static let marksOfQuotes: Set<Character> = [
    "\"", "“", "”", "„", "«", "»", "「", "」", "『", "』",
  ]

  /// Whether a line is a sentence: it begins as one, perhaps behind the sign of an item and code, and
  /// ends with a mark or is long.
  private static func isSentence(_ line: Substring) -> Bool {
    let item = line.drop { $0.isWhitespace || "-*>".contains($0) }
    let parts = (quoted(item) ?? item).split(separator: "`", omittingEmptySubsequences: false)
    let text = parts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined().trimmed
    guard let first = text.first, let last = text.last, first.isLetter, !first.isLowercase else {
      return false
    }
    let isEnded = ".!?:。！？：".contains(last)
    let count = words(of: text[...])
    // A script without spaces has no words to count.
    return count >= 8 || isEnded && (count >= 4 || !first.isCased && text.count >= 10)
  }
}
