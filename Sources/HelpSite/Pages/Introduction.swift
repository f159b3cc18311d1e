import Text

/// What stands on a page before the first question.
struct Introduction: Sendable {
  /// The place where it begins; `nil` if there is nothing.
  var location: SourceLocation?
  /// The page's.
  var risk: Risk?
  /// The hash of the text, on a page in the source language; `nil` if there is nothing.
  var hash: ContentHash?
  /// `nil` if the site has one language.
  var wording: Wording?
  /// `nil` but in a check.
  var details: PartDetails?
  /// The headings in it, in order.
  var subheadings: [Heading] = []
}
