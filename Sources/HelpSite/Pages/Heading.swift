import Text

/// A heading in the text of a page, in a quote or a list too.
struct Heading: Sendable {
  let id: QuestionID
  /// Whether the author wrote the id.
  let isExplicit: Bool
  let location: SourceLocation
}
