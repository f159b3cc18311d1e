import Text

/// The risk of one question, as a page's front matter says it.
struct QuestionRisk: Sendable {
  let id: QuestionID
  let risk: Risk
  let location: SourceLocation
}
