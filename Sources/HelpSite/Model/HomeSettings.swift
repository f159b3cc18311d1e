import Text

/// What `home` of `site.yaml` says of the home pages.
struct HomeSettings: Sendable {
  var intro: LocalizedText?
  /// The pages that are listed first, each with its place.
  var pages: [(key: PageKey, location: SourceLocation)] = []
  /// The questions that are listed as popular; `nil`: the first of each page.
  var popular: [PageReference]?
  /// The groups of payment methods that are shown; `nil`: all.
  var payments: [(name: String, location: SourceLocation)]?
}
