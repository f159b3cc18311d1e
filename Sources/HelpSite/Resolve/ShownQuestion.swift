/// A question as the readers of a page get it.
struct ShownQuestion: Sendable {
  let id: QuestionID
  let text: String
  /// The language of the text.
  let language: LanguageIndex
}

extension Site {
  /// The questions that readers see of a page, in its order, no more than a number.
  func questions(of page: SitePage, atMost limit: Int) -> [ShownQuestion] {
    Array(page.content.outline.questions.lazy.compactMap { self.shown($0, of: page) }.prefix(limit))
  }

  /// A question of a page; `nil` if its readers don't see it.
  func question(_ id: QuestionID, of page: SitePage) -> ShownQuestion? {
    page.content.outline.questions.first { $0.id == id }.flatMap { shown($0, of: page) }
  }

  private func shown(_ question: Question, of page: SitePage) -> ShownQuestion? {
    switch page.stale?[question.id] {
    case .hidden: return nil
    case .replaced:
      guard let original = page.stale?.originalQuestion(of: question.id) else { return nil }
      return ShownQuestion(
        id: question.id,
        text: source.text(original.text, in: .source, for: page.language), language: .source)
    case .noticed, nil:
      return ShownQuestion(
        id: question.id, text: source.text(question.text, of: page),
        language: page.contentLanguage)
    }
  }
}

extension StaleQuestions {
  /// What the source language has in a question's place.
  fileprivate func originalQuestion(of id: QuestionID) -> Question? {
    let other = originalID(of: id)
    return original.outline.questions.first { $0.id == other }
  }
}
