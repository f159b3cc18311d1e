import Mustache
import Text

/// A question as templates see it; its values are made when they are asked for.
final class QuestionFields: Fields {
  private let question: RenderedQuestion

  /// Ids that led to the question before.
  private let formerIDs: [String]
  /// What readers can tell of its answer; absent if the site doesn't ask.
  private let feedback: Value

  init(question: RenderedQuestion, formerIDs: [String], feedback: Value) {
    self.question = question
    self.formerIDs = formerIDs
    self.feedback = feedback
  }

  func value(of name: Name) -> Value? {
    switch name.id {
    case Field.id.rawValue: .text(question.id.text)
    case Field.text.rawValue: .text(question.text)
    case Field.title.rawValue: .html(question.title)
    case Field.answer.rawValue: .html(question.answer)
    case Field.url.rawValue: .url("#" + SitePath.percentEncoded(question.id.text))
    case Field.formerIDs.rawValue: .list(formerIDs.map { .text($0) })
    case Field.feedback.rawValue: feedback
    case Field.notice.rawValue: notice
    case Field.isStale.rawValue: .flag(question.notice != nil)
    case Field.isReplaced.rawValue: .flag(question.notice?.shown != nil)
    // Of others it is the page's.
    case Field.content.rawValue: question.notice?.shown.map(Value.content)
    default: nil
    }
  }

  private var notice: Value {
    guard let notice = question.notice else { return .absent }
    return .record([.text: .text(notice.text), .originalURL: .url(notice.originalURL)])
  }
}
