/// What readers are told of a question or an introduction whose translation doesn't follow its original.
struct QuestionNotice {
  let text: String
  /// The address of the original; `nil` if the source language isn't built.
  let originalURL: String?
  /// The language in which the question is shown in the place of the page's; `nil` if in that.
  let shown: LanguageSettings?
}
