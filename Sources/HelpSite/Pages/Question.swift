import Text

/// A question with its answer: what readers look for, and what links, locks and translations name.
///
/// In the text of a page it is a level-2 heading that stands in nothing else, and all up to the
/// next such heading.
struct Question: Sendable {
  let heading: Heading
  /// The question's own, or else the page's.
  let risk: Risk?
  /// The hash of the text, on a page in the source language.
  let hash: ContentHash?
  /// `nil` if the site has one language.
  let wording: Wording?
  /// `nil` but in a check.
  let details: PartDetails?
  /// The headings in the answer, in order.
  var subheadings: [Heading] = []
  /// The heading without markup, its facts not filled in yet.
  var text = ""

  var id: QuestionID { heading.id }
  /// The place where the heading begins.
  var location: SourceLocation { heading.location }
}
