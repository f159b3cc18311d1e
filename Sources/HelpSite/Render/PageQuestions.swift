import Mustache
import Text

/// What the list of all questions of a language needs to know of one page.
final class PageQuestions: Fields {
  struct Question: Sendable {
    let id: String
    let text: String
    /// The language of the text where it isn't the page's.
    let shown: LanguageSettings?
  }

  let title: String
  /// The page's path from the host's root.
  let path: String
  let questions: [Question]

  init(title: String, path: String, questions: [Question]) {
    self.title = title
    self.path = path
    self.questions = questions
  }

  func value(of name: Name) -> Value? {
    switch name.id {
    case Field.title.rawValue: .text(title)
    case Field.url.rawValue: .url(path)
    case Field.questions.rawValue:
      .list(questions.map { .fields(ListedQuestion(question: $0, path: path)) })
    default: nil
    }
  }
}

/// One of them, as templates see it.
private final class ListedQuestion: Fields {
  private let question: PageQuestions.Question
  private let path: String

  init(question: PageQuestions.Question, path: String) {
    self.question = question
    self.path = path
  }

  func value(of name: Name) -> Value? {
    switch name.id {
    case Field.text.rawValue: .text(question.text)
    case Field.url.rawValue: .url(path + "#" + SitePath.percentEncoded(question.id))
    case Field.isReplaced.rawValue: .flag(question.shown != nil)
    case Field.content.rawValue: question.shown.map(Value.content) ?? .absent
    default: nil
    }
  }
}
