/// Lines of code whose end is written for people: a title in a data file, a note in a tree of files.
enum ProseLine {
  /// Where that begins in a line with single spaces; `nil` if there is none.
  static func start(in line: Substring) -> Substring.Index? {
    isWords(line)
      ? line.startIndex
      : valueStart(in: line) ?? itemStart(in: line)
        ?? numberedStart(in: line) ?? noteStart(in: line)
  }

  /// `The next steps`; not `RUN npm install`.
  private static func isWords(_ line: Substring) -> Bool {
    guard let word = line.split(separator: " ").first, word.first?.isLetter == true,
      word.first?.isLowercase == false, word.count < 2 || !word.allSatisfy(\.isUppercase)
    else { return false }
    return CodeProse.isProse(line) && !CodeWords.beginCode(String(line))
      && (line.contains(" ") || line.contains { !$0.isASCII })
  }

  /// `title: Our refunds`; not `image: nginx`, nor `run: npm install`.
  private static func valueStart(in line: Substring) -> Substring.Index? {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
    let key = line[..<colon].drop { $0 == "-" || $0 == " " }
    let start = line.index(after: colon)
    let value = line[start...]
    guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || "_-.".contains($0) }),
      value.first == " "
    else { return nil }
    let text = value.dropFirst()
    let isCode = CodeWords.beginCode(String(text))
    return !isCode && CodeProse.isProse(text.filter { !marks.contains($0) }[...]) ? start : nil
  }

  /// What stands behind a file's name, or a name that no file has: `├── index.md the first page`,
  /// `- **The first** page`.
  private static func itemStart(in line: Substring) -> Substring.Index? {
    let text = line.drop { branches.contains($0) || $0 == " " }
    guard text.startIndex > line.startIndex, line[..<text.startIndex].last == " ",
      let space = text.firstIndex(of: " ")
    else { return nil }
    let name = text[..<space]
    let isFile = name.contains { "./_-".contains($0) }
    let start = isFile ? space : text.startIndex
    let rest = text[start...].filter { !marks.contains($0) }
    return CodeProse.isProse(rest[...]) && !CodeWords.beginCode(String(rest)) ? start : nil
  }

  /// What stands behind the number of a line: `1. form — It takes an hour`.
  private static func numberedStart(in line: Substring) -> Substring.Index? {
    let rest = line.drop { $0.isASCII && $0.isNumber }
    guard rest.startIndex > line.startIndex, let mark = rest.first, ".)".contains(mark),
      rest.dropFirst().first == " "
    else { return nil }
    let text = rest.dropFirst(2)
    let words = text.split(separator: " ").count { $0.contains(where: \.isLetter) }
    return words > 2 && isProse(text) ? text.startIndex : nil
  }

  /// What stands behind a file's name and a dash: `layout.ejs - uses EJS`.
  private static func noteStart(in line: Substring) -> Substring.Index? {
    guard let space = line.firstIndex(of: " "), line[space...].hasPrefix(" - "),
      line[..<space].contains("."),
      line[..<space].allSatisfy({ $0.isLetter || $0.isNumber || "./_-".contains($0) })
    else { return nil }
    let text = line[space...].dropFirst(3)
    return isProse(text) ? text.startIndex : nil
  }

  private static func isProse(_ text: Substring) -> Bool {
    if let bracket = text.firstIndex(of: "("), bracket > text.startIndex,
      !text[text.index(before: bracket)].isWhitespace
    {
      return false
    }
    return CodeProse.isProse(text.filter { !marks.contains($0) }[...])
      && !CodeWords.beginCode(String(text))
  }

  private static let branches = "-*│├└─|`"

  /// What Markdown and sentences have, and code seldom.
  private static let marks = "*()“”"
}
