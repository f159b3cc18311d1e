import Mustache

/// A question as templates see it; its values are made when they are asked for.
final class QuestionFields: Fields {
  private let question: RenderedBody.Question

  /// Ids that led to the question before.
  private let formerIDs: [String]

  init(question: RenderedBody.Question, formerIDs: [String]) {
    self.question = question
    self.formerIDs = formerIDs
  }

  func value(of name: Name) -> Value? {
    switch name.id {
    case Field.id.rawValue: .text(question.id)
    case Field.text.rawValue: .text(question.text)
    case Field.title.rawValue: .html(question.title)
    case Field.answer.rawValue: .html(question.answer)
    case Field.url.rawValue: .url("#" + SitePath.percentEncoded(question.id))
    case Field.formerIDs.rawValue: .list(formerIDs.map { .text($0) })
    default: nil
    }
  }
}
