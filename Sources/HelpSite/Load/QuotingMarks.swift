/// Typographic quotation marks around a whole value, whose author took them for YAML's quotes.
///
/// East Asian brackets such as 「…」 aren't among them: no keyboard puts them in the place of `"`.
struct QuotingMarks {
  let opening: Unicode.Scalar
  let closing: Unicode.Scalar

  /// `nil` if the text isn't one quotation.
  init?(around text: String) {
    let scalars = text.unicodeScalars
    guard scalars.count > 2, let first = scalars.first, let last = scalars.last,
      Self.closings[first]?.contains(last) == true
    else { return nil }
    let inside = scalars.dropFirst().dropLast()
    // A text that opens a second quotation has the marks of its own, unless all of it stands in two.
    guard !inside.contains(first) || QuotingMarks(around: String(inside)) != nil else { return nil }
    (opening, closing) = (first, last)
  }

  /// What may close each mark: “A”, „A“, „A”, ”A”, ‘A’, ‚A‘, «A», »A«, ‹A›, ›A‹ and full-width ＂A＂.
  private static let closings: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "“": ["”", "“"], "„": ["“", "”"], "”": ["”"], "‟": ["”"], "‘": ["’"], "‚": ["‘", "’"],
    "’": ["’"], "«": ["»"],
    "»": ["«", "»"], "‹": ["›"], "›": ["‹", "›"], "＂": ["＂"], "＇": ["＇"],
  ]
}
