import Text

/// A question with its answer: what readers look for, and what links, locks and translations name.
///
/// In the text of a page it is a level-2 heading that stands in nothing else, and all up to the
/// next such heading.
struct Question: Sendable {
  let heading: Heading
  /// The question's own, or else the page's.
  let risk: Risk?
  /// Of the text, on a page in the source language.
  let hash: ContentHash?
  /// `nil` but in a check.
  let details: PartDetails?
  /// Those in the answer, in order.
  var subheadings: [Heading] = []

  var id: QuestionID { heading.id }
  /// Where the heading begins.
  var location: SourceLocation { heading.location }
}

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

/// A heading in the text of a page, in a quote or a list too.
struct Heading: Sendable {
  let id: QuestionID
  /// Whether the author wrote the id.
  let isExplicit: Bool
  let location: SourceLocation
}

/// What is in the text of a question or an introduction, as far as a check alone looks at it.
final class PartDetails: Sendable {
  let facts: FactUses
  /// `nil` unless the site has several languages.
  let shape: PartShape?

  init(facts: FactUses, shape: PartShape?) {
    self.facts = facts
    self.shape = shape
  }
}
