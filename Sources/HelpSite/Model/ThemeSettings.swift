/// What `site.yaml` says of the look.
struct ThemeSettings: Sendable {
  var answers = Answers.open

  /// Whether a page shows its answers at first sight, or each when its question is opened.
  enum Answers: String, CaseIterable, Sendable { case open, accordion }
}
