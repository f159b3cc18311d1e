/// Which files are published for programs, beside the pages for readers.
struct CopySettings: Sendable {
  /// All questions and answers of each language: `faq.json`.
  var hasQuestions = false
  /// Each page as Markdown, beside it: `index.md`.
  var hasMarkdown = false
  /// What there is of all that, for language models: `llms.txt`.
  var hasOverview = false
  /// Whether pages say when they were reviewed, where that is known.
  var showsReviews = true
}
