import Mustache
import Text

/// What the list of all questions of a language needs to know of one page.
final class PageQuestions: Fields {
  let title: String
  /// The title of the category that the page stands in, if it is in the page's language.
  let category: String?
  /// The page's path from the host's root.
  let path: String
  let isDraft: Bool
  let questions: [ListedQuestion]
  /// What stands before the first question, for the search alone; `nil` if nothing does.
  let introduction: ListedIntroduction?

  init(
    title: String, category: String? = nil, path: String, isDraft: Bool,
    questions: [ListedQuestion],
    introduction: ListedIntroduction? = nil
  ) {
    self.title = title
    self.category = category
    self.path = path
    self.isDraft = isDraft
    self.questions = questions
    self.introduction = introduction
  }

  func value(of name: Name) -> Value? {
    switch name.id {
    case Field.title.rawValue: .text(title)
    case Field.url.rawValue: .url(path)
    case Field.isDraft.rawValue: .flag(isDraft)
    case Field.questions.rawValue:
      .list(questions.map { .fields(ListedQuestionFields(question: $0, path: path)) })
    default: nil
    }
  }
}

/// A question in the list of all questions of a language.
struct ListedQuestion: Sendable {
  let id: QuestionID
  let text: String
  /// The language of the text where it isn't the page's.
  let shown: LanguageSettings?
  /// What the sections in the answer show besides its text, by names: payment methods and tools.
  var names: [String] = []
}

/// What stands before a page's first question.
struct ListedIntroduction: Sendable {
  /// What the page's sections show, by names.
  let names: [String]
}

/// The same as templates see it.
private final class ListedQuestionFields: Fields {
  private let question: ListedQuestion
  private let path: String

  init(question: ListedQuestion, path: String) {
    self.question = question
    self.path = path
  }

  func value(of name: Name) -> Value? {
    switch name.id {
    case Field.text.rawValue: .text(question.text)
    case Field.url.rawValue: .url(path + "#" + SitePath.percentEncoded(question.id.text))
    case Field.isReplaced.rawValue: .flag(question.shown != nil)
    case Field.content.rawValue: question.shown.map(Value.content) ?? .absent
    default: nil
    }
  }
}
