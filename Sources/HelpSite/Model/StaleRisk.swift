/// What readers see of a translation with a ``Risk`` that doesn't follow its original.
enum StaleRisk: String, CaseIterable, Sendable {
  /// The translation, with a notice, as of any question.
  case keep
  /// The original, with a notice.
  case source
  /// Nothing.
  case hide
  /// No site: the build fails.
  case fail
}
