import Mustache

/// A question as templates see it; its values are made when they are asked for.
final class QuestionFields: Fields {
  private let question: RenderedBody.Question

  init(question: RenderedBody.Question) { self.question = question }

  func value(of name: Name) -> Value? {
    switch name.id {
    case Field.id.rawValue: .text(question.id)
    case Field.text.rawValue: .text(question.text)
    case Field.title.rawValue: .html(question.title)
    case Field.answer.rawValue: .html(question.answer)
    case Field.url.rawValue: .url("#" + SitePath.percentEncoded(question.id))
    default: nil
    }
  }
}
