import Mustache

/// What readers are told of a question or an introduction whose translation doesn't follow its original.
struct QuestionNotice {
  let text: String
  /// Where the original stands; `nil` if the source language isn't built.
  let originalURL: String?
  /// The language in which the question is shown in the place of the page's; `nil` if in that.
  let shown: LanguageSettings?
}

extension QuestionNotice {
  /// As templates see it; `content` is the language of a replaced text.
  var value: Value {
    .record([
      .text: .text(text), .originalURL: .url(originalURL),
      .content: shown.map(Value.content) ?? .absent,
    ])
  }
}
