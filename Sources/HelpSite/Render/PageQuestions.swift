import Mustache

/// The questions of one page, for the list of all questions of its language.
struct PageQuestions {
  let title: String
  /// The page's path from the host's root.
  let path: String
  let questions: [(id: String, text: String)]

  var value: Value {
    .record([
      .title: .text(title), .url: .url(path),
      .questions: .list(
        questions.map { question in
          .record([
            .text: .text(question.text),
            .url: .url(path + "#" + SitePath.percentEncoded(question.id)),
          ])
        }),
    ])
  }
}
