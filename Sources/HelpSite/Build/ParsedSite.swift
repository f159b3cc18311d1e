/// A site whose pages were read, each for itself.
struct ParsedSite: Sendable {
  let source: SourceTree
  /// What is wrong with all but the pages.
  let loaded: [Diagnostic]
  let purpose: PageParser.Purpose
  /// What became of each page, in the order of the source's pages.
  let results: [PageParser.Result]

  /// The pages that could be read.
  var pages: [ParsedPage] { results.compactMap(\.page) }

  /// The pages that others can't be held against.
  var unread: UnreadPages {
    let flawed = zip(source.pages, results).filter { $1.diagnostics.hasErrors || !$1.isRead }
    return UnreadPages(flawed.filter { !$1.isRead }.map(\.0), flawed: flawed.map(\.0))
  }

  /// All that was found so far and by `later` stages, but what would be false because of what couldn't be read.
  func diagnostics(with later: [Diagnostic] = []) -> [Diagnostic] {
    let found = results.flatMap(\.diagnostics) + later
    guard loaded.hasErrors || results.contains(where: { !$0.isRead }) else { return loaded + found }
    let gaps = SourceGaps(loaded, hasUnreadPages: !unread.isEmpty)
    return loaded + found.filter { !gaps.hides($0) }
  }
}

extension SiteBuild {
  /// Loads the site and reads its pages, for commands that don't render it.
  ///
  /// - Parameters:
  ///   - listing: The names of the folder's files.
  ///   - purpose: What the pages are parsed for.
  ///   - mendsLocks: Whether a part may stand twice in locks, for they are written anew.
  ///   - memory: What is known of pages.
  /// - Returns: Pages without errors.
  /// - Throws: ``BuildFailure`` for mistakes in data files or pages; any other error is the
  ///   machine's.
  func parsed(
    _ listing: SourceListing, for purpose: PageParser.Purpose = .check, mendsLocks: Bool = false,
    _ memory: (any PageMemory)? = nil
  ) async throws -> ParsedSite {
    let loader = SourceLoader(folder: folder, options: options, mendsLocks: mendsLocks)
    let site = try await parse(loader.load(listing), memory, for: purpose)
    try site.diagnostics().throwIfErrors()
    return site
  }
}
