/// Where a question and its answer are in the bytes of an ``UnresolvedBody``.
struct UnresolvedQuestion: Equatable, Sendable {
  let id: QuestionID
  /// The heading's text, for places that can't hold markup.
  let text: String
  /// The heading's inlines.
  let title: Range<Int>
  let answer: Range<Int>
  let plainAnswer: Range<Int>
}
