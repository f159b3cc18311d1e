/// The body of a page as readers see it, without markup, cut at its questions.
struct PlainBody {
  let intro: ArraySlice<UInt8>
  /// The sections that stand in the text before the first question.
  var introSections: [SectionRequest] = []
  let questions: [PlainQuestion]
}

/// A question of a ``PlainBody``.
struct PlainQuestion {
  var id: QuestionID
  let text: String
  let answer: ArraySlice<UInt8>
  /// The sections that stand in the answer.
  var sections: [SectionRequest] = []
  /// The language in which the question is shown in the place of the page's; `nil` if in that.
  var shown: LanguageSettings?
}
