/// The body of a page as HTML, cut at its questions.
struct RenderedBody {
  struct Question {
    let id: String
    /// The heading's text, for places that can't hold markup.
    let text: String
    /// The heading's inlines.
    let title: [UInt8]
    let answer: [UInt8]
    /// The notice for readers of a translation that doesn't follow its original.
    var notice: QuestionNotice?
  }

  let intro: [UInt8]
  /// The notice for readers of a translation whose introduction is shown as the original has it.
  var introNotice: QuestionNotice?
  let questions: [Question]
  /// The same without markup, if it was asked for.
  let texts: PlainBody?
}
