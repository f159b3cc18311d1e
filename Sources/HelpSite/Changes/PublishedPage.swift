/// What readers see of a published page.
struct PublishedPage: Equatable {
  /// A heading with an id, and what stands below it: a question, or a section with a title.
  struct Question: Equatable {
    let id: String
    let title: String
    /// As text without markup.
    let answer: String
  }

  /// A tag, as the page names it.
  let language: String
  let title: String
  /// What stands outside of its questions: title, description, introduction.
  let text: String
  let questions: [Question]
}
