import Languages
import Testing

@testable import HelpSite

/// The languages of tags with spaces between them.
func languages(_ tags: String) throws -> [Language] {
  try tags.split(separator: " ").map { try #require(Language(String($0))) }
}

/// `text` with its invisible characters made visible: `⍽` no-break space, `‸` narrow no-break
/// space, `·` thin space, `«` right-to-left and `»` left-to-right mark, `<` and `>` isolates.
func visible(_ text: String) -> String {
  let marks: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{A0}": "⍽", "\u{202F}": "‸", "\u{2009}": "·", "\u{200F}": "«", "\u{200E}": "»",
    "\u{2068}": "<", "\u{2069}": ">",
  ]
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: text.unicodeScalars.map { marks[$0] ?? $0 })
  return String(scalars)
}
