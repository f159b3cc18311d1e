/// A question of a ``RenderedBody``.
struct RenderedQuestion {
  var id: QuestionID
  /// The heading's text, for places that can't hold markup.
  let text: String
  /// The heading's inlines.
  let title: [UInt8]
  let answer: [UInt8]
  /// For readers of a translation that doesn't follow its original.
  var notice: QuestionNotice?
}
