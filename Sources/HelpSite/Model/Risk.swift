import Text

/// What a reader may lose by an answer that is out of date.
enum Risk: String, CaseIterable, Sendable {
  case money, legal
}

/// The risk of one question, as a page's front matter says it.
struct QuestionRisk: Sendable {
  let id: QuestionID
  let risk: Risk
  let location: SourceLocation
}
