import Text

/// What `redirects.yaml` says.
struct RedirectTable: Sendable {
  var redirects: [Redirect] = []
  var ids: [RetiredID] = []
  /// Paths below the base without a slash at the start, which are gone for good.
  var gonePaths: [(path: String, location: SourceLocation)] = []
}
