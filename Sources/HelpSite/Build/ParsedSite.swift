/// A site whose pages were read, each for itself.
struct ParsedSite: Sendable {
  let source: SourceTree
  /// The warnings about all but the pages.
  let warnings: [Diagnostic]
  let purpose: PageParser.Purpose
  /// What became of each page, in the order of the source's pages.
  let results: [PageParser.Result]

  /// The pages that could be read.
  var pages: [ParsedPage] { results.compactMap(\.page) }

  /// What is wrong with the pages.
  var diagnostics: [Diagnostic] { results.flatMap(\.diagnostics) }
}

extension SiteBuild {
  /// Loads the site and reads its pages, for commands that don't render it.
  ///
  /// - Parameters:
  ///   - listing: The names of the folder's files.
  ///   - mendsLocks: Whether a part may stand twice in locks, for they are written anew.
  /// - Returns: Pages without errors.
  /// - Throws: ``BuildFailure`` for mistakes in data files or pages; any other error is the
  ///   machine's.
  func parsed(_ listing: SourceListing, mendsLocks: Bool = false) async throws -> ParsedSite {
    let loader = SourceLoader(folder: folder, options: options, mendsLocks: mendsLocks)
    let site = try await parse(loader.load(listing))
    try site.diagnostics.throwIfErrors()
    return site
  }
}
