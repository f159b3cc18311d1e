/// Which rules of a language's typography a site uses; all, unless it says otherwise.
struct TypographySwitches: Hashable, Sendable {
  /// Straight quotation marks and apostrophes become the language's.
  var quotes = true
  /// Spaces stand where the language wants them beside punctuation.
  var spaces = true
  /// A line's end isn't a space where the script writes none.
  var lineBreaks = true
  /// Emphasis works beside full-width punctuation.
  var emphasis = true
  /// What reads from left to right is kept together in text from right to left.
  var isolation = true

  static let off = Self(
    quotes: false, spaces: false, lineBreaks: false, emphasis: false, isolation: false)
}
