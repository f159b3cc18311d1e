/// A question, or a page without questions, that readers of another page may want to know too.
struct RelatedPlace: Hashable, Sendable {
  let key: PageKey
  /// `nil`: the page itself.
  let id: QuestionID?
}
