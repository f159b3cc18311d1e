import CommonMark

/// A text that is most likely meant as the id of a heading, but isn't one.
struct IDLookalike: Equatable {
  /// The text as it stands on its line: `{ #how-long }`.
  let text: String
  let id: String

  private static let brackets: [(open: Character, close: Character)] = [
    ("{", "}"), ("｛", "｝"), ("(", ")"), ("（", "）"), ("[", "]"),
  ]

  /// Finds one at the end of a heading's text: `{how-long}`, `{ #how-long }`, `(#how-long)`, and as
  /// other programs have it: `{: #how-long}`, `{id="how-long"}`, `{/* #how-long */}`.
  init?(endOf text: String) {
    let text = text.trimmed
    guard let pair = Self.brackets.first(where: { text.last == $0.close }),
      let open = text.lastIndex(of: pair.open), text[..<open].last != pair.open
    else { return nil }
    self.text = String(text[open...])
    var inside = text[text.index(after: open)...].dropLast().trimmed
    if inside.hasPrefix("/*"), inside.hasSuffix("*/") {
      inside = inside.dropFirst(2).dropLast(2).trimmed
    }
    if inside.hasPrefix(":") { inside = inside.dropFirst().trimmed }
    let mark = ["#", "＃", "id="].first(where: inside.hasPrefix)
    id = inside.dropFirst(mark?.count ?? 0).filter { !"\"'".contains($0) }
    // Prose stands in round and square brackets, too.
    let isMarked = mark != nil && id.first?.isLetter == true
    let isBraced = "{｛".contains(pair.open) && id.contains(where: \.isLetter)
    guard id.first?.isLetter ?? false || id.first?.isNumber ?? false, HeadingIDs.isValid(id),
      isMarked || isBraced && (mark != nil || inside == id)
    else {
      return nil
    }
  }
}
