import Text

/// What stands on a page before the first question.
struct Introduction: Sendable {
  /// Where it begins; `nil` if there is nothing.
  var location: SourceLocation?
  /// The page's.
  var risk: Risk?
  /// Of the text, on a page in the source language; `nil` if there is nothing.
  var hash: ContentHash?
  /// `nil` but in a check.
  var details: PartDetails?
  /// Those in it, in order.
  var subheadings: [Heading] = []
}
