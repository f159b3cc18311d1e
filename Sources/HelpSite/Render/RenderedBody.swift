/// The body of a page as HTML, cut at its questions.
struct RenderedBody {
  let intro: [UInt8]
  /// The notice for readers of a translation whose introduction is shown as the original has it.
  var introNotice: QuestionNotice?
  let questions: [RenderedQuestion]
  /// The same without markup, if it was asked for.
  let texts: PlainBody?
}
