import Text

/// What a language must have before it is published: `release` of `site.yaml`.
struct ReleaseTerms: Sendable {
  /// Pages and parts that must be translated, each with its place.
  var must: [(selection: PartSelection, location: SourceLocation)] = []
  /// How many of a hundred parts of the source must be translated and follow it.
  var coverage = 0
  /// Whether a translation counts only if somebody accepted it.
  var isReviewed = false
  /// The place of the setting.
  var location: SourceLocation
}
